import type { I18n } from '@lingui/core'
import { typeWords } from '#services/words.ts'
import type { Language } from '#ui/i18n.ts'
import { ageColumns, type quarterTable, type TableCell, type TableRow } from '../../rules/quarter-table.ts'

type Table = ReturnType<typeof quarterTable>

export const typeText = (i18n: I18n, language: Language, type: TableRow['type']): string =>
  type === null ? i18n._('to be classified') : typeWords[type][language]

export const ageText = (i18n: I18n, group: (typeof ageColumns)[number]): string =>
  ({
    '0-3': i18n._('0–3 years'),
    '4-7': i18n._('4–7 years'),
    '8-13': i18n._('8–13 years'),
    '14-17': i18n._('14–17 years'),
    '18+': i18n._('18 and over'),
  })[group]

/** The table as texts for a file, headings first. */
export function sheetOf(i18n: I18n, language: Language, { rows, totals }: Table): string[][] {
  const said = (value: number | null): string => (value === null ? i18n._('hidden') : String(value))
  const severe = i18n._('of them with severe disorders')
  const cells = ({ all, severe: of }: TableCell): string[] => [said(all), said(of)]
  const line = (name: string, { ages, total }: TableRow): string[] => [
    name,
    ...ages.flatMap(cells),
    ...cells(total),
  ]
  return [
    [
      i18n._('Type of service'),
      ...ageColumns.flatMap((group) => [ageText(i18n, group), severe]),
      i18n._('In all'),
      severe,
    ],
    ...rows.map((row) => line(typeText(i18n, language, row.type), row)),
    ...(totals ? [line(i18n._('In all'), totals)] : []),
  ]
}
