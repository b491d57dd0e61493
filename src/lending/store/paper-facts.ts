// What papers of the lending point say, as it was recorded.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Part } from '../rules/parts.ts'

export interface PaperLine {
  kind_id: string
  kind_name: string
  /** Rules of safety, a line each. */
  briefing: string
  parts: Part[]
  inventory_number: string
  serial: string
  cost_kopecks: number | null
  tariff_kopecks_a_day: number | null
  issue_condition: string
  /** Parts that were not there when it went out. */
  missing_out: string[]
  cleaned_on: LocalDate | null
  returned_on: LocalDate | null
  return_condition: string | null
  missing_in: string[]
  damage: string
  cause: string | null
  is_lost: boolean
  returned_by: string | null
}

export const linesForPaper = (sql: Sql, loanId: string): Promise<PaperLine[]> =>
  sql.rows(
    `select u.kind_id, k.name as kind_name, k.briefing, k.parts, u.inventory_number, u.serial, u.cost_kopecks, n.tariff_kopecks_a_day,
       n.issue_condition, coalesce(n.before_return -> 'missing_parts', to_jsonb(u.missing_parts)) as missing_out,
       (select max(e.day) from unit_event e where e.centre_id = n.centre_id and e.unit_id = n.unit_id and e.kind = 'cleaned'
          and e.day <= n.issued_on) as cleaned_on,
       n.returned_on, n.return_condition, n.missing_parts as missing_in, n.damage, n.cause, n.is_lost, n.returned_by
     from loan_line n
     join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where n.loan_id = $1 and not n.is_undone order by u.inventory_key`,
    [loanId],
  )

export const sexOfChild = async (sql: Sql, childId: string): Promise<'male' | 'female' | null> =>
  (
    await sql.rows<{ sex: 'male' | 'female' | null }>('select sex from child_door where id = $1', [childId])
  )[0]?.sex ?? null

export interface BriefedRow {
  kind_id: string
  day: LocalDate
  staff_id: string
  length_minutes: number | null
  is_shown: boolean
}

/** Briefings of an adult on kinds, the newest first. */
export const briefedOn = (sql: Sql, adultId: string, kindIds: readonly string[]): Promise<BriefedRow[]> =>
  sql.rows(
    `select kind_id, day, staff_id, length_minutes, is_shown from loan_briefing
     where adult_id = $1 and kind_id = any ($2::uuid[]) order by day desc, recorded_at desc`,
    [adultId, kindIds],
  )

export const recommenderOf = async (sql: Sql, requestId: string): Promise<string | null> =>
  (
    await sql.rows<{ recommended_by: string | null }>(
      'select recommended_by from loan_request where id = $1',
      [requestId],
    )
  )[0]?.recommended_by ?? null

export interface UnitWork {
  kind: string
  day: LocalDate
  staff_id: string | null
  recorded_by: string
  facts: Record<string, unknown>
}

/** What of some kinds happened to a unit, the newest first. */
export const workOnUnit = (sql: Sql, unitId: string, kinds: readonly string[]): Promise<UnitWork[]> =>
  sql.rows(
    `select kind, day, staff_id, recorded_by, facts from unit_event where unit_id = $1 and kind = any ($2::text[])
     order by day desc, recorded_at desc limit 20`,
    [unitId, kinds],
  )

/** Who received what of a transfer has arrived, the last first. */
export const receiversOf = async (sql: Sql, transferId: string): Promise<string[]> =>
  (
    await sql.rows<{ recorded_by: string }>(
      `select e.recorded_by from unit_event e
       join unit_claim c on c.centre_id = e.centre_id and c.unit_id = e.unit_id and c.kind = 'transfer' and c.by_id = $1::uuid
       where e.kind = 'arrived' and e.facts ->> 'transferId' = $1::uuid::text order by e.recorded_at desc limit 1`,
      [transferId],
    )
  ).map((row) => row.recorded_by)

