// The quarterly report of the own centre or of a region.
import { permitted } from '#access/act.ts'
import type { Instant } from '#base/instant.ts'
import { ok } from '#base/result.ts'
import { quarter } from '../contract.ts'
import { cellsOf } from '../rules/quarter.ts'
import { checkPeriod } from '../rules/spans.ts'
import { quarterOf } from '../store/quarter.ts'

/** Null as soon as one is. */
const latest = (moments: readonly (Instant | null)[]): Instant | null =>
  moments.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), moments[0] ?? null)

/**
 * Services by type, age group and severity; frozen days as they were frozen, unless `isLive` is asked. Those who see figures only are
 * given the sum over the centres of their region, with cells of fewer than five children hidden. Refuses `ends-before-start` and
 * `period-too-long`.
 */
export const quarterReport = permitted(quarter, async (act, input) => {
  const fits = checkPeriod(input)
  if (!fits.ok) return fits
  const isGuarded = act.reach === 'counts'
  const centres = isGuarded
    ? await act.inRegion((there) => quarterOf(there.sql, input, input.isLive))
    : [await quarterOf(act.sql, input, input.isLive)]
  const moments = centres.map((one) => one.frozenAt)
  return ok({
    centres: centres.length,
    frozenAt: latest(moments),
    ...cellsOf(
      centres.flatMap((one) => one.cells),
      isGuarded,
    ),
  })
})
