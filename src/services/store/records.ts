// The journal of services: adding records and reversals, reading them back.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql, Value } from '#platform/db.ts'
import type { JournalFilter } from '../contract.ts'

export interface RecordRow {
  id: string
  child_id: string
  service_id: string
  staff_id: string
  day: LocalDate
  start_minute: number | null
  minutes: number | null
  recipient: string
  adult_id: string | null
  form: string
  place: string
  technology: string
  grouping: string
  state: string
  cancel_reason: string | null
  note: Buffer | null
}

const columns =
  'id, child_id, service_id, staff_id, day, start_minute, minutes, recipient, adult_id, form, place, technology, grouping, state, cancel_reason'

/**
 * Adds a record and its journal row in one statement; answers whether it was new. A record with this id that is here
 * already stays as it is.
 */
export async function addRecord(sql: Sql, row: RecordRow, accountId: string): Promise<boolean> {
  const added = await sql.rows(
    `with added as (
       insert into service_record (${columns}, note, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (centre_id, id) do nothing returning id, child_id)
     insert into change_note (act, account_id, subject_kind, subject_id, child_id)
     select 'services.record', $17, 'serviceRecord', id, child_id from added returning subject_id`,
    [...valuesOf(row), row.note, accountId],
  )
  return added.length === 1
}

const valuesOf = (row: RecordRow): Value[] => [
  row.id,
  row.child_id,
  row.service_id,
  row.staff_id,
  row.day,
  row.start_minute,
  row.minutes,
  row.recipient,
  row.adult_id,
  row.form,
  row.place,
  row.technology,
  row.grouping,
  row.state,
  row.cancel_reason,
]

/** Adds many records with their journal rows in one statement; answers the ids that were new. */
export async function addRecords(
  sql: Sql,
  rows: readonly RecordRow[],
  accountId: string,
): Promise<Set<string>> {
  const plain = rows.map((row) => ({ ...row, note: undefined }))
  const added = await sql.rows<{ id: string }>(
    `with given as (
       select x.*, n.note
       from rows from (jsonb_to_recordset($1::jsonb) as (id uuid, child_id uuid, service_id uuid, staff_id uuid, day date,
         start_minute smallint, minutes smallint, recipient text, adult_id uuid, form text, place text, technology text,
         grouping text, state text, cancel_reason text)) with ordinality as x(${columns}, at)
       join unnest($2::bytea[]) with ordinality as n(note, at) using (at)),
     added as (
       insert into service_record (${columns}, note, recorded_by)
       select ${columns}, note, $3 from given
       on conflict (centre_id, id) do nothing returning id, child_id)
     insert into change_note (act, account_id, subject_kind, subject_id, child_id)
     select 'services.record', $3, 'serviceRecord', id, child_id from added returning subject_id as id`,
    [JSON.stringify(plain), rows.map((row) => row.note), accountId],
  )
  return new Set(added.map((row) => row.id))
}

/** Which of these records are here, and what they say; for telling a repetition from another record under the same id. */
export const recordsById = (sql: Sql, ids: readonly string[]): Promise<RecordRow[]> =>
  sql.rows<RecordRow>(`select ${columns}, note from service_record where id = any ($1::uuid[])`, [ids])

/** Locks a record for its correction; says who recorded it and whether it was reversed. */
export const lockRecord = async (
  sql: Sql,
  id: string,
): Promise<{ child_id: string; staff_id: string; recorded_by: string; is_reversed: boolean } | undefined> =>
  (
    await sql.rows<{ child_id: string; staff_id: string; recorded_by: string; is_reversed: boolean }>(
      `select r.child_id, r.staff_id, r.recorded_by,
         exists (select from service_reversal x where x.record_id = r.id) as is_reversed
       from service_record r where r.id = $1`,
      [id],
    )
  )[0]