/** Days of a journal, both included, and how many rows are asked for. */
export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly most: number
}

export interface IssuedRow {
  issued_on: LocalDate
  contract_number: string
  child_id: string
  adult_id: string | null
  due_on: LocalDate
  is_briefed: boolean
  origin: 'entered' | 'journal'
  issued_by: string
  kind_name: string
  inventory_number: string
  issue_condition: string
  returned_on: LocalDate | null
  return_condition: string | null
  returned_by: string | null
  is_lost: boolean
  damage: string
  extended_to: LocalDate | null
  cleaned_on: LocalDate | null
}

export const issuedWithin = (sql: Sql, { from, to, most }: Span): Promise<IssuedRow[]> =>
  sql.rows(
    `select l.issued_on, l.contract_number, l.child_id, l.adult_id, l.due_on, l.is_briefed, l.origin, l.issued_by, k.name as kind_name,
       u.inventory_number, n.issue_condition, n.returned_on, n.return_condition, n.returned_by, n.is_lost, n.damage,
       (select max(e.until_day) from loan_event e where e.centre_id = l.centre_id and e.loan_id = l.id and e.kind = 'extended')
         as extended_to,
       (select min(e.day) from unit_event e where e.centre_id = n.centre_id and e.unit_id = n.unit_id and e.kind = 'cleaned'
          and e.day >= n.returned_on) as cleaned_on
     from loan l
     join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id and not n.is_undone
     join equipment_unit u on u.centre_id = n.centre_id and u.id = n.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where l.undone_at is null and l.issued_on between $1 and $2
     order by l.issued_on, l.id, u.inventory_key limit $3`,
    [from, to, most],
  )

export interface CleanedRow extends UnitWork {
  kind_name: string
  inventory_number: string
}

export const cleanedWithin = (sql: Sql, { from, to, most }: Span): Promise<CleanedRow[]> =>
  sql.rows(
    `select e.kind, e.day, e.staff_id, e.recorded_by, e.facts, k.name as kind_name, u.inventory_number
     from unit_event e
     join equipment_unit u on u.centre_id = e.centre_id and u.id = e.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where e.kind in ('cleaned', 'quarantined') and e.day between $1 and $2 order by e.day, e.recorded_at, e.id limit $3`,
    [from, to, most],
  )

export interface BriefingEntry extends BriefedRow {
  kind_name: string
  child_id: string
  adult_id: string
}

export const briefedWithin = (sql: Sql, { from, to, most }: Span): Promise<BriefingEntry[]> =>
  sql.rows(
    `select b.kind_id, b.day, b.staff_id, b.length_minutes, b.is_shown, b.child_id, b.adult_id, k.name as kind_name
     from loan_briefing b join equipment_kind k on k.centre_id = b.centre_id and k.id = b.kind_id
     where b.day between $1 and $2 order by b.day, b.recorded_at, b.id limit $3`,
    [from, to, most],
  )

export interface ListedUnit {
  inventory_number: string
  kind_name: string
  federal_code: string
  min_height_cm: number | null
  max_height_cm: number | null
  min_weight_kg: number | null
  max_weight_kg: number | null
  received_on: LocalDate | null
  fund: string
  account: string
  keeper_id: string | null
  cost_kopecks: number | null
  condition: string
  home: string
  claim: string | null
}

/** Every unit on the books. */
export const unitsOnBooks = (sql: Sql, most: number): Promise<ListedUnit[]> =>
  sql.rows(
    `select u.inventory_number, k.name as kind_name, k.federal_code, k.min_height_cm, k.max_height_cm, k.min_weight_kg, k.max_weight_kg,
       u.received_on, u.fund, u.account, u.keeper_id, u.cost_kopecks, u.condition, u.home, c.kind as claim
     from equipment_unit u
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null
     where u.removed_at is null and u.lifecycle <> 'writtenOff' order by u.inventory_key, u.id limit $1`,
    [most],
  )
