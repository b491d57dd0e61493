// What became of a child in an episode. Source: domain.md §4.4; the same conditions stand as SQL in reports/store/outcomes.ts.
import type { Outcome, OutcomeClass, OutcomeReason } from '../contract/outcome.ts'

/** The rule by which a class was found; a changed rule has the next number. */
export const outcomeVersion = 1

/** Numbers of `goal_change_door`: the goals that stand, all of them rated at the end. */
export interface GoalNumbers {
  readonly goals: number
  /** T at the start and at the final ratings. */
  readonly before: number
  readonly after: number
  /** Goals at level 0 or above; goals below where they began. */
  readonly reached: number
  readonly fell: number
  readonly isMaintain: boolean
}

/** A row of `score_change_door`: one scale at both examinations. `gain` is positive where it is better now. */
export interface ScaleChange {
  /** The final examination that it is of: spheres are compared within one examination. */
  readonly examination: string
  readonly measures: string | null
  readonly gain: number | null
  /** The raw change that RCI and MCID ask for; null where the scale has none. */
  readonly reliable: number | null
  readonly important: number | null
}

export interface EpisodeNumbers {
  readonly goals: GoalNumbers | null
  readonly changes: readonly ScaleChange[]
  readonly hasBaseline: boolean
  readonly hasFinal: boolean
}

type Of<Code extends OutcomeReason['code']> = Extract<OutcomeReason, { code: Code }>

/** Reasons of the three alternatives, and how much each of them says. */
interface Findings {
  readonly improved: readonly OutcomeReason[]
  readonly significant: readonly OutcomeReason[]
  /** Something is below where it began. */
  readonly worse: readonly OutcomeReason[]
  /** What was measured, when it says neither. */
  readonly measured: readonly OutcomeReason[]
}

const nothing: Findings = { improved: [], significant: [], worse: [], measured: [] }
const when = (holds: boolean, reason: OutcomeReason): OutcomeReason[] => (holds ? [reason] : [])

/** (a) Goals: T rose and a goal was reached while none fell; much, when T is 50 or more and rose by a standard deviation. */
function ofGoals(goals: GoalNumbers | null): Findings {
  if (!goals) return nothing
  const { before, after, reached, fell } = goals
  const reason: Of<'goals'> = { code: 'goals', before, after, reached, goals: goals.goals }
  return {
    improved: when(after > before && reached >= 1 && fell === 0, reason),
    significant: when(after >= 50 && after - before >= 10, reason),
    worse: when(fell > 0, { code: 'goalsFell', fell, goals: goals.goals }),
    measured: [reason],
  }
}

/** The spheres of development in one examination: how many are better, how many worse, by how much the most. */
function spheresOf(changes: readonly ScaleChange[]): Of<'spheres'> | null {
  const gains = changes.flatMap(({ measures, gain }) =>
    measures === 'development' && gain !== null ? [gain] : [],
  )
  if (gains.length === 0) return null
  return {
    code: 'spheres',
    better: gains.filter((gain) => gain >= 1).length,
    worse: gains.filter((gain) => gain < 0).length,
    scales: gains.length,
    largest: Math.max(0, ...gains),
  }
}

/** (b) Spheres of one examination: one is better by a level and none worse; much, when half of them are, or one by two levels. */
function ofSpheres(changes: readonly ScaleChange[]): Findings {
  const spheres = spheresOf(changes)
  if (!spheres) return nothing
  const { better, worse, scales, largest } = spheres
  const isImproved = better >= 1 && worse === 0
  return {
    improved: when(isImproved, spheres),
    significant: when(isImproved && (better * 2 >= scales || largest >= 2), spheres),
    worse: when(worse > 0, spheres),
    measured: [spheres],
  }
}

type Bound = 'reliable' | 'important'
const isAtLeast = (gain: number | null, bound: number | null): boolean =>
  gain !== null && bound !== null && gain >= bound

/** (c) Scales with known reliability: a change beyond chance; much, when it matters in life. Worse, when it is as large the other way. */
function ofScales(changes: readonly ScaleChange[]): Findings {
  const scored = changes.filter(({ measures }) => measures === 'scored' || measures === 'development')
  const beyond = (bound: Bound): number =>
    scored.filter((change) => isAtLeast(change.gain, change[bound])).length
  const reliable = beyond('reliable')
  const important = beyond('important')
  const worse = scored.filter(({ gain, reliable: beyondChance, important: inLife }) => {
    const loss = gain === null ? null : -gain
    return isAtLeast(loss, beyondChance) || isAtLeast(loss, inLife)
  }).length
  return {
    ...nothing,
    improved: when(reliable > 0, { code: 'reliableChange', scales: reliable }),
    significant: when(important > 0, { code: 'importantChange', scales: important }),
    worse: when(worse > 0, { code: 'reliablyWorse', scales: worse }),
  }
}

/** Goals that were only to be kept, and were. */
const isKept = (goals: GoalNumbers | null): goals is GoalNumbers =>
  goals !== null && goals.isMaintain && goals.reached === goals.goals

/** A condition that makes the class much and improved is named once. */
const distinct = (reasons: readonly OutcomeReason[]): OutcomeReason[] => [
  ...new Map(reasons.map((reason) => [reason.code, reason])).values(),
]

const outcome = (found: OutcomeClass, reasons: readonly OutcomeReason[]): Outcome => ({
  class: found,
  reasons: distinct(reasons),
  version: outcomeVersion,
})

const missing = (numbers: EpisodeNumbers): Outcome =>
  outcome('notAssessed', [
    ...when(!numbers.hasBaseline, { code: 'baselineMissing' }),
    ...when(!numbers.hasFinal, { code: 'finalMissing' }),
  ])

/**
 * The class of an episode, with every condition that holds. The three ways to be better are alternatives: one is enough. `worse` is only
 * said where nothing is better; what cannot be compared is `notAssessed`, never «без изменений».
 */
export function outcomeOf(numbers: EpisodeNumbers): Outcome {
  const { goals, changes } = numbers
  const examinations = [...Map.groupBy(changes, ({ examination }) => examination).values()]
  const findings = [ofGoals(goals), ...examinations.map(ofSpheres), ofScales(changes)]
  const of = (kind: keyof Findings): OutcomeReason[] => findings.flatMap((found) => found[kind])
  if (of('significant').length > 0) return outcome('significant', [...of('significant'), ...of('improved')])
  if (of('improved').length > 0) return outcome('improved', of('improved'))
  if (isKept(goals)) return outcome('maintained', [{ code: 'kept', goals: goals.goals }])
  if (of('worse').length > 0) return outcome('worse', of('worse'))
  const isCompared = of('measured').length > 0 || changes.some(({ measures }) => measures === 'scored')
  return isCompared ? outcome('noChange', of('measured')) : missing(numbers)
}
