// The practice report of the own centre or, for those who see figures only, of the centres of a region together.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { startOfDay, type Instant } from '#base/instant.ts'
import { addDays, isLocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { ok } from '#base/result.ts'
import { isTransaction } from '#platform/db.ts'
import { shortName } from '#team/rules.ts'
import { practice } from '../contract.ts'
import { addUp, type Counts } from '../rules/counts.ts'
import { notBuilt } from '../rules/indicators.ts'
import { reportOf } from '../rules/report.ts'
import { checkPeriod, yearsOf } from '../rules/spans.ts'
import { figureCounts, partCounts, staffNames } from '../store/figures.ts'

/** The moment from which on nothing is counted: the given one, or the end of the given day in the centre's time zone. */
export function cutOffOf(act: Act, asOf: string | null | undefined): Instant | null {
  if (!asOf) return null
  return isLocalDate(asOf) ? startOfDay(act.actor.timeZone, addDays(asOf, 1)) : (asOf as Instant)
}

async function countsOf(act: Act, period: Period, cutOff: Instant | null): Promise<Counts> {
  const whole = { year: 0, ...period }
  const counting = figureCounts(act.sql, { period, cutOff, spans: [whole, ...yearsOf(period)] })
  // A transaction has one connection: freezing counts one after the other.
  if (isTransaction(act.sql)) await counting
  const parting = partCounts(act.sql, { period, cutOff, spans: [whole] }, act.reach === 'counts')
  const [figures, parts] = await Promise.all([counting, parting])
  return { figures, parts }
}

/** Names of specialists by id; none for those who see figures only. */
async function labelsOf(act: Act): Promise<Map<string, string>> {
  if (act.reach === 'counts') return new Map()
  const rows = await staffNames(act.sql)
  return new Map(
    rows.map((row) => [
      row.id,
      shortName({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }),
    ]),
  )
}

/**
 * Every built indicator over the period with both counting bases, breakdowns, series by month and what the charts say. Refuses
 * `ends-before-start` and `period-too-long`. Cost grows with the services of the period. Source: domain.md §5.
 */
export const practiceReport = permitted(practice, async (act, input) => {
  const period = { from: input.from, to: input.to }
  const fits = checkPeriod(period)
  if (!fits.ok) return fits
  const cutOff = cutOffOf(act, input.asOf)
  const isGuarded = act.reach === 'counts'
  const counts = isGuarded
    ? await act.inRegion((there) => countsOf(there, period, cutOff))
    : [await countsOf(act, period, cutOff)]
  return ok({
    period,
    asOf: cutOff,
    centres: counts.length,
    coverageBasis: 'services' as const,
    countingUnit: 'service' as const,
    ...reportOf(addUp(counts), period, { isGuarded, staff: await labelsOf(act) }),
    notBuilt: [...notBuilt],
  })
})
