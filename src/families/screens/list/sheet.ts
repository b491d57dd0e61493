import type { I18n } from '@lingui/core'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import { statusWords } from '../../words/kinds.ts'
import type { ChildRow } from './use-children.ts'

/** The list as a table of texts: the headings, then a row for each child, in the columns and the order of the screen. */
export function sheetOf(rows: readonly ChildRow[], i18n: I18n, language: Language): string[][] {
  const head = [
    i18n._('Child'),
    i18n._('Born on'),
    i18n._('Full years'),
    i18n._('Lives in'),
    i18n._('Statuses'),
    i18n._('Early age'),
    i18n._('In service'),
  ]
  const yes = (is: boolean): string => (is ? i18n._('yes') : i18n._('no'))
  return [
    head,
    ...rows.map((row) => [
      row.name,
      row.birthDate ? dateText(row.birthDate) : '',
      String(row.ageYears),
      row.settlement,
      row.statuses.map((kind) => statusWords[kind][language]).join(', '),
      yes(row.isEarlyAge),
      yes(row.isEnrolled),
    ]),
  ]
}
