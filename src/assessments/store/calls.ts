// Calls of the psychologist to tired parents.
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface CallRow {
  id: string
  child_id: string
  child_last_name: string
  child_first_name: string
  child_middle_name: string
  adult_id: string | null
  made_at: Instant
  closed_on: LocalDate | null
  outcome: string | null
}

const mostShown = 500

/** Nobody answered: the call goes on waiting, with the day of the last attempt. */
export const isOpen = (row: string): string => `(${row}.closed_on is null or ${row}.outcome = 'notReached')`

const isWaiting = `${isOpen('p')} and c.deceased_on is null
    and not exists (select from assessment_reversal x where x.assessment_id = p.assessment_id)`

/**
 * Calls that wait, the longest waiting first; then, when asked for, those that are closed. A call that an examination made which was
 * taken back no longer waits, nor does one about a child who died.
 */
export const callRows = (
  sql: Sql,
  filter: { withClosed: boolean; caseload: { staffId: string; on: LocalDate } | null },
): Promise<CallRow[]> =>
  sql.rows<CallRow>(
    `select p.id, p.child_id, c.last_name as child_last_name, c.first_name as child_first_name,
       c.middle_name as child_middle_name, p.adult_id, p.made_at, p.closed_on, p.outcome
     from psychologist_call p join child_door c on c.id = p.child_id
     where ${filter.withClosed ? `(not ${isOpen('p')} or ${isWaiting})` : isWaiting}
       and ($1::uuid is null or exists (select from caseload_door l where l.child_id = p.child_id and l.staff_id = $1
         and l.from_day <= $2 and (l.to_day is null or l.to_day >= $2)))
     order by case when not ${isOpen('p')} then p.closed_on end desc nulls first, p.made_at, p.id limit ${mostShown}`,
    [filter.caseload?.staffId ?? null, filter.caseload?.on ?? null],
  )

/** The child of a call, which is locked until the transaction ends. */
export const lockCall = async (
  sql: Sql,
  id: string,
): Promise<{ child_id: string; is_open: boolean } | undefined> =>
  (
    await sql.rows<{ child_id: string; is_open: boolean }>(
      `select child_id, ${isOpen('p')} as is_open from psychologist_call p where id = $1 for update`,
      [id],
    )
  )[0]

export const close = (
  sql: Sql,
  call: { id: string; on: LocalDate; outcome: string; note: Buffer | null; accountId: string },
): Promise<unknown> =>
  sql.rows(
    'update psychologist_call set closed_on = $2, outcome = $3, note = $4, closed_by = $5 where id = $1',
    [call.id, call.on, call.outcome, call.note, call.accountId],
  )
