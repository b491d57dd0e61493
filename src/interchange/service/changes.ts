// What a person decides about an import: what its sheets are, who is meant, that it begins, that it is undone.
import { type Act, type Input, permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { addJob } from '#platform/jobs.ts'
import * as contract from '../contract.ts'
import type { Kind } from '../contract/kinds.ts'
import { headingsOf } from '../reading/kinds.ts'
import { countRows } from '../reading/rows.ts'
import type { Said, Understood } from '../reading/understanding.ts'
import * as store from '../store/imports.ts'
import { rememberHeadings, rememberPeople } from '../store/memory.ts'
import { childrenInUse } from '../store/rows.ts'
import { bookOf } from './books.ts'
import { planOf, understandSheets } from './tasks.ts'
import { kindsOf } from './upload.ts'

const changed = (act: Act, name: string, importId: string): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'import', subjectId: importId })

/** Locks an import that has not begun. */
async function opened(
  act: Act,
  importId: string,
): Promise<Result<store.ImportWork, 'not-found' | 'import-started'>> {
  const row = await store.lockImport(act.sql, importId)
  if (!row) return refuse('not-found')
  return row.state === 'uploaded' || row.state === 'ready' ? ok(row) : refuse('import-started')
}

type MapInput = Input<typeof contract.mapSheet>

/** What a person has now said of a sheet: the same kind and heading row keep what was said before. */
function saidOf(input: MapInput, before: Said | undefined): Said {
  const headerRow = input.headerRow ?? null
  const isSame = before?.kind === input.kind && (before?.headerRow ?? null) === headerRow
  return { kind: input.kind, headerRow, mapping: { ...(isSame && before?.mapping), ...input.mapping } }
}

function checkFields(said: Said): Result<null, 'field-unknown' | 'field-twice'> {
  const fields = Object.values(said.mapping).filter((field) => field !== null)
  const known = said.kind === null ? {} : headingsOf[said.kind].fields
  if (!fields.every((field) => Object.hasOwn(known, field)))
    return refuse('field-unknown', { field: 'mapping' })
  return new Set(fields).size < fields.length ? refuse('field-twice', { field: 'mapping' }) : ok(null)
}

export const map = permitted(contract.mapSheet, async (act, input) => {
  const found = await opened(act, input.importId)
  if (!found.ok) return found
  const row = found.value
  const book = await bookOf(act, row.id)
  if (!book.sheets[input.sheet]) return refuse('sheet-unknown', { field: 'sheet' })
  const said = saidOf(input, row.said[input.sheet])
  const fits = checkFields(said)
  if (!fits.ok) return fits
  const understood = await understandSheets(act, book, { ...row.said, [input.sheet]: said })
  if (said.kind !== null && understood[input.sheet]!.recognition === null)
    return refuse('header-unknown', { field: 'headerRow' })
  await keepSaid(act, row.id, { sheet: input.sheet, said, understood })
  if (said.kind !== null && Object.keys(input.mapping).length > 0)
    await rememberHeadings(act.sql, said.kind, input.mapping)
  changed(act, contract.mapSheet.name, row.id)
  return ok({})
})

const keepSaid = (
  act: Act,
  importId: string,
  { sheet, said, understood }: { sheet: number; said: Said; understood: readonly Understood[] },
): Promise<unknown> =>
  store.setSaid(act.sql, importId, {
    sheet,
    said,
    kinds: kindsOf(understood.map(({ recognition }) => recognition?.kind ?? null)),
    state: planOf(understood).length > 0 ? 'ready' : 'uploaded',
  })

export const decide = permitted(contract.decidePeople, async (act, input) => {
  const row = await opened(act, input.importId)
  if (!row.ok) return row
  const decisions = Object.fromEntries(input.decisions.map(({ key, childId }) => [key, childId]))
  await store.addDecisions(act.sql, row.value.id, decisions)
  const positive = input.decisions.flatMap(({ key, childId }) =>
    childId === null ? [] : [{ question: key, childId }],
  )
  if (positive.length > 0) await rememberPeople(act.sql, positive)
  changed(act, contract.decidePeople.name, row.value.id)
  return ok({})
})

export const runImport = 'interchange.run'

/** Who is to run which import; ids only. */
export interface RunJob {
  readonly centreId: string
  readonly accountId: string
  readonly importId: string
}

const jobOf = (act: Act, importId: string): RunJob => ({
  centreId: act.actor.centreId,
  accountId: act.actor.accountId,
  importId,
})

export const start = permitted(contract.startImport, async (act, input) => {
  const begun = await begin(act, input.importId)
  if (begun.ok) await addJob(act.sql, runImport, jobOf(act, input.importId))
  return begun
})

/**
 * Fixes what an import will do and sets it going; the caller has it carried out. One that failed goes on from where it stopped. With
 * `asked` only sheets of that kind come in.
 */
export async function begin(
  act: Act,
  importId: string,
  asked?: Kind,
): Promise<Result<Record<string, never>, 'not-found' | 'import-started' | 'nothing-to-import'>> {
  const row = await store.lockImport(act.sql, importId)
  if (!row) return refuse('not-found')
  if (row.state !== 'uploaded' && row.state !== 'ready' && row.state !== 'failed')
    return refuse('import-started')
  const book = await bookOf(act, importId)
  const understood = await understandSheets(act, book, row.said, asked)
  const plan = row.plan ?? planOf(understood, asked)
  if (plan.length === 0) return refuse('nothing-to-import')
  const rowsOf = ({ sheet, mapping }: store.PlannedSheet): number => countRows(book.sheets[sheet]!, mapping)
  await store.begin(act.sql, importId, {
    plan,
    rows: plan.reduce((rows, planned) => rows + rowsOf(planned), 0),
    kinds: kindsOf(understood.map(({ recognition }) => recognition?.kind ?? null)),
  })
  changed(act, contract.startImport.name, importId)
  return ok({})
}

export const undo = permitted(contract.undoImport, async (act, input) => {
  const begun = await beginUndo(act, input.importId)
  if (begun.ok && begun.value.isBegun) await addJob(act.sql, runImport, jobOf(act, input.importId))
  return begun.ok ? ok({}) : begun
})

/** Sets the undoing of an import going; the caller has it carried out. One that is undone or being undone stays as it is. */
export async function beginUndo(
  act: Act,
  importId: string,
): Promise<Result<{ isBegun: boolean }, 'not-found' | 'import-not-done' | 'import-in-use'>> {
  const row = await store.lockImport(act.sql, importId)
  if (!row) return refuse('not-found')
  if (row.state === 'undoing' || row.state === 'undone') return ok({ isBegun: false })
  if (row.state !== 'done' && row.state !== 'failed') return refuse('import-not-done')
  const children = await childrenInUse(act.sql, importId)
  if (children > 0) return refuse('import-in-use', { details: { children } })
  await store.beginUndo(act.sql, importId)
  changed(act, contract.undoImport.name, importId)
  return ok({ isBegun: true })
}
