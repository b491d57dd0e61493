// Kinds of equipment.
import type { Sql } from '#platform/db.ts'
import type { Limits } from '../contract/kind.ts'
import type { Part } from '../rules/parts.ts'

export interface KindRow {
  id: string
  version: number
  name: string
  name_key: string
  federal_code: string
  category: string
  risk: 'low' | 'high'
  regime: 'free' | 'tariff'
  tariff_kopecks_a_day: number | null
  term_months: number
  hygiene: 'reusable' | 'personalPart' | 'singleUse'
  is_consumable: boolean
  min_height_cm: number | null
  max_height_cm: number | null
  min_weight_kg: number | null
  max_weight_kg: number | null
  min_hip_cm: number | null
  max_hip_cm: number | null
  min_age_months: number | null
  max_age_months: number | null
  contraindications: string
  instruction: string
  briefing: string
  cleaning: string
  parts: Part[]
  check_months: number | null
  service_life_years: number | null
}

const types = {
  id: 'uuid',
  name: 'text',
  name_key: 'text',
  federal_code: 'text',
  category: 'text',
  risk: 'text',
  regime: 'text',
  tariff_kopecks_a_day: 'bigint',
  term_months: 'smallint',
  hygiene: 'text',
  is_consumable: 'boolean',
  min_height_cm: 'smallint',
  max_height_cm: 'smallint',
  min_weight_kg: 'smallint',
  max_weight_kg: 'smallint',
  min_hip_cm: 'smallint',
  max_hip_cm: 'smallint',
  min_age_months: 'smallint',
  max_age_months: 'smallint',
  contraindications: 'text',
  instruction: 'text',
  briefing: 'text',
  cleaning: 'text',
  parts: 'jsonb',
  check_months: 'smallint',
  service_life_years: 'smallint',
}
const columns = Object.keys(types).join(', ')
const shape = Object.entries(types)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

export type NewKind = Omit<KindRow, 'version'>

export type LimitColumns = Pick<
  KindRow,
  | 'min_height_cm'
  | 'max_height_cm'
  | 'min_weight_kg'
  | 'max_weight_kg'
  | 'min_hip_cm'
  | 'max_hip_cm'
  | 'min_age_months'
  | 'max_age_months'
>

export const limitsOf = (row: LimitColumns): Limits => ({
  height_cm: { from: row.min_height_cm, to: row.max_height_cm },
  weight_kg: { from: row.min_weight_kg, to: row.max_weight_kg },
  hip_cm: { from: row.min_hip_cm, to: row.max_hip_cm },
  age_months: { from: row.min_age_months, to: row.max_age_months },
})

export const limitColumns = ({ height_cm, weight_kg, hip_cm, age_months }: Limits): LimitColumns => ({
  min_height_cm: height_cm.from ?? null,
  max_height_cm: height_cm.to ?? null,
  min_weight_kg: weight_kg.from ?? null,
  max_weight_kg: weight_kg.to ?? null,
  min_hip_cm: hip_cm.from ?? null,
  max_hip_cm: hip_cm.to ?? null,
  min_age_months: age_months.from ?? null,
  max_age_months: age_months.to ?? null,
})

/** Adds kinds; one whose name or id is there already is left out. Answers the ids that were new. */
export const addKinds = async (sql: Sql, kinds: readonly NewKind[]): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ id: string }>(
        `insert into equipment_kind (${columns}) select ${columns} from jsonb_to_recordset($1::jsonb) as (${shape})
         on conflict do nothing returning id`,
        [JSON.stringify(kinds)],
      )
    ).map(({ id }) => id),
  )

/** Changes a kind that still has this version; false when it has another, or is not there. */
export const changeKind = async (sql: Sql, kind: NewKind, base: number): Promise<boolean> =>
  (
    await sql.rows(
      `update equipment_kind k set (${columns}) = (select ${columns} from jsonb_to_record($1::jsonb) as (${shape})),
         version = k.version + 1
       where k.id = $2 and k.version = $3 and k.removed_at is null returning k.id`,
      [JSON.stringify(kind), kind.id, base],
    )
  ).length === 1

export const kindsById = (sql: Sql, ids: readonly string[]): Promise<KindRow[]> =>
  sql.rows(
    `select version, ${columns} from equipment_kind where id = any ($1::uuid[]) and removed_at is null`,
    [ids],
  )

/** Kinds with these keys of their names. */
export const kindsNamed = (sql: Sql, keys: readonly string[]): Promise<{ id: string; name_key: string }[]> =>
  sql.rows(
    'select id, name_key from equipment_kind where name_key = any ($1::text[]) and removed_at is null',
    [keys],
  )

export interface CountedKind {
  id: string
  name: string
  federal_code: string
  category: string
  risk: 'low' | 'high'
  is_consumable: boolean
  waiting: number
}

/** All kinds by name, with how many requests wait for each. An offer that has expired waits again. */
export const countedKinds = (sql: Sql): Promise<CountedKind[]> =>
  sql.rows(
    `select k.id, k.name, k.federal_code, k.category, k.risk, k.is_consumable, coalesce(w.waiting, 0)::int as waiting
     from equipment_kind k
     left join (
       select kind_id, count(*) as waiting from loan_request
       where state in ('requested', 'screened', 'waitlisted', 'offered') group by kind_id) w on w.kind_id = k.id
     where k.removed_at is null order by k.name_key`,
  )

export interface AvailabilityRow {
  kind_id: string
  name: string
  category: string
  units: number
  free: number
  next_week: string | null
}

export interface PointAvailabilityRow {
  kind_id: string
  point_id: string
  name: string
  units: number
  free: number
}

export const availabilityAtPoints = (sql: Sql): Promise<PointAvailabilityRow[]> =>
  sql.rows('select kind_id, point_id, name, units::int, free::int from point_availability_door order by name')

export const availabilityRows = (sql: Sql): Promise<AvailabilityRow[]> =>
  sql.rows(
    'select kind_id, name, category, units, free, next_week from availability_door where units > 0 order by name',
  )
