import { addMonths, type LocalDate, localDate, monthOf } from '#base/local-date.ts'

const shown = 24

/** The month of the address; undefined when it names none. */
export const readMonth = (raw: Readonly<Record<string, unknown>>): { readonly month: string | undefined } => {
  const { month } = raw
  return { month: typeof month === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined }
}

/** The months to choose from, this one first. */
export const monthsUntil = (today: LocalDate): string[] => {
  const first = localDate(`${monthOf(today)}-01`)
  return Array.from({ length: shown }, (_, back) => monthOf(addMonths(first, -back)))
}
