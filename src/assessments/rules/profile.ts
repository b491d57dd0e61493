// A child's profile out of the examinations that stand.
import type { LocalDate } from '#base/local-date.ts'
import type { OutputOf } from '#base/act.ts'
import type { Movement, profile, ShownAssessment } from '../contract.ts'
import type { Definition } from '../contract/definition.ts'
import { movementOf } from './movement.ts'

type Profile = OutputOf<typeof profile>
/** A standing examination with its scores; lists of them are in order of days. */
export type Filled = ShownAssessment & { readonly kind: Definition['kind'] }
type Score = ShownAssessment['scores'][number]

const scored = (filled: readonly Filled[]): { one: Filled; score: Score }[] =>
  filled.flatMap((one) => one.scores.map((score) => ({ one, score })))

const pointOf = ({ one, score }: { one: Filled; score: Score }) => ({
  day: one.day,
  phase: one.phase,
  value: score.value,
})

/** The scales that measure development. Another version of an instrument is another scale: they are never compared. */
export function spheresOf(filled: readonly Filled[]): Profile['spheres'] {
  const spheres = new Map<string, Profile['spheres'][number]>()
  for (const found of scored(filled)) {
    const { one, score } = found
    if (score.measures !== 'development') continue
    const key = `${one.instrument} ${one.version} ${score.scale}`
    const { scale, name, domain, min, max, better } = score
    const sphere = spheres.get(key) ?? { scale, name, domain, min, max, better, points: [] }
    spheres.set(key, { ...sphere, points: [...sphere.points, pointOf(found)] })
  }
  return [...spheres.values()]
}

export const moodOf = (filled: readonly Filled[]): Profile['mood'] =>
  scored(filled)
    .filter(({ score }) => score.measures === 'mood')
    .map(pointOf)

/** The latest level of each classification. */
export function strataOf(filled: readonly Filled[]): Profile['strata'] {
  const levels = new Map<string, Profile['strata'][number]>()
  for (const { one, score } of scored(filled.filter(({ kind }) => kind === 'classification')))
    levels.set(score.scale, { scale: score.scale, name: score.name, value: score.value, day: one.day })
  return [...levels.values()]
}

/** One scale of a final examination beside the baseline that it is compared with. */
export interface Change {
  readonly instrument: string
  readonly final_id: string
  readonly from_day: LocalDate
  readonly to_day: LocalDate
  readonly before: number
  readonly after: number
  readonly better: number
}

/** The movement up to the latest final examination; null where none has a baseline before it. Changes are in order of days. */
export function latestMovement(changes: readonly Change[]): Movement | null {
  const last = changes.at(-1)
  if (!last) return null
  const { instrument, from_day: fromDay, to_day: toDay } = last
  return {
    fromDay,
    toDay,
    instrument,
    ...movementOf(changes.filter((one) => one.final_id === last.final_id)),
  }
}
