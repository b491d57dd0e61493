// What programmes ask of children and staff.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface LifeRow {
  id: string
  birth_date: LocalDate
  /** Of a child who died nobody is reminded of anything. */
  deceased_on: LocalDate | null
}

export const livesOf = async (sql: Sql, ids: readonly string[]): Promise<Map<string, LifeRow>> =>
  new Map(
    (
      await sql.rows<LifeRow>(
        'select id, birth_date, deceased_on from child_door where id = any ($1::uuid[])',
        [ids],
      )
    ).map((row) => [row.id, row]),
  )

/** Whether the child is enrolled in the centre on the day. */
export const isEnrolled = async (sql: Sql, childId: string, on: LocalDate): Promise<boolean> =>
  (
    await sql.rows(
      'select 1 from enrolment_door where child_id = $1 and from_day <= $2 and (to_day is null or to_day >= $2) limit 1',
      [childId, on],
    )
  ).length > 0

/** Whether the adult lives in a family of the child. */
export const isAdultOf = async (sql: Sql, adultId: string, childId: string): Promise<boolean> =>
  (
    await sql.rows(
      `select 1 from adult_door a join child_family_door f on f.centre_id = a.centre_id and f.family_id = a.family_id
       where a.id = $1 and f.child_id = $2 limit 1`,
      [adultId, childId],
    )
  ).length > 0

/** What the centre set; a setting that is not here is the standard one. */
export const settingRows = (sql: Sql): Promise<{ key: string; value: number | string | boolean }[]> =>
  sql.rows('select key, value from setting_door')
