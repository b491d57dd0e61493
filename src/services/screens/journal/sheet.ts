import type { I18n } from '@lingui/core'
import { dateText } from '#ui/format.ts'
import type { Language } from '#ui/i18n.ts'
import {
  cancelReasonWords,
  formWords,
  groupingWords,
  placeWords,
  recipientWords,
  stateWords,
  technologyWords,
  typeWords,
} from '../../words.ts'
import { clockText } from '../record/record-values.ts'
import type { JournalRow } from './use-journal.ts'

/** The journal as a table of texts, headings first: every column that a record has. */
export function sheetOf(rows: readonly JournalRow[], i18n: I18n, language: Language): string[][] {
  const head = [
    i18n._('Day'),
    i18n._('Began at'),
    i18n._('Child'),
    i18n._('Service'),
    i18n._('Type by law 442'),
    i18n._('To whom'),
    i18n._('Form of service'),
    i18n._('Place'),
    i18n._('Way of working'),
    i18n._('Alone or in a group'),
    i18n._('Minutes'),
    i18n._('Specialist'),
    i18n._('How it went'),
    i18n._('Why not'),
    i18n._('Note'),
    i18n._('Why it was removed'),
  ]
  return [head, ...rows.map((row) => cellsOf(row, language))]
}

const cellsOf = (row: JournalRow, language: Language): string[] => [
  dateText(row.day),
  clockText(row.startMinute),
  row.childName,
  row.serviceName,
  row.type ? typeWords[row.type][language] : '',
  recipientWords[row.recipient][language],
  formWords[row.form][language],
  placeWords[row.place][language],
  technologyWords[row.technology][language],
  groupingWords[row.grouping][language],
  String(row.minutes ?? ''),
  row.staffName,
  stateWords[row.state][language],
  row.cancelReason ? cancelReasonWords[row.cancelReason][language] : '',
  row.note,
  row.reversalReason ?? '',
]
