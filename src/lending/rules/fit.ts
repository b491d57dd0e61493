// Whether a kind of equipment fits a child: its limits against dated measurements. Source: lending.md §6.1, guard 2 of §2.2.
import { ageInMonths, daysBetween, type LocalDate } from '#base/local-date.ts'
import type { z } from 'zod'
import type { Limits } from '../contract/kind.ts'
import type { misfit } from '../contract/request.ts'

export type Misfit = z.output<typeof misfit>
type Code = Misfit['code']

/** A measurement older than this is measured again before a high-risk loan. Source: lending.md §2.2, guard 2. */
export const freshFor_days = 30

export const dimensions = ['height_cm', 'weight_kg', 'hip_cm'] as const
export type Dimension = (typeof dimensions)[number]

export interface Measured {
  readonly value: number
  readonly day: LocalDate
}
/** The latest of each dimension; null where it was never measured. */
export type Sizes = Readonly<Record<Dimension, Measured | null>>
export const unmeasured: Sizes = { height_cm: null, weight_kg: null, hip_cm: null }

export interface Fitted {
  readonly limits: Limits
  readonly risk: 'low' | 'high'
}
export interface Body {
  readonly birthDate: LocalDate
  readonly sizes: Sizes
}

const codes: Readonly<Record<Dimension | 'age_months', readonly [under: Code, over: Code]>> = {
  height_cm: ['tooShort', 'tooTall'],
  weight_kg: ['tooLight', 'tooHeavy'],
  hip_cm: ['hipTooNarrow', 'hipTooWide'],
  age_months: ['tooYoung', 'tooOld'],
}

interface Span {
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

function outside(span: Span, value: number, [under, over]: readonly [Code, Code]): Misfit[] {
  const [from, to] = [span.from ?? null, span.to ?? null]
  if (from !== null && value < from) return [{ code: under, limit: from, value }]
  return to !== null && value > to ? [{ code: over, limit: to, value }] : []
}

const isLimited = ({ from, to }: Span): boolean => typeof from === 'number' || typeof to === 'number'

/** Dimensions that must be known for this kind: those it limits, or any one where it limits none. */
function measuringFaults(kind: Fitted, sizes: Sizes, on: LocalDate): Misfit[] {
  if (kind.risk === 'low') return []
  const asked = dimensions.filter((dimension) => isLimited(kind.limits[dimension]))
  const known = (asked.length > 0 ? asked : dimensions).map((dimension) => sizes[dimension])
  const present = known.filter((one) => one !== null)
  if (present.length < (asked.length > 0 ? asked.length : 1))
    return [{ code: 'notMeasured', limit: null, value: null }]
  const ages = present.map(({ day }) => daysBetween(day, on))
  const age = asked.length > 0 ? Math.max(...ages) : Math.min(...ages)
  return age > freshFor_days ? [{ code: 'measuredLongAgo', limit: freshFor_days, value: age }] : []
}

/**
 * Every reason why a kind does not fit a child on a day, each with the limit and the child's figure; none when it fits. Limits hold
 * with both their ends: a frame up to 110 cm fits a child of 110 cm. Low risk goes by what is known; high risk asks for measurements
 * of the last 30 days (`notMeasured`, `measuredLongAgo` in days).
 */
export function misfitsOf(kind: Fitted, child: Body, on: LocalDate): Misfit[] {
  const bySize = dimensions.flatMap((dimension) => {
    const measured = child.sizes[dimension]
    return measured ? outside(kind.limits[dimension], measured.value, codes[dimension]) : []
  })
  return [
    ...bySize,
    ...outside(kind.limits.age_months, ageInMonths(child.birthDate, on), codes.age_months),
    ...measuringFaults(kind, child.sizes, on),
  ]
}

const isOfMeasuring = ({ code }: Misfit): boolean => code === 'notMeasured' || code === 'measuredLongAgo'

/** Whether a unit may be offered: what is too big or small is not, what was not measured lately is measured before it is handed out. */
export const mayBeOffered = (misfits: readonly Misfit[]): boolean => misfits.every(isOfMeasuring)

/** The misfits that a new measurement would mend. */
export const measuringMisfits = (misfits: readonly Misfit[]): Misfit[] => misfits.filter(isOfMeasuring)

/** The first limit whose lower end lies above its upper end, as a field's name; null when all are in order. */
export function crossedLimit(limits: Limits): string | null {
  const at = (['height_cm', 'weight_kg', 'hip_cm', 'age_months'] as const).find((one) => {
    const { from, to } = limits[one]
    return typeof from === 'number' && typeof to === 'number' && from > to
  })
  return at ? `limits.${at}` : null
}
