// Transfers between points; a unit is on its way while its claim is open.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { Part } from '../rules/parts.ts'

export interface TransferRow {
  id: string
  from_point_id: string
  to_point_id: string
  day: LocalDate
  due_back_on: LocalDate | null
  note: string
  sent_by: string
  is_cancelled: boolean
}

export type NewTransfer = Omit<TransferRow, 'is_cancelled'>

/** False when the id is taken. */
export const addTransfer = async (sql: Sql, row: NewTransfer): Promise<boolean> =>
  (
    await sql.rows(
      `insert into unit_transfer (id, from_point_id, to_point_id, day, due_back_on, note, sent_by) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing returning id`,
      [row.id, row.from_point_id, row.to_point_id, row.day, row.due_back_on, row.note, row.sent_by],
    )
  ).length === 1

const columns = `t.id, t.from_point_id, t.to_point_id, t.day, t.due_back_on, t.note, t.sent_by, t.cancelled_at is not null as is_cancelled`

export const transfersById = (sql: Sql, ids: readonly string[]): Promise<TransferRow[]> =>
  sql.rows(`select ${columns} from unit_transfer t where t.id = any ($1::uuid[])`, [ids])

export const cancel = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('update unit_transfer set cancelled_at = now() where id = $1', [id])

export interface TransferFilter {
  readonly isOpen: boolean
  readonly pointId: string | null
  readonly limit: number
}

export const transferPage = (sql: Sql, { isOpen, pointId, limit }: TransferFilter): Promise<TransferRow[]> =>
  sql.rows(
    `select ${columns} from unit_transfer t
     where ($1::uuid is null or $1 in (t.from_point_id, t.to_point_id))
       and (not $2 or exists (
         select from unit_claim c where c.centre_id = t.centre_id and c.by_id = t.id and c.kind = 'transfer' and c.closed_at is null))
     order by t.day desc, t.id desc limit $3`,
    [pointId, isOpen, limit],
  )

export interface TravellingUnit {
  transfer_id: string
  unit_id: string
  kind_id: string
  kind_name: string
  inventory_number: string
  serial: string
  condition: string
  parts: Part[]
  missing_parts: string[]
  is_on_way: boolean
}

/** The units of transfers, whether they have arrived or not, by their numbers. */
export const unitsOfTransfers = (sql: Sql, ids: readonly string[]): Promise<TravellingUnit[]> =>
  sql.rows(
    `select c.by_id as transfer_id, u.id as unit_id, u.kind_id, k.name as kind_name, u.inventory_number, u.serial, u.condition, k.parts,
       u.missing_parts, c.closed_at is null as is_on_way
     from unit_claim c
     join equipment_unit u on u.centre_id = c.centre_id and u.id = c.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where c.kind = 'transfer' and c.by_id = any ($1::uuid[]) order by u.inventory_key, u.id`,
    [ids],
  )

export interface OnWayRow {
  unit_id: string
  inventory_number: string
  kind_name: string
  day: LocalDate
  to_point_id: string
}

/** Units on their way, to one point or to any; the earliest sent first. */
export const unitsOnWay = (sql: Sql, toPointId: string | null): Promise<OnWayRow[]> =>
  sql.rows(
    `select u.id as unit_id, u.inventory_number, k.name as kind_name, t.day, t.to_point_id
     from unit_claim c
     join unit_transfer t on t.centre_id = c.centre_id and t.id = c.by_id
     join equipment_unit u on u.centre_id = c.centre_id and u.id = c.unit_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where c.kind = 'transfer' and c.closed_at is null and ($1::uuid is null or t.to_point_id = $1)
     order by t.day, u.inventory_key`,
    [toPointId],
  )

export interface GivenRow extends Omit<OnWayRow, 'day' | 'to_point_id'> {
  due_back_on: LocalDate
}

/** Units that stand free where they were given for a time that ends by a day. */
export const givenForATime = (sql: Sql, by: LocalDate, pointId: string | null): Promise<GivenRow[]> =>
  sql.rows(
    `select u.id as unit_id, u.inventory_number, k.name as kind_name, t.due_back_on
     from unit_transfer t
     join unit_claim c on c.centre_id = t.centre_id and c.by_id = t.id and c.kind = 'transfer' and c.closed_at is not null
     join equipment_unit u on u.centre_id = c.centre_id and u.id = c.unit_id and u.point_id = t.to_point_id
     join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
     where t.due_back_on <= $1 and t.cancelled_at is null and u.removed_at is null and u.lifecycle = 'inService'
       and ($2::uuid is null or u.point_id = $2)
       and not exists (select from unit_claim o where o.centre_id = u.centre_id and o.unit_id = u.id
         and (o.closed_at is null or (o.kind = 'transfer' and o.opened_at > c.opened_at)))
     order by t.due_back_on, u.inventory_key`,
    [by, pointId],
  )
