import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { type Period, periodOf } from '#base/period.ts'

/** The days of a month ('2026-05') that lie within a period. */
export function daysWithin(month: string, { from, to }: Period): Period {
  const first = `${month}-01`
  const whole = isLocalDate(first) ? periodOf('month', first) : { from, to }
  const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)
  const sooner = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
  return { from: later(whole.from, from), to: sooner(whole.to, to) }
}
