// Units on their five axes, with what their kinds demand.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql, Value } from '#platform/db.ts'
import type { Axes, ClaimKind } from '../rules/lendable.ts'
import type { Part } from '../rules/parts.ts'
import { firstPoint } from './points.ts'

export interface UnitRow {
  id: string
  version: number
  kind_id: string
  inventory_number: string
  inventory_key: string
  serial: string
  label: string
  home: Axes['home']
  staff_id: string | null
  point_id: string
  shelf: string
  received_on: LocalDate | null
  cost_kopecks: number | null
  fund: string
  is_grant: boolean
  lifecycle: Axes['lifecycle']
  hygiene: Axes['hygiene']
  technical: Axes['technical']
  technical_note: string
  condition: Axes['condition']
  missing_parts: string[]
  checked_on: LocalDate | null
  /** What came in of a consumable, less what was taken by hand; null where nobody has counted. */
  quantity: number | null
  /** Of a consumable: what sessions that stand have spent. */
  spent_in_sessions: number
  account: string
  keeper_id: string | null
  kit_id: string | null
  claim: ClaimKind | null
  claimed_by: string | null
  kind_name: string
  risk: 'low' | 'high'
  /** As it is lent where it stands. */
  regime: 'free' | 'tariff'
  tariff_kopecks_a_day: number | null
  parts: Part[]
  check_months: number | null
  service_life_years: number | null
  is_consumable: boolean
  is_single_use: boolean
  term_months: number
  min_height_cm: number | null
  max_height_cm: number | null
  min_weight_kg: number | null
  max_weight_kg: number | null
  min_hip_cm: number | null
  max_hip_cm: number | null
  min_age_months: number | null
  max_age_months: number | null
}

const own = `u.id, u.version, u.kind_id, u.inventory_number, u.inventory_key, u.serial, u.label, u.home, u.staff_id, u.point_id,
  u.shelf, u.received_on, u.cost_kopecks, u.fund, u.is_grant, u.lifecycle, u.hygiene, u.technical, u.technical_note, u.condition,
  u.missing_parts, u.checked_on, u.quantity, u.account, u.keeper_id, u.kit_id`
const spent = `(select coalesce(sum(s.quantity), 0)::int from unit_use s
  where k.is_consumable and s.centre_id = u.centre_id and s.unit_id = u.id and s.unsaid_at is null and exists (
    select from unit_use_record l join delivered_service_door r on r.centre_id = l.centre_id and r.id = l.record_id
    where l.centre_id = s.centre_id and l.use_id = s.id)) as spent_in_sessions`
const ofKind = `k.name as kind_name, k.risk, k.parts, k.check_months, k.service_life_years, k.is_consumable,
  k.hygiene = 'singleUse' as is_single_use, k.term_months, k.min_height_cm, k.max_height_cm, k.min_weight_kg, k.max_weight_kg,
  k.min_hip_cm, k.max_hip_cm, k.min_age_months, k.max_age_months`
/** $1 is today: a hold for an offer that has expired holds no longer. */
const whole = `select ${own}, ${spent}, c.kind as claim, c.by_id as claimed_by, ${ofKind},
  coalesce(t.regime, k.regime) as regime,
  case when t.regime is null then k.tariff_kopecks_a_day else t.tariff_kopecks_a_day end as tariff_kopecks_a_day
  from equipment_unit u
  join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
  left join point_terms t on t.centre_id = u.centre_id and t.point_id = u.point_id and t.kind_id = u.kind_id
  left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null and not exists (
    select from loan_request r where c.kind = 'hold' and r.centre_id = c.centre_id and r.id = c.by_id and r.state = 'offered'
      and r.offer_until < $1)
  where u.removed_at is null`

export const unitsById = (sql: Sql, ids: readonly string[], today: LocalDate): Promise<UnitRow[]> =>
  sql.rows(`${whole} and u.id = any ($2::uuid[]) order by u.id`, [today, ids])

export const unitsOfKind = (sql: Sql, kindId: string, today: LocalDate): Promise<UnitRow[]> =>
  sql.rows(`${whole} and u.kind_id = $2 and u.lifecycle = 'inService' order by u.inventory_key, u.id`, [
    today,
    kindId,
  ])

const mostForSessions = 300

/** Units in order that are given to rooms, the brigade or one of the staff; what is one’s own first. */
export const unitsForSessions = (
  sql: Sql,
  staffIds: readonly string[],
  today: LocalDate,
): Promise<UnitRow[]> =>
  sql.rows(
    `${whole} and u.home <> 'lending' and u.lifecycle = 'inService' and (u.home <> 'specialist' or u.staff_id = any ($2::uuid[]))
       and c.id is null and u.technical in ('ok', 'restricted') and u.hygiene <> 'quarantined'
     order by (u.home = 'specialist') desc, k.name_key, u.inventory_key limit ${mostForSessions}`,
    [today, staffIds],
  )

