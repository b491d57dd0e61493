// What the lending point asks of children, adults, staff and accounts.
import type { LocalDate } from '#base/local-date.ts'
import type { PersonName } from '#base/person-name.ts'
import type { CalendarDay } from '#base/production-calendar.ts'
import type { Sql } from '#platform/db.ts'

interface NameRow {
  id: string
  last_name: string
  first_name: string
  middle_name: string
}

const byId = (rows: readonly NameRow[]): Map<string, PersonName> =>
  new Map(
    rows.map((row) => [
      row.id,
      { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    ]),
  )

/** Names of those who have an account in the centre. */
export const memberNames = async (sql: Sql, ids: readonly string[]): Promise<Map<string, PersonName>> =>
  byId(
    await sql.rows<NameRow>(
      'select account_id as id, last_name, first_name, middle_name from member_door where account_id = any ($1::uuid[])',
      [ids],
    ),
  )

/** Adults who stand for the child or live in its family, by name. */
export const adultsOfChild = (sql: Sql, childId: string): Promise<NameRow[]> =>
  sql.rows(
    `select a.id, a.last_name, a.first_name, a.middle_name from adult_door a
     where exists (select from child_family_door f where f.centre_id = a.centre_id and f.family_id = a.family_id and f.child_id = $1)
       or exists (select from representative_door r where r.centre_id = a.centre_id and r.adult_id = a.id and r.child_id = $1)
     order by a.search_text`,
    [childId],
  )

/** Days that the centre set apart, in the years around a day. */
export const ownDays = (sql: Sql, around: LocalDate): Promise<CalendarDay[]> =>
  sql.rows(
    'select day, kind, note from calendar_day_door where day between $1::date - 400 and $1::date + 800',
    [around],
  )

/** Holds the family until the transaction ends: what is counted of its loans stays so. Families are no table of ours, so it is by key. */
export const lockFamily = (sql: Sql, familyId: string): Promise<unknown> =>
  sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`lending.family ${familyId}`])
