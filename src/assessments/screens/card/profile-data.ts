import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Phase, profile } from '../../contract.ts'
import { gainOf } from '../scores/score-text.ts'

export type Profile = OutputOf<typeof profile>
export type Sphere = Profile['spheres'][number]
export type Point = Sphere['points'][number]

/** A sphere at the two examinations that are compared; `gain` is positive where it is better now. */
export interface Compared {
  readonly sphere: Sphere
  readonly before: number
  readonly after: number
  readonly gain: number
}

/** The two days that are compared, each with its phase. */
export interface Span {
  readonly from: { readonly day: LocalDate; readonly phase: Phase }
  readonly to: { readonly day: LocalDate; readonly phase: Phase }
}

const pointOn = ({ points }: Sphere, day: LocalDate): Point | undefined =>
  points.findLast((point) => point.day === day)

/**
 * What is compared: the final examination with its baseline; while there is none, the latest baseline with the latest examination
 * after it. `null` where there is nothing to compare yet.
 */
export function spanOf({ spheres, development }: Profile): Span | null {
  const all = spheres.flatMap(({ points }) => points).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (development) {
    const { fromDay, toDay } = development
    return { from: { day: fromDay, phase: 'baseline' }, to: { day: toDay, phase: 'final' } }
  }
  const from = all.findLast(({ phase }) => phase === 'baseline')
  const to = all.at(-1)
  return from && to && from.day < to.day ? { from, to } : null
}

/** Spheres that were examined on both days, in their own order. */
export const comparedIn = (spheres: readonly Sphere[], { from, to }: Span): readonly Compared[] =>
  spheres.flatMap((sphere) => {
    const before = pointOn(sphere, from.day)
    const after = pointOn(sphere, to.day)
    if (!before || !after) return []
    return [
      {
        sphere,
        before: before.value,
        after: after.value,
        gain: gainOf(sphere, before.value, after.value),
      },
    ]
  })

/** The spheres that share the largest gain; none where nothing is better. */
export function leadersOf(compared: readonly Compared[]): readonly Compared[] {
  const largest = Math.max(0, ...compared.map(({ gain }) => gain))
  return compared.filter(({ gain }) => gain === largest && gain > 0)
}

/** The middle of up to three values, the lower of two middles. Source: domain.md §4.4, emotional background. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
