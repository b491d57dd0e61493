// What was told by labels.
import type { Sql } from '#platform/db.ts'
import type { reportAbouts } from '../contract/label.ts'

export const unitIdOfLabel = async (sql: Sql, label: string): Promise<string | null> =>
  (
    await sql.rows<{ id: string }>('select id from equipment_unit where label = $1 and removed_at is null', [
      label,
    ])
  )[0]?.id ?? null

export interface NewReport {
  readonly id: string
  readonly unitId: string
  readonly about: (typeof reportAbouts)[number]
  readonly message: Buffer | null
  readonly contact: Buffer | null
}

export const addReport = (sql: Sql, report: NewReport): Promise<unknown> =>
  sql.rows('insert into unit_report (id, unit_id, about, message, contact) values ($1, $2, $3, $4, $5)', [
    report.id,
    report.unitId,
    report.about,
    report.message,
    report.contact,
  ])

/** How many reports of a unit wait for an answer. */
export const waitingOfUnit = async (sql: Sql, unitId: string): Promise<number> =>
  (
    await sql.rows<{ n: number }>(
      'select count(*)::int as n from unit_report where unit_id = $1 and answered_at is null',
      [unitId],
    )
  )[0]!.n

export interface ReportRow {
  id: string
  unit_id: string
  kind_name: string
  inventory_number: string
  about: (typeof reportAbouts)[number]
  message: Buffer | null
  contact: Buffer | null
  reported_at: string
  answered_at: string | null
  answer: string
}

/** Those that wait, of all units; or all of one unit. The newest first. */
export const reportsOf = (sql: Sql, unitId: string | null): Promise<ReportRow[]> =>
  sql.rows(
    `select r.id, r.unit_id, k.name as kind_name, u.inventory_number, r.about, r.message, r.contact, r.reported_at, r.answered_at, r.answer
     from unit_report r
     join equipment_unit u on u.centre_id = r.centre_id and u.id = r.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where case when $1::uuid is null then r.answered_at is null else r.unit_id = $1 end
     order by r.reported_at desc, r.id limit 200`,
    [unitId],
  )

export const reportById = async (
  sql: Sql,
  id: string,
): Promise<{ unit_id: string; answered_at: string | null } | undefined> =>
  (
    await sql.rows<{ unit_id: string; answered_at: string | null }>(
      'select unit_id, answered_at from unit_report where id = $1 for update',
      [id],
    )
  )[0]

export const answerReport = (sql: Sql, id: string, answer: string, accountId: string): Promise<unknown> =>
  sql.rows('update unit_report set answered_at = now(), answered_by = $3, answer = $2 where id = $1', [
    id,
    answer,
    accountId,
  ])
