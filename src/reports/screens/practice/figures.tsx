import type { Minutes } from '#base/quantity.ts'
import { Figure } from '#ui/figure.tsx'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { definitionWords } from '../../words/definitions.ts'
import { indicatorOf, type IndicatorId } from '../../rules/indicators.ts'
import { rowsHref } from '../address.ts'
import { figureText, shareText } from './figure-text.ts'
import classes from './practice.module.css'
import { figureOf, type Report } from './report.ts'

const shown: readonly IndicatorId[] = [
  'servicesDelivered',
  'childrenServed',
  'familiesServed',
  'earlyAge',
  'palliative',
  'familiesUnableToTravel',
]

/** The figures of the whole period; each opens the list behind it for those who may see lists. */
export function Figures({ report, opens }: { report: Report; opens: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const noteOf = (id: IndicatorId): string | undefined => {
    const base = indicatorOf(id).shareOf
    if (id === 'servicesDelivered') return minutesNote()
    if (id === 'childrenServed' || id === 'familiesServed') return i18n._('unique over the period')
    const percent = figureOf(report, id)?.percent ?? null
    if (!base || percent === null) return undefined
    return i18n._('{share} of those under “{title}”', {
      share: shareText(i18n, percent),
      title: definitionWords[base].title[language],
    })
  }
  const minutesNote = (): string | undefined => {
    const { minutes } = report.services
    return minutes ? minutesText((Math.round(minutes / 60) * 60) as Minutes, language) : undefined
  }
  return (
    <div className={classes['figures']}>
      {shown.map((id) => (
        <Figure
          key={id}
          label={definitionWords[id].title[language]}
          value={figureText(i18n, figureOf(report, id)?.value ?? null)}
          note={noteOf(id)}
          {...(opens && { href: rowsHref(id, report.period) })}
        />
      ))}
    </div>
  )
}
