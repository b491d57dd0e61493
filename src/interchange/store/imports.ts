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

/** Imports of the same file that are under way, the latest first; those that nobody runs were cut off. */
export const underWay = (sql: Sql, blind: Buffer): Promise<{ id: string }[]> =>
  sql.rows(`select id from import where file_blind = $1 and state = 'running' order by uploaded_at desc`, [
    blind,
  ])

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
    `update import set state = 'running', plan = $2::jsonb, row_count = $3, kinds = $4, tries = 0, finished_at = null
     where id = $1`,
    [id, JSON.stringify(start.plan), start.rows, start.kinds],
  )

export const beginUndo = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows(`update import set state = 'undoing', done_count = 0, tries = 0 where id = $1`, [id])

/**
 * Holds the run of an import until this transaction ends; false when another holds it. A runner that dies lets go with its
 * connection, at once.
 */
export const holdRun = async (sql: Sql, id: string): Promise<boolean> =>
  (
    await sql.rows<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1::text, 0)) as held`,
      [id],
    )
  )[0]!.held

/** Keeps a transaction that only holds from being ended, as those are in which nothing happens; throws when it is gone. */
export const keepHolding = (sql: Sql): Promise<unknown> => sql.rows('select')

/** Takes an import up for the runner that holds it; undefined when it is over. */
export const takeUp = async (sql: Sql, id: string, runner: string): Promise<{ tries: number } | undefined> =>
  (
    await sql.rows<{ tries: number }>(
      `update import set runner = $2, tries = tries + 1 where id = $1 and state in ('running', 'undoing') returning tries`,
      [id, runner],
    )
  )[0]

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
       rejected_count = rejected_count + $5, tries = 0 where id = $1`,
    [id, step.done, step.imported, step.unchanged, step.rejected],
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
  sql.rows('update import set state = $3, finished_at = now(), runner = null where id = $1 and runner = $2', [
    id,
    runner,
    state,
  ])

/** Imports that are to be run. */
export const waiting = (sql: Sql): Promise<{ id: string; account_id: string }[]> =>
  sql.rows(`select id, account_id from import where state in ('running', 'undoing') order by uploaded_at`)

/** Steps of imports of one centre go one after another: each sees the people and services that the others made. */
export const lockCentreImports = (sql: Sql): Promise<unknown> =>
  sql.rows("select pg_advisory_xact_lock(hashtext('import'), hashtext(app_centre()::text))")

/** Lets the database see how much has come in or gone out, so that what is asked next is planned for it. Takes a tenth of a second. */
export const refreshStatistics = (sql: Sql): Promise<unknown> => sql.rows('select refresh_statistics()')
