import { addMonths, type LocalDate, localDate, monthOf } from '#base/local-date.ts'

/** A month as 'YYYY-MM'; the last whole one where the address names none. */
export const monthIn = (raw: unknown, today: LocalDate): string =>
  typeof raw === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(raw) ? raw : monthFrom(monthOf(today), -1)

/** A month so many months away. */
export const monthFrom = (month: string, months: number): string =>
  monthOf(addMonths(localDate(`${month}-01`), months))
