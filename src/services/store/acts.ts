// Monthly acts: what was delivered under contracts, and what acts said of it.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface DeliveredRow {
  readonly contract_id: string
  readonly service_id: string
  readonly name: string
  readonly count: number
}

/** What was delivered in a period on the days of these contracts, by service. */
export const deliveredUnder = (
  sql: Sql,
  contractIds: readonly string[],
  { from, to }: Period,
): Promise<DeliveredRow[]> =>
  sql.rows(
    `select k.id as contract_id, d.service_id, i.name, count(*) as count
     from service_contract k
     join delivered_service_door d on d.child_id = k.child_id and d.day between greatest(k.from_day, $2) and least(k.last_day, $3)
     join service_item i on i.id = d.service_id
     where k.id = any ($1::uuid[])
     group by k.id, d.service_id, i.name`,
    [contractIds, from, to],
  )

/** The same by month, for acts that were made: each contract in the months of its acts. */
export const deliveredInMonths = (
  sql: Sql,
  asked: readonly { readonly contractId: string; readonly month: LocalDate }[],
): Promise<(DeliveredRow & { readonly month: LocalDate })[]> =>
  sql.rows(
    `select a.month, k.id as contract_id, d.service_id, i.name, count(*) as count
     from unnest($1::uuid[], $2::date[]) as a (contract_id, month)
     join service_contract k on k.id = a.contract_id
     join delivered_service_door d on d.child_id = k.child_id
       and d.day between greatest(k.from_day, a.month) and least(k.last_day, (a.month + interval '1 month')::date - 1)
     join service_item i on i.id = d.service_id
     group by a.month, k.id, d.service_id, i.name`,
    [asked.map(({ contractId }) => contractId), asked.map(({ month }) => month)],
  )

export interface ActRow {
  readonly paper_id: string
  readonly contract_id: string
  readonly month: LocalDate
  readonly number: string
  readonly total_kopecks: number
  readonly lines: readonly {
    readonly serviceId: string
    readonly name: string
    readonly count: number
    readonly isAgreed: boolean
    readonly tariff_kopecks: number | null
  }[]
}

const actColumns = 'a.paper_id, a.contract_id, a.month, p.number, a.total_kopecks, a.lines'
const standing = 'service_act a join paper_door p on p.id = a.paper_id and p.voided_on is null'

/** Acts of these contracts that stand, newest month first. */
export const actsOfContracts = (sql: Sql, contractIds: readonly string[]): Promise<ActRow[]> =>
  sql.rows(
    `select ${actColumns} from ${standing} where a.contract_id = any ($1::uuid[]) order by a.month desc`,
    [contractIds],
  )

export const actsOfMonth = (sql: Sql, month: LocalDate, contractIds: readonly string[]): Promise<ActRow[]> =>
  sql.rows(`select ${actColumns} from ${standing} where a.month = $1 and a.contract_id = any ($2::uuid[])`, [
    month,
    contractIds,
  ])

export const addAct = (sql: Sql, row: Omit<ActRow, 'number'>): Promise<unknown> =>
  sql.rows(
    'insert into service_act (paper_id, contract_id, month, lines, total_kopecks) values ($1, $2, $3, $4::jsonb, $5)',
    [row.paper_id, row.contract_id, row.month, JSON.stringify(row.lines), row.total_kopecks],
  )

/** Whose caseload is asked about; everybody’s when null. */
type Caseload = { readonly staffId: string; readonly today: LocalDate } | null

const withinCaseload = `($3::uuid is null or exists (select from caseload_door l where l.child_id = c.id and l.staff_id = $3
  and l.from_day <= $4 and (l.to_day is null or l.to_day >= $4)))`
const valuesOf = ({ from, to }: Period, caseload: Caseload) => [
  from,
  to,
  caseload?.staffId ?? null,
  caseload?.today ?? null,
]

/** Contracts under which something was delivered in a month or whose act of it stands, with their children by surname. */
export const contractsOfMonth = (
  sql: Sql,
  month: Period,
  caseload: Caseload,
): Promise<{ id: string; child_id: string }[]> =>
  sql.rows(
    `select k.id, k.child_id from service_contract k join child_door c on c.id = k.child_id
     where k.struck_out_at is null and ${withinCaseload}
       and (k.from_day <= $2 and k.last_day >= $1 and exists (select from delivered_service_door d where d.child_id = k.child_id
           and d.day between greatest(k.from_day, $1) and least(k.last_day, $2))
         or exists (select from ${standing} where a.month = $1 and a.contract_id = k.id))
     order by c.search_text, k.from_day, k.id`,
    valuesOf(month, caseload),
  )

/** Children with services on days of a month on which no contract held. */
export const withoutContract = (
  sql: Sql,
  month: Period,
  caseload: Caseload,
): Promise<{ child_id: string; delivered: number }[]> =>
  sql.rows(
    `select c.id as child_id, count(*) as delivered
     from delivered_service_door d join child_door c on c.id = d.child_id
     where d.day between $1 and $2 and ${withinCaseload}
       and not exists (select from service_contract k where k.child_id = d.child_id and k.struck_out_at is null
         and d.day between k.from_day and k.last_day)
     group by c.id, c.search_text order by c.search_text, c.id`,
    valuesOf(month, caseload),
  )
