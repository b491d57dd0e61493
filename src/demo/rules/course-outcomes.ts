// What was measured in the programmes of the children who are served now, and how their parents are.
import type { LocalDate } from '#base/local-date.ts'
import {
  closing,
  type DemoExamination,
  development,
  familyProfile,
  filled,
  knowledge,
  skills,
  type When,
} from './answers.ts'
import type { DemoCourse } from './courses.ts'

/** Examinations of all courses, in their order. */
export const courseExaminations = (courses: readonly DemoCourse[]): DemoExamination[] =>
  courses.flatMap((course, at) => [...baseline(course, at), ...interim(course), ...final(course, at)])

const first = [3, 3, 2, 3, 3, 2]
const last = [2, 2, 1, 2, 3, 2]
const little = [3, 2, 2, 3, 3, 2]

const when = (course: DemoCourse, phase: When['phase'], day: LocalDate): When => ({
  child: course.child,
  phase,
  day,
})

function baseline(course: DemoCourse, at: number): DemoExamination[] {
  if (course.startedAgo < 0) return []
  const before = when(course, 'baseline', course.from)
  const more = [
    [knowledge(before, 4), skills(before, [3, 4])],
    [familyProfile(before, [1, 2, 2]), strain(before, at % 4 === 1 ? 3 : 1)],
    [home(before), strain(before, at % 6 === 2 ? 3 : 2)],
  ]
  return [development(before, first, -1), ...more[at % more.length]!]
}

const interim = (course: DemoCourse): DemoExamination[] => {
  const review = reviewDay(course)
  return review === null ? [] : [development(when(course, 'interim', review), little, 0)]
}

/** The day of the interim review: that of the last session in the first half that took place. */
export function reviewDay({ isReviewed, sessions }: DemoCourse): LocalDate | null {
  if (!isReviewed) return null
  const half = sessions.slice(0, Math.ceil(sessions.length / 2))
  return half.findLast(({ state }) => state === 'delivered')?.day ?? null
}

function final(course: DemoCourse, at: number): DemoExamination[] {
  if (course.ending !== 'completed') return []
  const after = when(course, 'final', course.endedOn!)
  const own = course.isMaintain || course.gain === 'none' ? first : course.gain === 'little' ? little : last
  const more = [
    [knowledge(after, 8), skills(after, [6, 4])],
    [familyProfile(after, [2, 3, 2])],
    [closing(after, 4)],
  ]
  return [
    development(after, own, 1),
    ...more[at % more.length]!,
    ...(at % 3 === 2 ? [] : [closing(after, 5)]),
  ]
}

/** Five questions about tiredness, each answered by the same step 0 … 4. */
const strain = (at: When, step: number): DemoExamination => ({
  ...at,
  instrument: 'strain',
  form: null,
  staff: null,
  isOfParent: true,
  answers: filled('strain', null, () => step),
})

const home = (at: When): DemoExamination => ({
  ...at,
  instrument: 'home',
  form: null,
  staff: 5,
  isOfParent: false,
  answers: filled('home', null, (place) => (place % 3 === 0 ? 1 : 2)),
})
