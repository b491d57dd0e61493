// Dated measurements of children, and briefings of adults.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface MeasurementRow {
  child_id: string
  day: LocalDate
  height_cm: number | null
  weight_kg: number | null
  hip_cm: number | null
}

export const addMeasurement = (
  sql: Sql,
  row: MeasurementRow & { id: string },
  accountId: string,
): Promise<unknown> =>
  sql.rows(
    `insert into child_measurement (id, child_id, day, height_cm, weight_kg, hip_cm, measured_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.child_id, row.day, row.height_cm, row.weight_kg, row.hip_cm, accountId],
  )

/** Measurements of children, the newest first. */
export const measurementsOf = (sql: Sql, childIds: readonly string[]): Promise<MeasurementRow[]> =>
  sql.rows(
    `select child_id, day, height_cm, weight_kg, hip_cm from child_measurement where child_id = any ($1::uuid[])
     order by child_id, day desc, recorded_at desc`,
    [childIds],
  )

export interface BriefingRow {
  adult_id: string
  kind_id: string
  day: LocalDate
  is_shown: boolean
}

export const addBriefing = (
  sql: Sql,
  row: BriefingRow & { id: string; child_id: string; staff_id: string; length_minutes: number | null },
  accountId: string,
): Promise<unknown> =>
  sql.rows(
    `insert into loan_briefing (id, child_id, adult_id, kind_id, day, staff_id, length_minutes, is_shown, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.child_id,
      row.adult_id,
      row.kind_id,
      row.day,
      row.staff_id,
      row.length_minutes,
      row.is_shown,
      accountId,
    ],
  )

export const briefingsOf = (
  sql: Sql,
  adultIds: readonly string[],
): Promise<(BriefingRow & { kind_name: string })[]> =>
  sql.rows(
    `select b.adult_id, b.kind_id, k.name as kind_name, b.day, b.is_shown
     from loan_briefing b join equipment_kind k on k.centre_id = b.centre_id and k.id = b.kind_id
     where b.adult_id = any ($1::uuid[]) order by b.day desc, b.recorded_at desc`,
    [adultIds],
  )
