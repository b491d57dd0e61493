// Months as acts know them.
import { addDays, addMonths, type LocalDate, localDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'

/** The days of a month 'YYYY-MM'. */
export function daysOfMonth(month: string): Period {
  const from = localDate(`${month}-01`)
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** A month is over on the day after its last: until then something may still be delivered. */
export const isOver = (month: string, today: LocalDate): boolean => daysOfMonth(month).to < today

const names = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')

/** «октябрь 2026 года» */
export const monthSaid = (month: string): string =>
  `${names[Number(month.slice(5)) - 1]} ${month.slice(0, 4)} года`
