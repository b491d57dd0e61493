// Kits and which units are of them.
import type { Sql } from '#platform/db.ts'
import type { Kit } from '../rules/kit.ts'

export interface KitRow {
  id: string
  version: number
  name: string
}

export const allKits = (sql: Sql): Promise<KitRow[]> =>
  sql.rows('select id, version, name from equipment_kit where removed_at is null order by name_key, id')

/** A kit under lock. */
export const lockKit = async (sql: Sql, id: string): Promise<KitRow | undefined> =>
  (
    await sql.rows<KitRow>(
      'select id, version, name from equipment_kit where id = $1 and removed_at is null for update',
      [id],
    )
  )[0]

/** False when the id or the name is taken. */
export const addKit = async (
  sql: Sql,
  kit: { readonly id: string; readonly name: string; readonly nameKey: string },
): Promise<boolean> =>
  (
    await sql.rows(
      'insert into equipment_kit (id, name, name_key) values ($1, $2, $3) on conflict do nothing returning id',
      [kit.id, kit.name, kit.nameKey],
    )
  ).length === 1

export const changeKit = (
  sql: Sql,
  kit: { readonly id: string; readonly name: string; readonly nameKey: string },
): Promise<unknown> =>
  sql.rows('update equipment_kit set name = $2, name_key = $3, version = version + 1 where id = $1', [
    kit.id,
    kit.name,
    kit.nameKey,
  ])

export const removeKit = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('update equipment_kit set removed_at = now(), version = version + 1 where id = $1', [id])

/** Which kit has this name. */
export const kitNamed = async (sql: Sql, nameKey: string): Promise<string | null> =>
  (
    await sql.rows<{ id: string }>(
      'select id from equipment_kit where name_key = $1 and removed_at is null',
      [nameKey],
    )
  )[0]?.id ?? null

/** Kits whole, with the ids of all their units. */
export const kitsById = (sql: Sql, ids: readonly string[]): Promise<Kit[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : sql.rows(
        `select k.id, k.name, array(
           select u.id::text from equipment_unit u where u.centre_id = k.centre_id and u.kit_id = k.id and u.removed_at is null
           order by u.inventory_key, u.id) as "unitIds"
         from equipment_kit k where k.id = any ($1::uuid[])`,
        [ids],
      )

/** Units of kits, by their kits. */
export const unitIdsInKits = (sql: Sql): Promise<{ id: string }[]> =>
  sql.rows('select id from equipment_unit where kit_id is not null and removed_at is null')
