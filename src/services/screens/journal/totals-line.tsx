import type { Minutes } from '#base/quantity.ts'
import { countText, minutesText } from '#ui/format.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import classes from './journal.module.css'
import type { Totals } from './use-journal.ts'

const manyHours = 6000

/** Long sums in whole hours with thousands apart, short ones to the minute. */
const hoursText = (minutes: number, language: Language): string =>
  minutes < manyHours
    ? minutesText(minutes as Minutes, language)
    : `${countText(Math.round(minutes / 60))} ${language === 'ru' ? 'ч' : 'h'}`

/** What the records shown add up to. The line keeps its place while it is counted. */
export function TotalsLine({ totals }: { totals: Totals | undefined }) {
  const i18n = useI18n()
  const language = useLanguage()
  if (!totals) return <p className={classes['totals']}>{i18n._('Counting')}</p>
  const { delivered, cancelled, minutes, children, staff } = totals
  return (
    <p className={classes['totals']} aria-live="polite">
      <strong>
        {i18n
          ._('{delivered, plural, one {# service} other {# services}}', { delivered })
          .replace(String(delivered), countText(delivered))}
      </strong>
      {minutes > 0 && <span>{hoursText(minutes, language)}</span>}
      <span>{i18n._('{children, plural, one {# child} other {# children}}', { children })}</span>
      <span>{i18n._('{staff, plural, one {# specialist} other {# specialists}}', { staff })}</span>
      {cancelled > 0 && (
        <span>{i18n._('did not take place: {cancelled}', { cancelled: countText(cancelled) })}</span>
      )}
    </p>
  )
}