/** Units of kinds that nothing obvious keeps from being lent: whether they may be is still for the rules to say. */
export const unitsNearlyFree = (sql: Sql, kindIds: readonly string[], today: LocalDate): Promise<UnitRow[]> =>
  sql.rows(
    `${whole} and u.kind_id = any ($2::uuid[]) and c.id is null and u.lifecycle = 'inService' and u.home = 'lending'
       and u.hygiene = 'clean' and u.technical = 'ok'`,
    [today, kindIds],
  )

/** Locks units until the transaction ends, always in the order of their ids, so that nobody waits for each other. */
export const lockUnits = (sql: Sql, ids: readonly string[]): Promise<{ id: string }[]> =>
  sql.rows(
    'select id from equipment_unit where id = any ($1::uuid[]) and removed_at is null order by id for update',
    [ids],
  )

/** By label or inventory number; the label goes first. */
export const unitByCode = (
  sql: Sql,
  code: { readonly label: string | null; readonly inventoryKey: string },
  today: LocalDate,
): Promise<UnitRow[]> =>
  sql.rows(
    `${whole} and (u.label = $2 or u.inventory_key = $3) order by (u.label = $2) desc nulls last limit 1`,
    [today, code.label, code.inventoryKey],
  )

const newTypes = {
  id: 'uuid',
  kind_id: 'uuid',
  inventory_number: 'text',
  inventory_key: 'text',
  serial: 'text',
  label: 'text',
  home: 'text',
  staff_id: 'uuid',
  point_id: 'uuid',
  shelf: 'text',
  received_on: 'date',
  cost_kopecks: 'bigint',
  fund: 'text',
  is_grant: 'boolean',
  hygiene: 'text',
  condition: 'text',
  checked_on: 'date',
  quantity: 'integer',
  account: 'text',
  keeper_id: 'uuid',
}
export type NewUnitRow = Pick<UnitRow, keyof typeof newTypes>
const newColumns = Object.keys(newTypes).join(', ')
const newShape = Object.entries(newTypes)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/**
 * Adds units in their order; one whose id, number or label is taken is left out. Answers the ids that were new. The first point is
 * written down with the first unit.
 */
export const addUnits = async (
  sql: Sql,
  rows: readonly NewUnitRow[],
  accountId: string,
): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ id: string }>(
        `with first_point as (
           insert into lending_point (name, name_key) values ($3, $4) on conflict do nothing),
         given as (
           select * from rows from (jsonb_to_recordset($1::jsonb) as (${newShape})) with ordinality as x(${newColumns}, at)),
         added as (
           insert into equipment_unit (${newColumns}) select ${newColumns} from given order by at
           on conflict do nothing returning id, received_on)
         insert into change_note (act, account_id, subject_kind, subject_id)
         select 'lending.addUnit', $2, 'unit', id from added returning subject_id as id`,
        [JSON.stringify(rows), accountId, firstPoint.name, firstPoint.name_key],
      )
    ).map(({ id }) => id),
  )

/** Changes what is known of a unit. */
export const changeUnit = (
  sql: Sql,
  row: Omit<NewUnitRow, 'label' | 'hygiene' | 'checked_on'>,
): Promise<unknown> =>
  sql.rows(
    `update equipment_unit set kind_id = $2, inventory_number = $3, inventory_key = $4, serial = $5, home = $6, staff_id = $7,
       shelf = $8, received_on = $9, cost_kopecks = $10, fund = $11, is_grant = $12, condition = $13, quantity = $14,
       account = $15, keeper_id = $16, point_id = $17, kit_id = case when $6 = 'lending' then kit_id end, version = version + 1
     where id = $1`,
    [
      row.id,
      row.kind_id,
      row.inventory_number,
      row.inventory_key,
      row.serial,
      row.home,
      row.staff_id,
      row.shelf,
      row.received_on,
      row.cost_kopecks,
      row.fund,
      row.is_grant,
      row.condition,
      row.quantity,
      row.account,
      row.keeper_id,
      row.point_id,
    ],
  )

/** What an act moves of a unit; what is not given stays. */
export type Moved = Partial<
  Pick<
    UnitRow,
    | 'lifecycle'
    | 'hygiene'
    | 'technical'
    | 'technical_note'
    | 'condition'
    | 'missing_parts'
    | 'checked_on'
    | 'home'
    | 'staff_id'
    | 'point_id'
    | 'shelf'
    | 'quantity'
    | 'kit_id'
    | 'label'
  >
>

/** Whoever has the card of one of these open sees that it is not as it was. */
export const touchUnits = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.rows('update equipment_unit set version = version + 1 where id = any ($1::uuid[])', [ids])

export const moveUnit = (sql: Sql, id: string, moved: Moved): Promise<unknown> => {
  const entries = Object.entries(moved).filter(([, value]) => value !== undefined) as [keyof Moved, Value][]
  // Names of columns come from the type above, never from what somebody sent.
  const set = entries.map(([name], at) => `${name} = $${at + 2}`).join(', ')
  return sql.rows(`update equipment_unit set ${set}${set && ', '}version = version + 1 where id = $1`, [
    id,
    ...entries.map(([, value]) => value),
  ])
}

