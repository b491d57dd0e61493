// SQL of the journal, its chain, the command register and the change feed.
import type { Instant } from '#base/instant.ts'
import type { CentreId, Sql } from '#platform/db.ts'

export interface JournalEntry {
  readonly kind: 'change' | 'read' | 'denied' | 'signIn'
  readonly act: string
  readonly accountId: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly childId: string | null
  readonly facts: Readonly<Record<string, unknown>> | null
}

export const writeEntries = (sql: Sql, entries: readonly JournalEntry[]): Promise<unknown> =>
  sql.rows(
    `insert into journal (kind, act, account_id, subject_kind, subject_id, child_id, facts)
     select kind, act, "accountId", "subjectKind", "subjectId", "childId", facts
     from jsonb_to_recordset($1::jsonb) as x(kind text, act text, "accountId" uuid, "subjectKind" text, "subjectId" uuid, "childId" uuid, facts jsonb)`,
    [JSON.stringify(entries)],
  )

/** Claims a command's id; false when it was carried out before (or is being carried out, then this waits for its end). */
export const claimCommand = async (
  sql: Sql,
  command: { id: string; name: string; accountId: string; digest: Buffer },
): Promise<boolean> =>
  (
    await sql.rows(
      'insert into command (id, name, account_id, digest) values ($1, $2, $3, $4) on conflict do nothing returning id',
      [command.id, command.name, command.accountId, command.digest],
    )
  ).length === 1

export const finishCommand = (sql: Sql, id: string, answer: unknown): Promise<unknown> =>
  sql.rows('update command set answer = $2::jsonb where id = $1', [id, JSON.stringify(answer)])

export const commandBy = async (
  sql: Sql,
  id: string,
): Promise<{ name: string; account_id: string; digest: Buffer; answer: unknown } | undefined> =>
  (
    await sql.rows<{ name: string; account_id: string; digest: Buffer; answer: unknown }>(
      'select name, account_id, digest, answer from command where id = $1',
      [id],
    )
  )[0]

export interface JournalRow {
  tx: string
  id: number
  at: Instant
  kind: string
  act: string
  account_id: string | null
  subject_kind: string | null
  subject_id: string | null
  child_id: string | null
  facts: unknown
}

const rowColumns =
  'j.tx::text as tx, j.id, j.at, j.kind, j.act, j.account_id, j.subject_kind, j.subject_id, j.child_id, j.facts'

export interface JournalFilter {
  readonly childId?: string
  readonly accountId?: string
  readonly kind?: string
  /** Keyset of the row before which to go on. */
  readonly before?: { tx: string; id: number }
  /** Technical rows only: none that is about a child. */
  readonly isTechnical: boolean
}

/** Newest first, at most 100 rows. */
export const journalPage = (sql: Sql, filter: JournalFilter): Promise<JournalRow[]> => {
  const where = ['true']
  const values: (string | number)[] = []
  const put = (value: string | number): string => `$${values.push(value)}`
  if (filter.childId) where.push(`j.child_id = ${put(filter.childId)}`)
  if (filter.accountId) where.push(`j.account_id = ${put(filter.accountId)}`)
  if (filter.kind) where.push(`j.kind = ${put(filter.kind)}`)
  if (filter.isTechnical) where.push(`j.act like 'access.%' and j.child_id is null`)
  if (filter.before) where.push(`(j.tx, j.id) < (${put(filter.before.tx)}::xid8, ${put(filter.before.id)})`)
  return sql.rows<JournalRow>(
    `select ${rowColumns} from journal j where ${where.join(' and ')} order by j.tx desc, j.id desc limit 100`,
    values,
  )
}

/** Changes after a place of the feed, oldest first, only those that no running transaction can still precede. */
export const feedAfter = (sql: Sql, after: { tx: string; id: number }, most: number): Promise<JournalRow[]> =>
  sql.rows<JournalRow>(
    `select ${rowColumns} from journal j
     where (j.tx, j.id) > ($1::xid8, $2) and j.tx < pg_snapshot_xmin(pg_current_snapshot()) and j.kind = 'change' and j.subject_id is not null
     order by j.tx, j.id limit $3`,
    [after.tx, after.id, most],
  )

export interface LinkRow {
  n: number
  tx: string
  row_id: number
  row_count: number
  hash: Buffer
}

export const lastLink = async (sql: Sql): Promise<LinkRow | undefined> =>
  (
    await sql.rows<LinkRow>(
      'select n, tx::text as tx, row_id, row_count, hash from journal_link order by n desc limit 1',
    )
  )[0]

export const links = (sql: Sql, afterN: number): Promise<LinkRow[]> =>
  sql.rows<LinkRow>(
    'select n, tx::text as tx, row_id, row_count, hash from journal_link where n > $1 order by n limit 1000',
    [afterN],
  )

export const addLink = async (sql: Sql, link: LinkRow): Promise<boolean> =>
  (
    await sql.rows(
      `insert into journal_link (n, tx, row_id, row_count, hash) values ($1, $2::xid8, $3, $4, $5) on conflict do nothing returning n`,
      [link.n, link.tx, link.row_id, link.row_count, link.hash],
    )
  ).length === 1

/** Rows after a place that are ripe for the chain, in its order. `to` ends the range (inclusive). */
export const ripeRows = (sql: Sql, after: { tx: string; id: number }, most: number): Promise<JournalRow[]> =>
  sql.rows<JournalRow>(
    `select ${rowColumns} from journal j
     where (j.tx, j.id) > ($1::xid8, $2) and j.tx < pg_snapshot_xmin(pg_current_snapshot())
     order by j.tx, j.id limit $3`,
    [after.tx, after.id, most],
  )

export const countAfter = async (sql: Sql, after: { tx: string; id: number }): Promise<number> =>
  (
    await sql.rows<{ count: number }>(
      'select count(*) as count from journal j where (j.tx, j.id) > ($1::xid8, $2)',
      [after.tx, after.id],
    )
  )[0]!.count

export const lockChain = async (sql: Sql, centre: CentreId): Promise<boolean> =>
  (
    await sql.rows<{ locked: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('journal_link'), hashtext($1)) as locked",
      [centre],
    )
  )[0]!.locked
