// What is known of a child's body, and how kinds fit it.
import type { Act } from '#access/act.ts'
import type { ReachedChild } from '#families/service/doors.ts'
import {
  type Body,
  dimensions,
  type Dimension,
  type Fitted,
  type Measured,
  type Sizes,
} from '../rules/fit.ts'
import type { Series } from '../rules/outgrow.ts'
import { limitsOf } from '../store/kinds.ts'
import { type MeasurementRow, measurementsOf } from '../store/measurements.ts'
import type { UnitRow } from '../store/units.ts'

/** Every measurement of a child by dimension, the newest first. */
export function seriesOf(rows: readonly MeasurementRow[]): Series {
  const of = (dimension: Dimension): Measured[] =>
    rows.flatMap((row) => (row[dimension] === null ? [] : [{ value: row[dimension], day: row.day }]))
  return { height_cm: of('height_cm'), weight_kg: of('weight_kg'), hip_cm: of('hip_cm') }
}

/** A body with everything that was ever measured of it: how it grows. */
export interface GrowingBody extends Body {
  readonly series: Series
}

export function sizesOf(rows: readonly MeasurementRow[]): Sizes {
  const series = seriesOf(rows)
  return Object.fromEntries(dimensions.map((one) => [one, series[one][0] ?? null])) as unknown as Sizes
}

/** The bodies of children, by child. One round trip. */
export async function bodiesOf(
  act: Act,
  children: ReadonlyMap<string, Pick<ReachedChild, 'birthDate'>>,
): Promise<Map<string, GrowingBody>> {
  const rows = children.size > 0 ? await measurementsOf(act.sql, [...children.keys()]) : []
  const byChild = Map.groupBy(rows, (row) => row.child_id)
  return new Map(
    [...children].map(([id, { birthDate }]) => {
      const measured = byChild.get(id) ?? []
      return [id, { birthDate, sizes: sizesOf(measured), series: seriesOf(measured) }]
    }),
  )
}

export const fittedOf = (row: Pick<UnitRow, 'risk'> & Parameters<typeof limitsOf>[0]): Fitted => ({
  risk: row.risk,
  limits: limitsOf(row),
})
