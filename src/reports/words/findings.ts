// Findings as sentences: the titles of charts.
import type { Dimension, Finding } from '../rules/finding.ts'
import { dimensionWords, partWords } from './parts.ts'
import type { Words } from '#families/words/kinds.ts'

type Subject = 'services' | 'children'

const most: Readonly<Record<Subject, Words>> = {
  services: { ru: 'Больше всего услуг', en: 'Most services' },
  children: { ru: 'Больше всего детей', en: 'Most children' },
}
const all: Readonly<Record<Subject, Words>> = {
  services: { ru: 'Все услуги', en: 'All services' },
  children: { ru: 'Все дети', en: 'All children' },
}
const nobody: Readonly<Record<Subject, Words>> = {
  services: { ru: 'в этом периоде услуг нет', en: 'no services in this period' },
  children: { ru: 'в этом периоде никто не получил помощь', en: 'nobody was served in this period' },
}
const ofDimension = (by: Dimension, said: Words): Words => ({
  ru: `${dimensionWords[by].ru}: ${said.ru}`,
  en: `${dimensionWords[by].en}: ${said.en}`,
})

const parts: Intl.PluralRules = new Intl.PluralRules('ru')
const partsInRussian: Readonly<Record<string, string>> = { one: 'часть', few: 'части', many: 'частей' }

/**
 * Parts that say what a service or a child is, not where or with whom: «Пол: чаще всего мальчик». Form and place name what they are by
 * as well: a service «на дому» may be so in each of them, and no two charts of a page say the same.
 */
const qualities: readonly Dimension[] = ['type', 'sex', 'category', 'status', 'form', 'place', 'technology']

/** «Больше всего услуг — на дому, 42 %». True of the data it was computed from. */
export function findingWords(finding: Finding, subject: Subject): Words {
  switch (finding.code) {
    case 'most': {
      const part = partWords(finding.by, finding)
      if (qualities.includes(finding.by)) {
        const by = dimensionWords[finding.by]
        return {
          ru: `${by.ru}: чаще всего ${part.ru}, ${finding.percent} %`,
          en: `${by.en}: most often ${part.en}, ${finding.percent}%`,
        }
      }
      return {
        ru: `${most[subject].ru} — ${part.ru}, ${finding.percent} %`,
        en: `${most[subject].en}: ${part.en}, ${finding.percent}%`,
      }
    }
    case 'only': {
      const part = partWords(finding.by, finding)
      if (qualities.includes(finding.by)) {
        const by = dimensionWords[finding.by]
        return { ru: `${by.ru}: только ${part.ru}`, en: `${by.en}: ${part.en} only` }
      }
      return { ru: `${all[subject].ru} — ${part.ru}`, en: `${all[subject].en}: ${part.en}` }
    }
    case 'tie': {
      const noun = partsInRussian[parts.select(finding.parts)] ?? 'частей'
      return {
        ru: `${dimensionWords[finding.by].ru}: поровну, ${finding.parts} ${noun} по ${finding.percent} %`,
        en: `${dimensionWords[finding.by].en}: ${finding.parts} are level at ${finding.percent}%`,
      }
    }
    case 'none':
      return ofDimension(finding.by, nobody[subject])
    case 'hidden':
      return ofDimension(finding.by, {
        ru: 'детей слишком мало, чтобы показать',
        en: 'too few children to show',
      })
    default:
      return yearsWords(finding)
  }
}

function yearsWords({ code, from, to }: Extract<Finding, { code: 'grew' | 'fell' | 'steady' }>): Words {
  if (code === 'steady') {
    return {
      ru: `Охват не изменился: в ${to.year} году столько же детей, сколько в ${from.year}, — ${to.value}`,
      en: `Coverage is unchanged: ${to.value} children in ${to.year} as in ${from.year}`,
    }
  }
  return {
    ru: `Охват ${code === 'grew' ? 'вырос' : 'снизился'}: ${from.value} в ${from.year} году, ${to.value} в ${to.year}`,
    en: `Coverage ${code === 'grew' ? 'grew' : 'fell'}: ${from.value} in ${from.year}, ${to.value} in ${to.year}`,
  }
}
