// A recognised sheet as candidate rows: typed fields, what is wrong with them, and what makes each row itself.
import { setImmediate } from 'node:timers/promises'
import { localDate, type LocalDate } from '#base/local-date.ts'
import type { Cell } from './cell.ts'
import { readAssessment, type AssessmentFields } from './assessment-row.ts'
import { readChild, type ChildFields } from './child-row.ts'
import type { FaultCode, WarningCode } from '../contract/codes.ts'
import type { BuiltKind } from '../contract/kinds.ts'
import { dataRows, type SkippedRow } from './data-rows.ts'
import type { SheetMapping } from './headings.ts'
import { RowReader, sheetReading, type Remark } from './row-reader.ts'
import { type EquipmentFields, readEquipment } from './equipment-row.ts'
import { type LoanFields, readLoan } from './loan-row.ts'
import { readService, type ServiceFields } from './service-row.ts'
import type { SheetRow } from './sheet.ts'
import { readSurvey, type SurveyFields } from './survey-row.ts'
import type { Sheet } from './workbook.ts'

export interface CandidateRow<Fields> {
  /** The sheet's own row number. */
  readonly row: number
  readonly fields: Fields
  /** Empty when the row may enter the books as far as the row alone can tell. */
  readonly faults: readonly Remark<FaultCode>[]
  readonly warnings: readonly Remark<WarningCode>[]
  /** Equal for rows of equal content; see `identityOf`. */
  readonly identity: string
  /** As they stand in the sheet, by column: for the preview and the file of rejected rows. */
  readonly cells: readonly Cell[]
}

export interface SheetRows<Fields> {
  readonly rows: readonly CandidateRow<Fields>[]
  readonly skipped: readonly SkippedRow[]
}

const earliest = localDate('1920-01-01')

/** What a row of each kind that comes in is read into. */
export interface FieldsOf {
  readonly children: ChildFields
  readonly services: ServiceFields
  readonly equipment: EquipmentFields
  readonly loans: LoanFields
  readonly assessments: AssessmentFields
  readonly surveys: SurveyFields
}

const readers: { readonly [Of in BuiltKind]: (row: RowReader) => FieldsOf[Of] } = {
  children: readChild,
  services: readService,
  equipment: readEquipment,
  loans: readLoan,
  assessments: readAssessment,
  surveys: readSurvey,
}

/** The rows of a sheet of a kind. `today` is the centre's day; what is later is a fault. Linear; gives way to other work as it goes. */
export const readSheet = <Of extends BuiltKind>(
  kind: Of,
  sheet: Sheet,
  mapping: SheetMapping,
  today: LocalDate,
): Promise<SheetRows<FieldsOf[Of]>> => readRows(sheet, mapping, today, readers[kind])

/** How many rows a sheet of any kind holds: for kinds that are recognised and not read yet. */
export const countRows = (sheet: Sheet, mapping: SheetMapping): number => dataRows(sheet, mapping).rows.length

const rowsWithoutPause = 500

async function readRows<Fields>(
  sheet: Sheet,
  mapping: SheetMapping,
  today: LocalDate,
  read: (row: RowReader) => Fields,
): Promise<SheetRows<Fields>> {
  const reading = sheetReading(mapping, { today, earliest, date1904: sheet.date1904 })
  const { rows, skipped } = dataRows(sheet, mapping)
  const candidates: CandidateRow<Fields>[] = []
  for (const row of rows) {
    if (candidates.length % rowsWithoutPause === 0) await setImmediate()
    candidates.push(candidateOf(row, new RowReader(row, reading), read))
  }
  return { rows: candidates, skipped }
}

function candidateOf<Fields>(
  row: SheetRow,
  reader: RowReader,
  read: (row: RowReader) => Fields,
): CandidateRow<Fields> {
  const fields = read(reader)
  return {
    row: row.number,
    fields,
    faults: reader.faults,
    warnings: reader.warnings,
    identity: reader.identity(),
    cells: row.cells,
  }
}
