// Papers that were made.
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface PaperRow {
  readonly id: string
  readonly template: string
  readonly version: number
  readonly title: string
  readonly register: string | null
  readonly number: string | null
  readonly day: LocalDate
  readonly subject_id: string | null
  readonly about_id: string | null
  readonly data_hash: Buffer
  readonly file_id: string | null
  readonly signature: 'none' | 'paperScan' | 'simple' | 'qualifiedFile'
  readonly signed_on: LocalDate | null
  readonly to_sign_id: string | null
  readonly signed_at: Instant | null
  readonly scan_id: string | null
  readonly voided_on: LocalDate | null
  readonly void_reason: string | null
  readonly legal_hold: string | null
  readonly destroyed_on: LocalDate | null
}

const columns = `id, template, version, title, register, number, day, subject_id, about_id, data_hash, file_id, signature, signed_on,
  to_sign_id, signed_at, scan_id, voided_on, void_reason, legal_hold, destroyed_on`

export interface NewPaperRow {
  readonly id: string
  readonly template: string
  readonly version: number
  readonly title: string
  readonly register: string | null
  readonly year: number | null
  readonly sequence: number | null
  readonly number: string | null
  readonly day: LocalDate
  readonly subjectId: string | null
  readonly aboutId: string | null
  readonly data: Buffer
  readonly hash: Buffer
  readonly fileId: string
  readonly toSignId: string | null
}

/** False when there is a paper of this id. */
export const addPaper = async (sql: Sql, row: NewPaperRow, accountId: string): Promise<boolean> =>
  (
    await sql.rows(
      `insert into paper (id, template, version, title, register, year, sequence, number, day, subject_id, about_id, data, data_hash,
         file_id, to_sign_id, made_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (centre_id, id) do nothing returning id`,
      [
        row.id,
        row.template,
        row.version,
        row.title,
        row.register,
        row.year,
        row.sequence,
        row.number,
        row.day,
        row.subjectId,
        row.aboutId,
        row.data,
        row.hash,
        row.fileId,
        row.toSignId,
        accountId,
      ],
    )
  ).length === 1

export const paperById = async (sql: Sql, id: string): Promise<PaperRow | undefined> =>
  (await sql.rows<PaperRow>(`select ${columns} from paper where id = $1`, [id]))[0]

export const papersById = (sql: Sql, ids: readonly string[]): Promise<PaperRow[]> =>
  sql.rows(`select ${columns} from paper where id = any ($1::uuid[])`, [ids])

/** The same, locked until the transaction ends. */
export const lockPaper = async (sql: Sql, id: string): Promise<PaperRow | undefined> =>
  (await sql.rows<PaperRow>(`select ${columns} from paper where id = $1 for update`, [id]))[0]

/** Those of the papers that the account made, about children that its member of staff has in care on the day. */
export const ownAmong = async (
  sql: Sql,
  ids: readonly string[],
  who: { readonly accountId: string; readonly staffId: string | null; readonly today: LocalDate },
): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ id: string }>(
        `select p.id from paper p where p.id = any ($1::uuid[]) and p.made_by = $2 and exists (select from caseload_door k
           where k.child_id = p.subject_id and k.staff_id = $3 and k.from_day <= $4 and (k.to_day is null or k.to_day >= $4))`,
        [ids, who.accountId, who.staffId, who.today],
      )
    ).map(({ id }) => id),
  )

export const lockPapers = (sql: Sql, ids: readonly string[]): Promise<PaperRow[]> =>
  sql.rows(`select ${columns} from paper where id = any ($1::uuid[]) order by id for update`, [ids])

/** The last day whose papers of this template may be destroyed. */
export interface Limit {
  readonly template: string
  readonly until: LocalDate
}

export interface Filter {
  readonly paperId: string | null
  /** Those alone that these limits let be destroyed. */
  readonly ripe: readonly Limit[] | null
  readonly register: string | null
  readonly template: string | null
  readonly aboutId: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

const filtered = `($1::text is null or register = $1) and ($2::text is null or template = $2) and ($3::uuid is null or about_id = $3)
  and ($4::date is null or day >= $4) and ($5::date is null or day <= $5) and ($6::uuid is null or id = $6)
  and ($7::text[] is null or destroyed_on is null and legal_hold is null and exists
    (select from unnest($7, $8::date[]) as t (template, until) where t.template = paper.template and day <= t.until))`
const valuesOf = (filter: Filter) => [
  filter.register,
  filter.template,
  filter.aboutId,
  filter.from,
  filter.to,
  filter.paperId,
  filter.ripe?.map(({ template }) => template) ?? null,
  filter.ripe?.map(({ until }) => until) ?? null,
]

export const page = (
  sql: Sql,
  filter: Filter,
  at: { readonly before: { readonly day: LocalDate; readonly id: string } | null; readonly limit: number },
): Promise<PaperRow[]> =>
  sql.rows(
    `select ${columns} from paper where ${filtered} and ($9::date is null or (day, id) < ($9, $10::uuid))
     order by day desc, id desc limit $11`,
    [...valuesOf(filter), at.before?.day ?? null, at.before?.id ?? null, at.limit],
  )

export const total = async (sql: Sql, filter: Filter): Promise<number> =>
  (
    await sql.rows<{ count: number }>(
      `select count(*) as count from (select from paper where ${filtered} limit 1001) as first`,
      valuesOf(filter),
    )
  )[0]!.count

export const setVoided = (sql: Sql, id: string, on: LocalDate, reason: string): Promise<unknown> =>
  sql.rows('update paper set voided_on = $2, void_reason = $3 where id = $1', [id, on, reason])

export interface Signed {
  readonly mode: string
  readonly on: LocalDate
  readonly scanId: string
  /** Of a signature drawn on the screen. */
  readonly drawn: { readonly by: string; readonly at: Instant } | null
}

export const setSigned = (sql: Sql, id: string, { mode, on, scanId, drawn }: Signed): Promise<unknown> =>
  sql.rows(
    'update paper set signature = $2, signed_on = $3, scan_id = $4, signer_id = $5, signed_at = $6 where id = $1',
    [id, mode, on, scanId, drawn?.by ?? null, drawn?.at ?? null],
  )

export const setHold = async (sql: Sql, id: string, reason: string | null): Promise<boolean> =>
  (await sql.rows('update paper set legal_hold = $2 where id = $1 returning id', [id, reason])).length === 1

/** What was filled in goes too. */
export const setDestroyed = (sql: Sql, ids: readonly string[], on: LocalDate): Promise<unknown> =>
  sql.rows(`update paper set data = ''::bytea, destroyed_on = $2 where id = any ($1::uuid[])`, [ids, on])

export const centreName = async (sql: Sql): Promise<string> =>
  (await sql.rows<{ name: string }>('select name from centre_door'))[0]?.name ?? ''

export const settings = (sql: Sql): Promise<{ key: string; value: string | number | boolean }[]> =>
  sql.rows(`select key, value from setting_door where key like 'papers.%'`)
