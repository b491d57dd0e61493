// The practice report of the own centre or, for those who see figures only, of the centres of a region together.
import { type Act, type Input, permitted } from '#access/act.ts'
import { startOfDay, type Instant } from '#base/instant.ts'
import { addDays, isLocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { ok } from '#base/result.ts'
import { isTransaction } from '#platform/db.ts'
import { shortName } from '#team/rules.ts'
import { practice } from '../contract.ts'
import { addUp, type Counts } from '../rules/counts.ts'
import { lendingFigures } from '../rules/lending.ts'
import { notBuilt } from '../rules/indicators.ts'
import { reportOf } from '../rules/report.ts'
import { checkPeriod, type Span, yearsOf } from '../rules/spans.ts'
import { lendingCounts } from '../store/lending.ts'
import { figureCounts, partCounts, staffNames } from '../store/figures.ts'

/** The moment from which on nothing is counted: the given one, or the end of the given day in the centre's time zone. */
export function cutOffOf(act: Act, asOf: string | null | undefined): Instant | null {
  if (!asOf) return null
  return isLocalDate(asOf) ? startOfDay(act.actor.timeZone, addDays(asOf, 1)) : (asOf as Instant)
}

interface Counting {
  readonly period: Period
  readonly cutOff: Instant | null
  readonly isGuarded: boolean
}

async function countsOf(act: Act, { period, cutOff, isGuarded }: Counting): Promise<Counts> {
  const whole = { year: 0, ...period }
  const counting = figureCounts(act.sql, { period, cutOff, spans: [whole, ...yearsOf(period)] })
  // A transaction has one connection: freezing counts one after the other.
  if (isTransaction(act.sql)) await counting
  const parting = partCounts(act.sql, { period, cutOff, spans: [whole] }, isGuarded)
  if (isTransaction(act.sql)) await parting
  const lent = lendingCounts(act.sql, { period, cutOff, spans: [untilToday(act, whole)] })
  const [figures, parts, lending] = await Promise.all([counting, parting, lent])
  return { figures: [...figures, ...lendingFigures(lending)], parts, lending }
}

/** Days that have not come are no days of a loan. */
const untilToday = (act: Act, span: Span): Span =>
  span.to > act.today && span.from <= act.today ? { ...span, to: act.today } : span

/** Names of specialists by id. */
async function labelsOf(act: Act): Promise<Map<string, string>> {
  const rows = await staffNames(act.sql)
  return new Map(
    rows.map((row) => [
      row.id,
      shortName({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }),
    ]),
  )
}

/**
 * The report of the own centre, or, to those who see figures only, of a region. With `isGuarded` what fewer than five people stand behind
 * is hidden and no specialist is named: for those eyes, and for a file that leaves the centre.
 */
export async function countedReport(act: Act, input: Input<typeof practice>, isGuarded: boolean) {
  const period = { from: input.from, to: input.to }
  const fits = checkPeriod(period)
  if (!fits.ok) return fits
  const cutOff = cutOffOf(act, input.asOf)
  const asked = { period, cutOff, isGuarded }
  const counts =
    act.reach === 'counts'
      ? await act.inRegion((there) => countsOf(there, asked))
      : [await countsOf(act, asked)]
  const staff = isGuarded ? new Map<string, string>() : await labelsOf(act)
  return ok({
    period,
    asOf: cutOff,
    centres: counts.length,
    coverageBasis: 'services' as const,
    countingUnit: 'service' as const,
    ...reportOf(addUp(counts), period, { isGuarded, staff }),
    notBuilt: [...notBuilt],
  })
}

/**
 * Every built indicator over the period with both counting bases, both shares of outcomes, breakdowns, series by month and what the
 * charts say. Refuses `ends-before-start` and `period-too-long`. Cost grows with the services of the period. Source: domain.md §5.
 */
export const practiceReport = permitted(practice, (act, input) =>
  countedReport(act, input, act.reach === 'counts'),
)
