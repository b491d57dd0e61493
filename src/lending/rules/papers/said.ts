// How papers say what is kept as codes, ids and figures.
import type { LocalDate } from '#base/local-date.ts'
import { dayInFigures } from '#papers/rules/day-words.ts'
import type { Words } from '../../words/kinds.ts'
import { conditionWords } from '../../words/units.ts'
import type { Part } from '../parts.ts'

/** «12 500,00» */
export const roubles = (kopecks: number | null): string =>
  kopecks === null
    ? ''
    : (kopecks / 100)
        .toFixed(2)
        .replace('.', ',')
        .replaceAll(/\B(?=(\d{3})+,)/g, '\u00a0')

/** «21.11.2026», '' for no day. */
export const figures = (day: LocalDate | null): string => (day === null ? '' : dayInFigures(day))

/** A code in Russian; '' for none. */
export const inRussian = (words: Readonly<Record<string, Words>>, code: string | null): string =>
  code === null ? '' : (words[code]?.ru ?? code)

export const conditionSaid = (code: string | null): string => inRussian(conditionWords, code)

/** «+7 914 123-45-67», others after a comma. */
export const phonesSaid = (phones: readonly string[]): string =>
  phones
    .map((digits) =>
      /^7\d{10}$/.test(digits) ? digits.replace(/^7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4') : digits,
    )
    .join(', ')

/** Parts that are there, then those that are not: «рама, ремень; нет: столик». */
export function partsSaid(parts: readonly Part[], missing: readonly string[]): string {
  const names = (isThere: boolean): string =>
    parts
      .filter(({ id }) => missing.includes(id) !== isThere)
      .map(({ name }) => name)
      .join(', ')
  const absent = names(false)
  return absent === '' ? names(true) : `${names(true)}; нет: ${absent}`
}

/** Each text once, without empty ones. */
export const listed = (texts: readonly string[], between = ', '): string =>
  [...new Set(texts.filter((text) => text !== ''))].join(between)