/** False when the record was reversed already. */
export const addReversal = async (
  sql: Sql,
  reversal: { recordId: string; reason: string; replacedBy: string | null; accountId: string },
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into service_reversal (record_id, reason, replaced_by, reversed_by) values ($1, $2, $3, $4)
       on conflict do nothing returning record_id`,
      [reversal.recordId, reversal.reason, reversal.replacedBy, reversal.accountId],
    )
  ).length === 1

export const addReversals = async (
  sql: Sql,
  recordIds: readonly string[],
  reversal: { reason: string; accountId: string },
): Promise<number> =>
  (
    await sql.rows(
      `with added as (
         insert into service_reversal (record_id, reason, reversed_by)
         select id, $2, $3 from service_record where id = any ($1::uuid[])
         on conflict do nothing returning record_id)
       insert into change_note (act, account_id, subject_kind, subject_id)
       select 'services.reverseMany', $3, 'serviceRecord', record_id from added returning subject_id`,
      [recordIds, reversal.reason, reversal.accountId],
    )
  ).length

export interface ShownRow extends RecordRow {
  service_name: string
  type: string | null
  staff_last_name: string
  staff_first_name: string
  staff_middle_name: string
  reversal_reason: string | null
}

export interface JournalRow extends ShownRow {
  child_last_name: string
  child_first_name: string
  child_middle_name: string
}

const childName =
  ', c.last_name as child_last_name, c.first_name as child_first_name, c.middle_name as child_middle_name'

const shown = (source: string, withChild: boolean): string =>
  `select r.*, i.name as service_name, i.type, s.last_name as staff_last_name, s.first_name as staff_first_name,
     s.middle_name as staff_middle_name, x.reason as reversal_reason${withChild ? childName : ''}
   from (${source}) r
   join service_item i on i.id = r.service_id
   join staff_door s on s.id = r.staff_id
   ${withChild ? 'join child_door c on c.id = r.child_id' : ''}
   left join service_reversal x on x.record_id = r.id
   order by r.day desc, r.id desc`

const taken = columns
  .split(', ')
  .map((column) => `r.${column}`)
  .join(', ')

/** Whose caseload a statement is confined to; everybody is within it when null. */
type Caseload = { staffId: string; today: LocalDate } | null

/** The latest records of a child, newest first; none when the child is out of the caseload. */
export const timelinePage = (
  sql: Sql,
  childId: string,
  page: { before: { day: LocalDate; id: string } | null; limit: number; caseload: Caseload },
): Promise<ShownRow[]> => {
  const values: Value[] = [childId, page.limit]
  const before = page.before
    ? `and (r.day, r.id) < ($${values.push(page.before.day)}, $${values.push(page.before.id)})`
    : ''
  const within = page.caseload
    ? `and exists (select from caseload_door k where k.child_id = $1 and k.staff_id = $${values.push(page.caseload.staffId)} and k.from_day <= $${values.push(page.caseload.today)} and (k.to_day is null or k.to_day >= $${values.length}))`
    : ''
  return sql.rows<ShownRow>(
    shown(
      `select ${taken}, r.note from service_record r
       where r.child_id = $1 and exists (select from child_door c where c.id = $1) ${before} ${within}
       order by r.day desc, r.id desc limit $2`,
      false,
    ),
    values,
  )
}

function conditions(filter: JournalFilter, caseload: Caseload): { where: string; values: Value[] } {
  const values: Value[] = []
  const parts: string[] = ['true']
  const same = (column: string, value: Value | undefined): void => {
    if (value !== null && value !== undefined) parts.push(`r.${column} = $${values.push(value)}`)
  }
  if (filter.from) parts.push(`r.day >= $${values.push(filter.from)}`)
  if (filter.to) parts.push(`r.day <= $${values.push(filter.to)}`)
  same('child_id', filter.childId)
  same('staff_id', filter.staffId)
  same('service_id', filter.serviceId)
  same('form', filter.form)
  same('place', filter.place)
  same('technology', filter.technology)
  same('state', filter.state)
  if (filter.type) {
    parts.push(
      `r.service_id in (select i.id from service_item i where i.type = $${values.push(filter.type)})`,
    )
  }
  if (!filter.withReversed) parts.push('not exists (select from service_reversal x where x.record_id = r.id)')
  if (caseload) {
    parts.push(
      `(r.staff_id = $${values.push(caseload.staffId)} or exists (select from caseload_door k where k.child_id = r.child_id and k.staff_id = $${values.length} and k.from_day <= $${values.push(caseload.today)} and (k.to_day is null or k.to_day >= $${values.length})))`,
    )
  }
  return { where: parts.join(' and '), values }
}

/** A page of the journal, newest first; one row more than `limit` is asked for. */
export const journalPage = (
  sql: Sql,
  filter: JournalFilter,
  page: {
    before: { day: LocalDate; id: string } | null
    skip: number
    limit: number
    caseload: Caseload
  },
): Promise<JournalRow[]> => {
  const { where, values } = conditions(filter, page.caseload)
  const before = page.before
    ? `and (r.day, r.id) < ($${values.push(page.before.day)}, $${values.push(page.before.id)})`
    : ''
  return sql.rows<JournalRow>(
    shown(
      `select ${taken}, r.note from service_record r where ${where} ${before} order by r.day desc, r.id desc limit $${values.push(page.limit + 1)} offset $${values.push(page.skip)}`,
      true,
    ),
    values,
  )
}

export interface TotalsRow {
  records: number
  delivered: number
  cancelled: number
  minutes: number
  children: number
  staff: number
}

export const journalTotals = async (
  sql: Sql,
  filter: JournalFilter,
  caseload: Caseload,
): Promise<TotalsRow> => {
  const { where, values } = conditions(filter, caseload)
  const rows = await sql.rows<TotalsRow>(
    `select count(*) as records, count(*) filter (where r.state = 'delivered') as delivered,
       count(*) filter (where r.state = 'cancelled') as cancelled,
       coalesce(sum(r.minutes) filter (where r.state = 'delivered'), 0)::bigint as minutes,
       count(distinct r.child_id) as children, count(distinct r.staff_id) as staff
     from service_record r where ${where}`,
    values,
  )
  return rows[0]!
}

/** How many services a specialist delivered on a day and how many minutes they took. */
export const dayOf = async (
  sql: Sql,
  staffId: string,
  day: LocalDate,
): Promise<{ count: number; minutes: number }> =>
  (
    await sql.rows<{ count: number; minutes: number }>(
      `select count(*) as count, coalesce(sum(r.minutes), 0)::bigint as minutes from service_record r
       where r.staff_id = $1 and r.day = $2 and r.state = 'delivered'
         and not exists (select from service_reversal x where x.record_id = r.id)`,
      [staffId, day],
    )
  )[0]!

/** The latest record of a specialist, with this child if one is given. */
export const latestOf = async (
  sql: Sql,
  staffId: string,
  childId: string | null,
): Promise<RecordRow | undefined> =>
  (
    await sql.rows<RecordRow>(
      `select ${taken}, r.note from service_record r
       where r.staff_id = $1 and ($2::uuid is null or r.child_id = $2)
         and not exists (select from service_reversal x where x.record_id = r.id)
       order by r.day desc, r.id desc limit 1`,
      [staffId, childId],
    )
  )[0]
