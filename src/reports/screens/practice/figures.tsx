import type { Minutes } from '#base/quantity.ts'
import { Figure } from '#ui/figure.tsx'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { type IndicatorId, indicatorOf } from '../../rules/indicators.ts'
import { definitionWords } from '../../words/definitions.ts'
import { planText, shareText, wholeFigureText } from './figure-text.ts'
import classes from './practice.module.css'
import { figureOf, listHref, type Shown } from './report.ts'

const shown: readonly IndicatorId[] = [
  'servicesDelivered',
  'childrenServed',
  'familiesServed',
  'childrenImproved',
  'familiesBetter',
  'parentsCompetent',
]

/** The figures that everybody asks for first; each opens the list behind it for those who may see lists. */
export function Figures({ report, opens, plans = [] }: Shown) {
  const i18n = useI18n()
  const language = useLanguage()
  const minutesNote = (): string => {
    const { minutes } = report.services
    return minutes ? minutesText((Math.round(minutes / 60) * 60) as Minutes, language) : ''
  }
  const shareNote = (id: IndicatorId): string => {
    const { percent = null, assessed = null } = figureOf(report, id) ?? {}
    if (percent === null) return ''
    if (!assessed) return i18n._('{share} of all', { share: shareText(i18n, percent) })
    if (assessed.value === 0) return i18n._('nobody is assessed yet')
    return i18n._('{share} of all · {assessed} of those assessed', {
      share: shareText(i18n, percent),
      assessed: shareText(i18n, assessed.percent),
    })
  }
  const noteOf = (id: IndicatorId): string => {
    const planned = plans.find(({ indicator }) => indicator === id)?.plan ?? null
    const own = id === 'servicesDelivered' ? minutesNote() : shareNote(id)
    const unique = indicatorOf(id).shareOf === null && id !== 'servicesDelivered'
    return [
      own || (unique && i18n._('unique over the period')),
      planned !== null && i18n._('plan {plan}', { plan: planText(i18n, id, planned) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <div className={classes['figures']}>
      {shown.map((id) => (
        <Figure
          key={id}
          label={definitionWords[id].title[language]}
          value={wholeFigureText(i18n, id, figureOf(report, id)?.value ?? null)}
          note={noteOf(id)}
          {...(opens && { href: listHref(report, id) })}
        />
      ))}
    </div>
  )
}
