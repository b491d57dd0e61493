// What a sheet is taken for: by a person's word first, then by the centre's remembered headings, then by ours.
import type { SheetCode } from '../contract/codes.ts'
import type { Kind } from '../contract/kinds.ts'
import { textOf } from './cell.ts'
import { headingKey } from './heading-key.ts'
import {
  recognise,
  type Recognition,
  type RememberedHeadings,
  type SheetColumn,
  suggest,
} from './headings.ts'
import { headingsOf } from './kinds.ts'
import type { Sheet } from './workbook.ts'

/** What a person said of one sheet. */
export interface Said {
  readonly kind: Kind | null
  readonly headerRow?: number | null
  /** Heading key → field; `null` leaves the column out. */
  readonly mapping: Readonly<Record<string, string | null>>
}

export interface Understood {
  readonly recognition: Recognition | null
  /** Why no rows can be read, or `null`. */
  readonly code: SheetCode | null
}

const deepestHeader = 30

/** `asked` is the one kind that is looked for, when the caller knows what the file is. */
export function understand(
  sheet: Sheet,
  remembered: RememberedHeadings,
  said: Said | undefined,
  asked?: Kind,
): Understood {
  if (sheet.rows.length === 0) return { recognition: null, code: 'sheet_empty' }
  if (said && said.kind === null) return { recognition: null, code: 'kind_unknown' }
  const kind = said?.kind ?? asked
  const recognition = kind ? asKind(sheet, kind, remembered, said) : recognise(sheet, remembered)
  if (!recognition) return { recognition: null, code: 'kind_unknown' }
  return { recognition, code: recognition.missing.length > 0 ? 'columns_missing' : null }
}

function asKind(
  sheet: Sheet,
  kind: Kind,
  remembered: RememberedHeadings,
  said: Said | undefined,
): Recognition | null {
  const words = { ...remembered[kind], ...said?.mapping }
  const headed = said?.headerRow
    ? { ...sheet, rows: sheet.rows.filter(({ number }) => number === said.headerRow) }
    : sheet
  return recognise(headed, { [kind]: words }, kind) ?? (said ? unrecognised(headed, kind, words) : null)
}

/**
 * A sheet of which a person only says the kind: the row with the most texts names the columns, and they wait to be mapped, but for one
 * that is called as we call it.
 */
function unrecognised(
  sheet: Sheet,
  kind: Kind,
  words: Readonly<Record<string, string | null>>,
): Recognition | null {
  const texts = (cells: readonly unknown[]): number => cells.filter((cell) => typeof cell === 'string').length
  const top = sheet.rows.slice(0, deepestHeader)
  const [first] = top
  if (!first) return null
  const header = top.reduce((best, row) => (texts(row.cells) > texts(best.cells) ? row : best), first)
  const columns: SheetColumn[] = header.cells.flatMap((cell, column) => {
    const heading = textOf(cell).slice(0, 300)
    const key = headingKey(heading)
    return heading === ''
      ? []
      : [{ column, heading, key, field: words[key] === undefined ? ourField(kind, heading) : words[key] }]
  })
  const known = columns.flatMap(({ field }) => field ?? [])
  const missing = headingsOf[kind].required.filter((group) => !group.some((field) => known.includes(field)))
  if (columns.length === 0) return null
  return { kind, headerRow: header.number, columns, confidence: 0, missing }
}

const ourField = (kind: Kind, heading: string): string | null =>
  suggest(kind, heading).find(({ closeness }) => closeness === 1)?.field ?? null
