// Stock-takings: what was seen, against what the books expect.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Axes } from '../rules/lendable.ts'

export interface StockTakeRow {
  id: string
  begun_on: LocalDate
  closed_on: LocalDate | null
  home: Axes['home'] | null
}

/** False when one is open already. */
export const beginStockTake = async (
  sql: Sql,
  row: { readonly id: string; readonly begun_on: LocalDate; readonly home: string | null },
  accountId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into stock_take (id, begun_on, home, begun_by) values ($1, $2, $3, $4) on conflict do nothing returning id`,
      [row.id, row.begun_on, row.home, accountId],
    )
  ).length === 1

/** The one asked for, or the open one. */
export const stockTakeOf = async (sql: Sql, id: string | null): Promise<StockTakeRow | undefined> =>
  (
    await sql.rows<StockTakeRow>(
      `select id, begun_on, closed_on, home from stock_take where case when $1::uuid is null then closed_on is null else id = $1 end
       limit 1`,
      [id],
    )
  )[0]

export const lockStockTake = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('select 1 from stock_take where id = $1 for update', [id])

export const closeStockTake = (sql: Sql, id: string, day: LocalDate): Promise<unknown> =>
  sql.rows('update stock_take set closed_on = $2 where id = $1', [id, day])

/** False when the unit was counted already. */
export const addScan = async (
  sql: Sql,
  scan: { readonly stockTakeId: string; readonly unitId: string; readonly condition: string | null },
  accountId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into stock_take_scan (stock_take_id, unit_id, condition, scanned_by) values ($1, $2, $3, $4)
       on conflict do nothing returning unit_id`,
      [scan.stockTakeId, scan.unitId, scan.condition, accountId],
    )
  ).length === 1

export interface CountedRow {
  id: string
  kind_name: string
  inventory_number: string
  shelf: string
  is_expected: boolean
  is_seen: boolean
  is_claimed: boolean
}

/** Units that the books expect on the shelves of a home, and those that were seen whether expected or not. */
export const countedUnits = (sql: Sql, take: StockTakeRow): Promise<CountedRow[]> =>
  sql.rows(
    `select * from (
       select u.id, k.name as kind_name, u.inventory_number, u.inventory_key, u.shelf, s.unit_id is not null as is_seen,
         c.id is not null as is_claimed,
         u.lifecycle <> 'writtenOff' and u.home = coalesce($2, 'lending') and coalesce(c.kind, '') not in ('loan', 'missing', 'transfer')
           as is_expected
       from equipment_unit u
       join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
       left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null
       left join stock_take_scan s on s.centre_id = u.centre_id and s.stock_take_id = $1 and s.unit_id = u.id
       where u.removed_at is null) counted
     where is_seen or is_expected order by inventory_key, id`,
    [take.id, take.home],
  )