/** Units among these that were never lent, held, worked on or used in a session, and are taken out. */
export const removeUnused = async (sql: Sql, ids: readonly string[], accountId: string): Promise<number> =>
  (
    await sql.rows(
      `with gone as (
         update equipment_unit u set removed_at = now()
         where u.id = any ($1::uuid[]) and u.removed_at is null
           and not exists (select from loan_line n where n.centre_id = u.centre_id and n.unit_id = u.id and not n.is_undone)
           and not exists (select from unit_claim c where c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null)
           and not exists (select from unit_use s where s.centre_id = u.centre_id and s.unit_id = u.id and s.unsaid_at is null)
         returning u.id)
       insert into change_note (act, account_id, subject_kind, subject_id)
       select 'lending.removeUnits', $2, 'unit', id from gone returning subject_id`,
      [ids, accountId],
    )
  ).length

/** Whether some unit bears this label, also one that was taken out. */
export const isLabelUsed = async (sql: Sql, label: string): Promise<boolean> =>
  (await sql.rows('select 1 from equipment_unit where label = $1', [label])).length > 0

/** Which of the inventory keys belong to which unit. */
export const unitsWithKeys = (
  sql: Sql,
  keys: readonly string[],
): Promise<{ id: string; inventory_key: string }[]> =>
  sql.rows(
    'select id, inventory_key from equipment_unit where inventory_key = any ($1::text[]) and removed_at is null',
    [keys],
  )

export interface UnitFilter {
  readonly kindId: string | null
  readonly text: string
  readonly home: string | null
  readonly pointId: string | null
  /** With written-off ones, or those alone. */
  readonly writtenOff: 'with' | 'only' | 'without'
  /** Only units whose open claim is a loan. */
  readonly isOut: boolean
  /** Only units that are not as they should be: to be cleaned, repaired, found, checked. */
  readonly isAtWork: boolean
}

const filtered = `and ($2::uuid is null or u.kind_id = $2)
  and ($3 = '' or strpos(u.inventory_key, $3) > 0 or strpos(k.name_key, $4) > 0 or strpos(lower(u.serial), lower($4)) > 0)
  and ($5::text is null or u.home = $5)
  and case $6 when 'only' then u.lifecycle = 'writtenOff' when 'without' then u.lifecycle <> 'writtenOff' else true end
  and (not $7 or c.kind = 'loan')
  and (not $8 or u.hygiene <> 'clean' or u.technical <> 'ok' or u.missing_parts <> '{}' or c.kind in ('service', 'missing', 'transfer')
    or u.condition in ('needsRepair', 'unusable')
    or k.check_months is not null and coalesce(u.checked_on, u.received_on, '-infinity') + k.check_months * interval '1 month' < $1)
  and ($9::uuid is null or (u.point_id = $9 and u.home = 'lending'))`

const filterValues = (filter: UnitFilter, keys: { inventory: string; name: string }): Value[] => [
  filter.kindId,
  filter.text === '' ? '' : keys.inventory,
  keys.name,
  filter.home,
  filter.writtenOff,
  filter.isOut,
  filter.isAtWork,
  filter.pointId,
]

interface Listed {
  readonly filter: UnitFilter
  readonly keys: { readonly inventory: string; readonly name: string }
  readonly today: LocalDate
}

/** A page of units in the order of their numbers, one more than the limit when there are more. */
export const unitPage = (
  sql: Sql,
  { filter, keys, today }: Listed,
  page: { after: { key: string; id: string } | null; limit: number },
): Promise<UnitRow[]> =>
  sql.rows(
    `${whole} ${filtered} and ($10::text is null or (u.inventory_key, u.id) > ($10 collate "C", $11::uuid))
     order by u.inventory_key, u.id limit $12`,
    [today, ...filterValues(filter, keys), page.after?.key ?? null, page.after?.id ?? null, page.limit],
    'each',
  )

export const countUnits = async (sql: Sql, { filter, keys, today }: Listed, most: number): Promise<number> =>
  (
    await sql.rows<{ n: number }>(
      `select count(*)::int as n from (${whole.replace(/select[\s\S]*?\n  from/, 'select 1\n  from')} ${filtered} limit $10) found`,
      [today, ...filterValues(filter, keys), most],
      'each',
    )
  )[0]!.n

/** All units in service, for counts by kind. */
export const unitsInService = (sql: Sql, today: LocalDate): Promise<UnitRow[]> =>
  sql.rows(`${whole} and u.lifecycle <> 'writtenOff'`, [today])

/** Locks and names the units of a kind, some of them by serial number. */
export const unitIdsOfKind = async (
  sql: Sql,
  kindId: string,
  serials: readonly string[],
): Promise<string[]> =>
  (
    await sql.rows<{ id: string }>(
      `select id from equipment_unit where kind_id = $1 and removed_at is null and lifecycle <> 'writtenOff'
         and (cardinality($2::text[]) = 0 or serial = any ($2::text[])) order by id for update`,
      [kindId, serials],
    )
  ).map(({ id }) => id)
