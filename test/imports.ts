// Imports for tests: workbooks of rows, files taken in and carried out as a person.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import writeXlsxFile from 'write-excel-file/node'
import type { Actor } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import type { OutputOf } from '#base/act.ts'
import type { importProgress, openImport } from '#interchange/contract.ts'
import { begin, beginUndo } from '#interchange/service/changes.ts'
import { open, progress } from '#interchange/service/open.ts'
import { faultsOf, rejectedAsFile } from '#interchange/service/rejects.ts'
import { carryOut } from '#interchange/service/run.ts'
import { takeFile } from '#interchange/service/upload.ts'
import type { RowFault } from '#interchange/service/judge.ts'
import { good, query, type TestCentre } from './centre.ts'

type Centre = Pick<TestCentre, 'program' | 'head'>
export type Progress = OutputOf<typeof importProgress>
export type Opened = OutputOf<typeof openImport>

const journals = fileURLToPath(new URL('../../shared/data/journals/', import.meta.url))

/** A file of the sample journals beside the clone: 'dmrc/deti.xlsx'. */
export const journal = (path: string): Buffer => readFileSync(journals + path)

export type MadeCell = string | number | boolean | null

/** A workbook with these sheets; a list of rows is its only sheet. */
export const workbookOf = (
  sheets: readonly { name: string; rows: readonly (readonly MadeCell[])[] }[],
): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeOf(value) }))),
    })) as never,
  ).toBuffer()

const typeOf = (value: string | number | boolean) =>
  typeof value === 'string' ? String : typeof value === 'number' ? Number : Boolean

export const sheetOf = (...rows: readonly (readonly MadeCell[])[]): Promise<Buffer> =>
  workbookOf([{ name: 'Лист1', rows }])

export const inAct = <T>(
  { program, head }: Centre,
  work: (act: Parameters<typeof begin>[0]) => Promise<T>,
): Promise<T> =>
  inTransaction(program, head, program.clock.id(), async (act) => ({
    ok: true as const,
    value: await work(act),
  })).then(good)

export async function take(centre: Centre, bytes: Uint8Array, name = 'file.xlsx'): Promise<string> {
  return good(await inAct(centre, (act) => takeFile(act, { fileName: name, bytes }))).importId
}

export const look = async ({ program, head }: Centre, importId: string): Promise<Opened> =>
  good(await query(program, head, open, { importId }))

export const progressOf = async ({ program, head }: Centre, importId: string): Promise<Progress> =>
  good(await query(program, head, progress, { importId }))

export async function run(centre: Centre, importId: string, as: Actor = centre.head): Promise<Progress> {
  good(await inAct(centre, (act) => begin(act, importId)))
  await carryOut(centre.program, as, importId)
  return progressOf(centre, importId)
}

export const importBytes = async (centre: Centre, bytes: Uint8Array): Promise<Progress> =>
  run(centre, await take(centre, bytes))

export const faults = (centre: Centre, importId: string): Promise<RowFault[]> =>
  inAct(centre, (act) => faultsOf(act, importId))

export const rejectsFile = async ({ program, head }: Centre, importId: string): Promise<Uint8Array> =>
  good(await query(program, head, rejectedAsFile, { importId })).bytes

export async function undo(centre: Centre, importId: string): Promise<Progress> {
  good(await inAct(centre, (act) => beginUndo(act, importId)))
  await carryOut(centre.program, centre.head, importId)
  return progressOf(centre, importId)
}

/** How many children, services in force, families, staff, services of the catalogue, examinations in force, units and loans the centre has. */
export async function counts({ program, head }: Centre): Promise<Record<string, number>> {
  const rows = await program.db.centre(head.centreId).rows<Record<string, number>>(
    `select (select count(*) from child_door) as children, (select count(*) from delivered_service_door) as services,
       (select count(distinct family_id) from child_family_door) as families, (select count(*) from staff_door) as staff,
       (select count(*) from service_item_door) as items,
       (select count(*) from assessment_door) as assessments,
       (select count(*) from equipment_unit_door) as units, (select count(*) from loan_door) as loans, (select count(*) from import_row) as identities`,
  )
  return rows[0]!
}
