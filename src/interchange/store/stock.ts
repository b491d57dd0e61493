// What the lending point has, for comparing rows with it.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface StockUnit {
  id: string
  inventory_number: string
  name: string
}

/** Units by the keys of their inventory numbers. */
export const unitsWithKeys = (sql: Sql, keys: readonly string[]): Promise<StockUnit[]> =>
  sql.rows(
    'select id, inventory_number, name from equipment_unit_door where inventory_key = any ($1::text[])',
    [keys],
  )

export interface UnitOut {
  unit_id: string
  issued_on: LocalDate
  returned_on: LocalDate | null
}

/** On which days units were out. */
export const daysOutOf = (sql: Sql, unitIds: readonly string[]): Promise<UnitOut[]> =>
  sql.rows('select unit_id, issued_on, returned_on from loan_door where unit_id = any ($1::uuid[])', [
    unitIds,
  ])
