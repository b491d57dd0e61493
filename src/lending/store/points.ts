// Points of the lending service and the terms that differ there.
import type { Sql } from '#platform/db.ts'

/** What the first point is called until somebody says better. */
export const firstPoint = { name: 'Пункт проката', name_key: 'пункт проката' }

export interface PointRow {
  id: string
  version: number
  name: string
  address: string
  phone: string
  hours: string
  is_closed: boolean
  is_first: boolean
}

/** Every point, the first one first: also while nothing stands there and it is not written down yet. */
export const points = (sql: Sql): Promise<PointRow[]> =>
  sql.rows(
    `select id, version, name, address, phone, hours, is_closed, id = centre_id as is_first from lending_point
     union all
     select app_centre(), 1, $1, '', '', '', false, true where not exists (select from lending_point where id = centre_id)
     order by is_first desc, name`,
    [firstPoint.name],
  )

/** Names of points. */
export const pointNames = async (sql: Sql): Promise<Map<string, string>> =>
  new Map((await points(sql)).map(({ id, name }) => [id, name]))

/** Units that stand at each point. */
export const unitsAtPoints = async (sql: Sql): Promise<Map<string, number>> =>
  new Map(
    (
      await sql.rows<{ point_id: string; n: number }>(
        `select point_id, count(*)::int as n from equipment_unit
         where removed_at is null and lifecycle <> 'writtenOff' and home = 'lending' group by point_id`,
      )
    ).map(({ point_id, n }) => [point_id, n]),
  )

/** Writes the first point down, if it is not. */
export const writeFirstPoint = (sql: Sql): Promise<unknown> =>
  sql.rows('insert into lending_point (name, name_key) values ($1, $2) on conflict do nothing', [
    firstPoint.name,
    firstPoint.name_key,
  ])

/** Holds the points until the transaction ends, so that the last open one is not closed by two at once. */
export const lockPoints = (sql: Sql): Promise<unknown> =>
  sql.rows('select 1 from lending_point order by id for update')

export type NewPoint = Omit<PointRow, 'version' | 'is_first'> & { readonly name_key: string }

/** False when the id or the name is taken. */
export const addPoint = async (sql: Sql, row: NewPoint): Promise<boolean> =>
  (
    await sql.rows(
      `insert into lending_point (id, name, name_key, address, phone, hours, is_closed) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing returning id`,
      [row.id, row.name, row.name_key, row.address, row.phone, row.hours, row.is_closed],
    )
  ).length === 1

/** Changes a point that still has this version; false when it has another, or is not there. */
export const changePoint = async (sql: Sql, row: NewPoint, base: number): Promise<boolean> =>
  (
    await sql.rows(
      `update lending_point set name = $2, name_key = $3, address = $4, phone = $5, hours = $6, is_closed = $7, version = version + 1
       where id = $1 and version = $8 returning id`,
      [row.id, row.name, row.name_key, row.address, row.phone, row.hours, row.is_closed, base],
    )
  ).length === 1

/** The point of this name. */
export const pointNamed = async (sql: Sql, key: string): Promise<string | null> =>
  (await sql.rows<{ id: string }>('select id from lending_point where name_key = $1', [key]))[0]?.id ?? null

export interface Terms {
  regime: 'free' | 'tariff'
  tariff_kopecks_a_day: number | null
}
export interface TermsRow extends Terms {
  point_id: string
  kind_id: string
  kind_name: string
}

export const termsAtPoints = (sql: Sql): Promise<TermsRow[]> =>
  sql.rows(
    `select t.point_id, t.kind_id, k.name as kind_name, t.regime, t.tariff_kopecks_a_day from point_terms t
     join equipment_kind k on k.centre_id = t.centre_id and k.id = t.kind_id and k.removed_at is null order by k.name_key`,
  )

interface Place {
  readonly pointId: string
  readonly kindId: string
}

export const putTerms = (sql: Sql, { pointId, kindId }: Place, terms: Terms): Promise<unknown> =>
  sql.rows(
    `insert into point_terms (point_id, kind_id, regime, tariff_kopecks_a_day) values ($1, $2, $3, $4)
     on conflict (centre_id, point_id, kind_id) do update
       set regime = excluded.regime, tariff_kopecks_a_day = excluded.tariff_kopecks_a_day`,
    [pointId, kindId, terms.regime, terms.tariff_kopecks_a_day],
  )

export const dropTerms = (sql: Sql, { pointId, kindId }: Place): Promise<unknown> =>
  sql.rows('delete from point_terms where point_id = $1 and kind_id = $2', [pointId, kindId])
