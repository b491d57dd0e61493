// What became of the children of a template, version by version.
import type { OutcomeClass } from '../contract/outcome.ts'
import type { Balance } from './balance.ts'
import { isTooEasy, meanOf } from './t-score.ts'

export interface Course {
  readonly childId: string
  readonly version: number
  readonly isEnded: boolean
  readonly ending: string | null
  readonly balance: Balance
  readonly outcome: OutcomeClass
  /** T at the final ratings; null while goals are not rated. */
  readonly t: number | null
  readonly sessions: readonly { readonly title: string; readonly isMissed: boolean }[]
}

const sumOf = (courses: readonly Course[], of: (course: Course) => number): number =>
  courses.reduce((total, course) => total + of(course), 0)

/** Each child once, by the course that began last; `courses` come in the order of their beginnings. */
const latestOfChildren = (courses: readonly Course[]): Course[] => [
  ...new Map(courses.map((course) => [course.childId, course])).values(),
]

const tsOf = (courses: readonly Course[]): number[] =>
  courses.flatMap(({ t, isEnded }) => (isEnded && t !== null ? [t] : []))

function resultsOf(version: number, all: readonly Course[]) {
  const courses = latestOfChildren(all)
  const ended = courses.filter(({ isEnded }) => isEnded)
  const count = (found: OutcomeClass): number => ended.filter(({ outcome }) => outcome === found).length
  const ts = tsOf(courses)
  return {
    version,
    children: courses.length,
    underway: courses.length - ended.length,
    completed: ended.filter(({ ending }) => ending === 'completed').length,
    stopped: ended.filter(({ ending }) => ending !== 'completed').length,
    plannedMinutes: sumOf(all, ({ balance }) => balance.planned),
    deliveredMinutes: sumOf(all, ({ balance }) => balance.delivered),
    missedSessions: sumOf(all, ({ balance }) => balance.missedSessions),
    improved: count('improved'),
    significant: count('significant'),
    maintained: count('maintained'),
    noChange: count('noChange'),
    worse: count('worse'),
    notAssessed: count('notAssessed'),
    goalChildren: ts.length,
    meanT: meanOf(ts),
  }
}

/** Why programmes stopped before their end, the most frequent first. */
function endingsOf(courses: readonly Course[]): { ending: string; children: number }[] {
  const stopped = courses.filter(({ isEnded, ending }) => isEnded && ending !== 'completed')
  return [...Map.groupBy(stopped, ({ ending }) => ending ?? 'other')]
    .map(([ending, of]) => ({ ending, children: new Set(of.map(({ childId }) => childId)).size }))
    .toSorted((a, b) => b.children - a.children)
}

const mostMissed = 10

/** Sessions that were missed most, by their titles. */
function missedOf(courses: readonly Course[]): { title: string; missed: number; planned: number }[] {
  return [
    ...Map.groupBy(
      courses.flatMap(({ sessions }) => sessions),
      ({ title }) => title,
    ),
  ]
    .map(([title, of]) => ({
      title,
      missed: of.filter(({ isMissed }) => isMissed).length,
      planned: of.length,
    }))
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
    .slice(0, mostMissed)
}

/** The page of the analytic stage; newest version first. */
export function templateResultsOf(courses: readonly Course[]) {
  const versions = [...Map.groupBy(courses, ({ version }) => version)].toSorted(([a], [b]) => b - a)
  return {
    versions: versions.map(([version, of]) => resultsOf(version, of)),
    endings: endingsOf(courses),
    missed: missedOf(courses),
    isTooEasy: isTooEasy(tsOf(latestOfChildren(courses))),
  }
}
