// Kinds of equipment: the list, one of them, and saving.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { nameKey } from '#base/person-name.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { availability } from '../contract.ts'
import { kind, kinds, saveKind } from '../contract/kind.ts'
import { crossedLimit } from '../rules/fit.ts'
import { repeatedPart } from '../rules/parts.ts'
import * as store from '../store/kinds.ts'
import { points } from '../store/points.ts'
import { unitsInService, type UnitRow } from '../store/units.ts'
import type { LocalDate } from '#base/local-date.ts'
import { reasonsOf } from './locked.ts'
import { changed } from './reach.ts'

const isFree = (act: Act, unit: UnitRow): boolean => reasonsOf(act, unit).length === 0

export const list = permitted(kinds, async (act) => {
  const rows = await store.countedKinds(act.sql)
  const byKind = Map.groupBy(await unitsInService(act.sql, act.today), (unit) => unit.kind_id)
  return ok({
    kinds: rows.map((row) => {
      const units = byKind.get(row.id) ?? []
      return {
        id: row.id,
        name: row.name,
        federalCode: row.federal_code,
        category: row.category as never,
        risk: row.risk,
        isConsumable: row.is_consumable,
        units: units.length,
        free: units.filter((unit) => isFree(act, unit)).length,
        out: units.filter((unit) => unit.claim === 'loan').length,
        waiting: row.waiting,
      }
    }),
  })
})

export const open = permitted(kind, async (act, { kindId }) => {
  const [row] = await store.kindsById(act.sql, [kindId])
  if (!row) return refuse('not-found')
  return ok({
    id: row.id,
    version: row.version,
    name: row.name,
    federalCode: row.federal_code,
    category: row.category as never,
    risk: row.risk,
    regime: row.regime,
    tariff_kopecks_a_day: row.tariff_kopecks_a_day,
    term_months: row.term_months,
    hygiene: row.hygiene,
    isConsumable: row.is_consumable,
    limits: store.limitsOf(row),
    contraindications: row.contraindications,
    instruction: row.instruction,
    briefing: row.briefing,
    cleaning: row.cleaning,
    parts: row.parts,
    check_months: row.check_months,
    service_life_years: row.service_life_years,
  })
})

type KindFields = Omit<Input<typeof saveKind>, 'kindId' | 'base'>

/** A kind as a row. */
export const kindRow = (id: string, fields: KindFields): store.NewKind => ({
  id,
  name: fields.name,
  name_key: nameKey(fields.name),
  federal_code: fields.federalCode,
  category: fields.category,
  risk: fields.risk,
  regime: fields.regime,
  tariff_kopecks_a_day: fields.regime === 'tariff' ? (fields.tariff_kopecks_a_day ?? null) : null,
  term_months: fields.term_months,
  hygiene: fields.hygiene,
  is_consumable: fields.isConsumable,
  ...store.limitColumns(fields.limits),
  contraindications: fields.contraindications,
  instruction: fields.instruction,
  briefing: fields.briefing,
  cleaning: fields.cleaning,
  parts: [...fields.parts],
  check_months: fields.check_months ?? null,
  service_life_years: fields.service_life_years ?? null,
})

type Refused = (typeof saveKind.refusals)[number]

function check(fields: KindFields): Result<null, Refused> {
  const crossed = crossedLimit(fields.limits)
  if (crossed) return refuse('limits-crossed', { field: crossed })
  if (fields.regime === 'tariff' && typeof fields.tariff_kopecks_a_day !== 'number')
    return refuse('tariff-missing', { field: 'tariff_kopecks_a_day' })
  return repeatedPart(fields.parts) === null ? ok(null) : refuse('part-repeated', { field: 'parts' })
}

export const save = permitted(saveKind, async (act, { kindId, base, ...fields }) => {
  const checked = check(fields)
  if (!checked.ok) return checked
  const row = kindRow(kindId, fields)
  const [named] = await store.kindsNamed(act.sql, [row.name_key])
  if (named && named.id !== kindId) return refuse('kind-name-taken', { field: 'name' })
  const isSaved =
    typeof base !== 'number'
      ? (await store.addKinds(act.sql, [row])).has(kindId)
      : await store.changeKind(act.sql, row, base)
  if (!isSaved) return refuse('kind-changed-meanwhile')
  changed(act, saveKind, { kind: 'equipmentKind', id: kindId })
  return ok({})
})

export const free = permitted(availability, async (act) => {
  const rows = await store.availabilityRows(act.sql)
  const atPoints = Map.groupBy(await store.availabilityAtPoints(act.sql), (row) => row.kind_id)
  const openPoints = (await points(act.sql)).filter((row) => !row.is_closed)
  return ok({
    kinds: rows.map((row) => ({
      kindId: row.kind_id,
      name: row.name,
      category: row.category,
      units: row.units,
      free: row.free,
      nextWeek: row.next_week as LocalDate | null,
      points: (atPoints.get(row.kind_id) ?? []).map((one) => ({
        pointId: one.point_id,
        name: one.name,
        units: one.units,
        free: one.free,
      })),
    })),
    points: openPoints.map(({ id, name, address, phone, hours }) => ({ id, name, address, phone, hours })),
  })
})
