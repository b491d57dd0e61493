// The register of imports: one row a file, which is the job as well.
import type { Instant } from '#base/instant.ts'
import type { Sql } from '#platform/db.ts'
import type { ImportState } from '../contract.ts'
import type { Kind } from '../contract/kinds.ts'
import type { Said } from '../reading/understanding.ts'
import type { SheetMapping } from '../reading/headings.ts'

export interface ImportRow {
  id: string
  state: ImportState
  file_name: string
  kinds: Kind[]
  account_id: string
  uploaded_at: Instant
  finished_at: Instant | null
  row_count: number
  done_count: number
  imported_count: number
  unchanged_count: number
  rejected_count: number
}

/** A mapping of one sheet, as it was when the import began. */
export interface PlannedSheet {
  readonly sheet: number
  readonly mapping: SheetMapping
}

export interface ImportWork extends ImportRow {
  said: Record<string, Said>
  plan: PlannedSheet[] | null
  decisions: Record<string, string | null>
}

const shown =
  'id, state, file_name, kinds, account_id, uploaded_at, finished_at, row_count, done_count, imported_count, unchanged_count, rejected_count'
const work = `${shown}, said, plan, decisions`

export const importPage = (sql: Sql, before: string | null, limit: number): Promise<ImportRow[]> =>
  sql.rows<ImportRow>(
    `select ${shown} from import i
     where $1::uuid is null or (i.uploaded_at, i.id) < (select b.uploaded_at, b.id from import b where b.id = $1)
     order by i.uploaded_at desc, i.id desc limit $2`,
    [before, limit],
  )

export const importById = async (sql: Sql, id: string): Promise<ImportWork | undefined> =>
  (await sql.rows<ImportWork>(`select ${work} from import where id = $1`, [id]))[0]

/** Locks the import for a change of its state. */
export const lockImport = async (sql: Sql, id: string): Promise<ImportWork | undefined> =>
  (await sql.rows<ImportWork>(`select ${work} from import where id = $1 for update`, [id]))[0]

export const sealedFile = async (sql: Sql, id: string): Promise<Buffer | undefined> =>
  (await sql.rows<{ file: Buffer }>('select file from import where id = $1', [id]))[0]?.file

export const addImport = (
  sql: Sql,
  row: {
    id: string
    state: ImportState
    fileName: string
    file: Buffer
    blind: Buffer
    kinds: readonly Kind[]
    accountId: string
  },
): Promise<unknown> =>
  sql.rows(
    'insert into import (id, state, file_name, file, file_blind, kinds, account_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.state, row.fileName, row.file, row.blind, row.kinds, row.accountId],
  )

/** Imports of the same file that were cut off in the middle. */
export const cutOff = async (sql: Sql, blind: Buffer): Promise<{ id: string } | undefined> =>
  (
    await sql.rows<{ id: string }>(
      `select id from import where file_blind = $1 and state = 'running' and (busy_until is null or busy_until < now())
       order by uploaded_at desc limit 1`,
      [blind],
    )
  )[0]

export const setSaid = (
  sql: Sql,
  id: string,
  change: { sheet: number; said: Said; kinds: readonly Kind[]; state: ImportState },
): Promise<unknown> =>
  sql.rows(
    'update import set said = said || jsonb_build_object($2::text, $3::jsonb), kinds = $4, state = $5 where id = $1',
    [id, String(change.sheet), JSON.stringify(change.said), change.kinds, change.state],
  )

export const addDecisions = (
  sql: Sql,
  id: string,
  decisions: Readonly<Record<string, string | null>>,
): Promise<unknown> =>
  sql.rows('update import set decisions = decisions || $2::jsonb where id = $1', [
    id,
    JSON.stringify(decisions),
  ])

/** Sets an import going from where it stands. */
export const begin = (
  sql: Sql,
  id: string,
  start: { plan: readonly PlannedSheet[]; rows: number; kinds: readonly Kind[] },
): Promise<unknown> =>
  sql.rows(
    `update import set state = 'running', plan = $2::jsonb, row_count = $3, kinds = $4, tries = 0, busy_until = null, finished_at = null
     where id = $1`,
    [id, JSON.stringify(start.plan), start.rows, start.kinds],
  )

export const beginUndo = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows(
    `update import set state = 'undoing', done_count = 0, tries = 0, busy_until = null where id = $1`,
    [id],
  )

/** Seconds for which a runner holds an import without a sign of life. */
export const lease_s = 8

/** Takes an import up that nobody is running; undefined when somebody is, or when it is over. */
export const takeUp = async (sql: Sql, id: string, runner: string): Promise<{ tries: number } | undefined> =>
  (
    await sql.rows<{ tries: number }>(
      `update import set runner = $2, busy_until = now() + make_interval(secs => $3), tries = tries + 1
       where id = $1 and state in ('running', 'undoing') and (busy_until is null or busy_until < now()) returning tries`,
      [id, runner, lease_s],
    )
  )[0]

/** A sign of life. */
export const keepUp = (sql: Sql, id: string, runner: string): Promise<unknown> =>
  sql.rows(
    'update import set busy_until = now() + make_interval(secs => $3) where id = $1 and runner = $2 and busy_until is not null',
    [id, runner, lease_s],
  )

export interface Step {
  readonly done: number
  readonly imported: number
  readonly unchanged: number
  readonly rejected: number
}

/** Moves an import that is held on by a step. */
export const moveOn = (sql: Sql, id: string, step: Step): Promise<unknown> =>
  sql.rows(
    `update import set done_count = done_count + $2, imported_count = imported_count + $3, unchanged_count = unchanged_count + $4,
       rejected_count = rejected_count + $5, tries = 0, busy_until = now() + make_interval(secs => $6) where id = $1`,
    [id, step.done, step.imported, step.unchanged, step.rejected, lease_s],
  )

/** Locks an import for a step of its runner; false when another runner has it. */
export const hold = async (sql: Sql, held: { id: string; runner: string; at: number }): Promise<boolean> =>
  (
    await sql.rows(
      `select id from import where id = $1 and runner = $2 and done_count = $3 and state in ('running', 'undoing') for update`,
      [held.id, held.runner, held.at],
    )
  ).length === 1

/** Ends an import in a state and lets it go. */
export const end = (sql: Sql, id: string, runner: string, state: ImportState): Promise<unknown> =>
  sql.rows(
    'update import set state = $3, finished_at = now(), busy_until = null, runner = null where id = $1 and runner = $2',
    [id, runner, state],
  )

/** Lets go of an import without ending it, so that another may take it up at once. */
export const letGo = (sql: Sql, id: string, runner: string): Promise<unknown> =>
  sql.rows('update import set busy_until = null where id = $1 and runner = $2', [id, runner])

/** Imports that are to be run and that nobody holds. */
export const waiting = (sql: Sql): Promise<{ id: string; account_id: string }[]> =>
  sql.rows(`select id, account_id from import where state in ('running', 'undoing') order by uploaded_at`)

/** Steps of imports of one centre go one after another: each sees the people and services that the others made. */
export const lockCentreImports = (sql: Sql): Promise<unknown> =>
  sql.rows("select pg_advisory_xact_lock(hashtext('import'), hashtext(app_centre()::text))")

/** Lets the database see how much has come in or gone out, so that what is asked next is planned for it. Takes a tenth of a second. */
export const refreshStatistics = (sql: Sql): Promise<unknown> => sql.rows('select refresh_statistics()')
