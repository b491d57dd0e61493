// The points of the lending service, and on which terms kinds are lent there.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { nameKey } from '#base/person-name.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { points, savePoint, setPointTerms } from '../contract/point.ts'
import { kindsById } from '../store/kinds.ts'
import * as store from '../store/points.ts'
import { changed } from './reach.ts'

export const list = permitted(points, async (act) => {
  const rows = await store.points(act.sql)
  const units = await store.unitsAtPoints(act.sql)
  const terms = Map.groupBy(await store.termsAtPoints(act.sql), (row) => row.point_id)
  return ok({
    points: rows.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      address: row.address,
      phone: row.phone,
      hours: row.hours,
      isClosed: row.is_closed,
      isFirst: row.is_first,
      units: units.get(row.id) ?? 0,
      terms: (terms.get(row.id) ?? []).map((one) => ({
        kindId: one.kind_id,
        kindName: one.kind_name,
        regime: one.regime,
        tariff_kopecks_a_day: one.tariff_kopecks_a_day,
      })),
    })),
  })
})

type Given = Input<typeof savePoint>
type Refused = (typeof savePoint.refusals)[number]

/** One point at least stays open: what comes has to come somewhere. */
async function checkPoint(act: Act, { pointId, isClosed }: Given): Promise<Result<null, Refused>> {
  if (!isClosed) return ok(null)
  const others = (await store.points(act.sql)).filter((row) => row.id !== pointId && !row.is_closed)
  return others.length > 0 ? ok(null) : refuse('last-point', { field: 'isClosed' })
}

export const save = permitted(savePoint, async (act, input) => {
  await store.writeFirstPoint(act.sql)
  await store.lockPoints(act.sql)
  const checked = await checkPoint(act, input)
  if (!checked.ok) return checked
  const { pointId: id, base, isClosed, ...fields } = input
  const row = { id, ...fields, name_key: nameKey(fields.name), is_closed: isClosed }
  const named = await store.pointNamed(act.sql, row.name_key)
  if (named !== null && named !== id) return refuse('point-name-taken', { field: 'name' })
  const isSaved =
    typeof base === 'number'
      ? await store.changePoint(act.sql, row, base)
      : await store.addPoint(act.sql, row)
  if (!isSaved) return refuse('point-changed-meanwhile')
  changed(act, savePoint, { kind: 'lendingPoint', id }, { isClosed })
  return ok({})
})

type GivenTerms = NonNullable<Input<typeof setPointTerms>['terms']>

function termsOf({ regime, tariff_kopecks_a_day: price }: GivenTerms): Result<store.Terms, 'tariff-missing'> {
  if (regime === 'free') return ok({ regime, tariff_kopecks_a_day: null })
  return typeof price === 'number'
    ? ok({ regime, tariff_kopecks_a_day: price })
    : refuse('tariff-missing', { field: 'tariff_kopecks_a_day' })
}

export const setTerms = permitted(setPointTerms, async (act, { pointId, kindId, terms }) => {
  if (!(await store.points(act.sql)).some(({ id }) => id === pointId)) return refuse('not-found')
  if ((await kindsById(act.sql, [kindId])).length === 0) return refuse('kind-unknown', { field: 'kindId' })
  const read = terms ? termsOf(terms) : ok(null)
  if (!read.ok) return read
  await store.writeFirstPoint(act.sql)
  if (read.value) await store.putTerms(act.sql, { pointId, kindId }, read.value)
  else await store.dropTerms(act.sql, { pointId, kindId })
  const facts = { kindId, regime: terms?.regime ?? null }
  changed(act, setPointTerms, { kind: 'lendingPoint', id: pointId }, facts)
  return ok({})
})
