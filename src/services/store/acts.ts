// Monthly acts: what was delivered, and what acts said of it.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface DeliveredRow {
  readonly child_id: string
  readonly service_id: string
  readonly day: LocalDate
  readonly count: number
}

/**
 * What was delivered in a period to these children, or to all, by child, service and day. Contracts are matched with it outside: their
 * days would lead the database to read the month once for each of them.
 */
export const deliveredBetween = (
  sql: Sql,
  { from, to }: Period,
  childIds: readonly string[] | null,
): Promise<DeliveredRow[]> =>
  sql.rows(
    `select child_id, service_id, day, count(*) as count from delivered_service_door
     where day between $1 and $2 and ($3::uuid[] is null or child_id = any ($3)) group by child_id, service_id, day`,
    [from, to, childIds],
    'each',
  )

export const serviceNames = (sql: Sql, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  sql.rows('select id, name from service_item where id = any ($1::uuid[])', [ids])

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

/** Acts of a month that stand. */
export const actsOfMonth = (sql: Sql, month: LocalDate): Promise<ActRow[]> =>
  sql.rows(`select ${actColumns} from ${standing} where a.month = $1`, [month])

export const addAct = (sql: Sql, row: Omit<ActRow, 'number'>): Promise<unknown> =>
  sql.rows(
    'insert into service_act (paper_id, contract_id, month, lines, total_kopecks) values ($1, $2, $3, $4::jsonb, $5)',
    [row.paper_id, row.contract_id, row.month, JSON.stringify(row.lines), row.total_kopecks],
  )
