// Stock-takings: what was seen, against what the books expect.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Axes } from '../rules/lendable.ts'

export interface StockTakeRow {
  id: string
  begun_on: LocalDate
  closed_on: LocalDate | null
  home: Axes['home'] | null
  point_id: string | null
}

/** False when one is open already. */
export const beginStockTake = async (
  sql: Sql,
  row: Omit<StockTakeRow, 'closed_on'>,
  accountId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into stock_take (id, begun_on, home, point_id, begun_by) values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
      [row.id, row.begun_on, row.home, row.point_id, accountId],
    )
  ).length === 1

/** The one asked for; otherwise the open one, or the last. */
export const stockTakeOf = async (sql: Sql, id: string | null): Promise<StockTakeRow | undefined> =>
  (
    await sql.rows<StockTakeRow>(
      `select id, begun_on, closed_on, home, point_id from stock_take where id = coalesce($1, id)
       order by closed_on desc nulls first, begun_on desc, id desc limit 1`,
      [id],
    )
  )[0]

export const lockStockTake = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('select 1 from stock_take where id = $1 for update', [id])

export const closeStockTake = (
  sql: Sql,
  id: string,
  end: { readonly day: LocalDate; readonly missing: readonly string[] },
): Promise<unknown> =>
  sql.rows('update stock_take set closed_on = $2, missing = $3::uuid[] where id = $1', [
    id,
    end.day,
    end.missing,
  ])

/** Of a unit `u` with its open claim `c`: whether a stock-taking `t` looks for it. What a family has is not looked for. */
const expected = `u.lifecycle <> 'writtenOff' and u.home = coalesce(t.home, u.home)
  and (t.point_id is null or (u.point_id = t.point_id and u.home = 'lending')) and coalesce(c.kind, '') not in ('loan', 'missing', 'transfer')`

const withClaim = `join equipment_unit u on u.centre_id = t.centre_id and u.removed_at is null
  left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null`

/** Whether the books expected it there; null when it was counted already. */
export const addScan = async (
  sql: Sql,
  scan: { readonly stockTakeId: string; readonly unitId: string; readonly condition: string | null },
  accountId: string,
): Promise<boolean | null> =>
  (
    await sql.rows<{ is_expected: boolean }>(
      `insert into stock_take_scan (stock_take_id, unit_id, is_expected, condition, scanned_by)
       select t.id, u.id, ${expected}, $3, $4 from stock_take t ${withClaim} where t.id = $1 and u.id = $2
       on conflict do nothing returning is_expected`,
      [scan.stockTakeId, scan.unitId, scan.condition, accountId],
    )
  )[0]?.is_expected ?? null

/** Every unit that a stock-taking expects or has seen; of a closed one as it was then. */
const counted = `select u.id, u.kind_id, u.inventory_number, u.inventory_key, u.shelf, u.cost_kopecks, s.unit_id is not null as is_seen,
    c.id is not null as is_claimed,
    case when s.unit_id is not null then s.is_expected when t.closed_on is not null then u.id = any (t.missing) else ${expected} end
      as is_expected
  from stock_take t ${withClaim}
  left join stock_take_scan s on s.centre_id = u.centre_id and s.stock_take_id = t.id and s.unit_id = u.id
  where t.id = $1`

export interface CountedRow {
  id: string
  kind_name: string
  inventory_number: string
  shelf: string
  cost_kopecks: number | null
  is_expected: boolean
  is_seen: boolean
  is_claimed: boolean
}

/** Units that the books expect, and those that were seen whether expected or not, by their numbers. */
export const countedUnits = (sql: Sql, stockTakeId: string): Promise<CountedRow[]> =>
  sql.rows(
    `select n.*, k.name as kind_name from (${counted}) n join equipment_kind k on k.id = n.kind_id
     where n.is_seen or n.is_expected order by n.inventory_key, n.id`,
    [stockTakeId],
  )

/** How many units are expected, and how many of these were seen. */
export const countsOf = async (sql: Sql, stockTakeId: string): Promise<{ expected: number; found: number }> =>
  (
    await sql.rows<{ expected: number; found: number }>(
      `select count(*)::integer as expected, (count(*) filter (where is_seen))::integer as found
       from (${counted}) n where is_expected`,
      [stockTakeId],
    )
  )[0]!

/** Accounts of those who began it and scanned in it. */
export const countersOf = async (sql: Sql, stockTakeId: string): Promise<string[]> =>
  (
    await sql.rows<{ account_id: string }>(
      `select begun_by as account_id from stock_take where id = $1
       union select scanned_by from stock_take_scan where stock_take_id = $1`,
      [stockTakeId],
    )
  ).map(({ account_id }) => account_id)
