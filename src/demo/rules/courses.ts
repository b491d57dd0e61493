// Programmes of the children who are served now, each at another stage: a plan from a shipped template with what became of it.
import { addDays, dayOfWeek, type LocalDate } from '#base/local-date.ts'
import type { TemplateSession } from '#programmes/contract/template.ts'
import { shippedTemplates } from '#programmes/rules/shipped.ts'

/** How a course went. Places of sessions count from 0. */
export interface Scenario {
  /** By place in the list of children. */
  readonly child: number
  readonly template: string
  /** Days before today on which it began; below 0 it is still to begin. */
  readonly startedAgo: number
  readonly ending?: 'completed' | 'familyStopped'
  /** After so many sessions the family stopped. */
  readonly stoppedAfter?: number
  /** It did not take place and is made up for. */
  readonly missed?: number
  readonly remote?: number
  /** Led by two. */
  readonly double?: number
  /** The last session before today has not been recorded. */
  readonly isUnrecorded?: true
  readonly isReviewed?: true
  /** How much came of it; more than half of the spheres unless said otherwise. */
  readonly gain?: 'little' | 'none'
  /** The goal is to keep what there is. */
  readonly isMaintain?: true
  readonly hasNoGoals?: true
  /** Nobody has examined the child at the end though the time is over. */
  readonly isFinalOverdue?: true
}

const first = 216

export const scenarios: readonly Scenario[] = [
  { child: first + 22, template: 'selfCare', startedAgo: 120, ending: 'completed', missed: 3 },
  { child: first + 20, template: 'sensory', startedAgo: 115, ending: 'completed', isMaintain: true },
  { child: first + 21, template: 'motor', startedAgo: 110, ending: 'completed', isReviewed: true },
  { child: first + 9, template: 'cognition', startedAgo: 105, ending: 'completed', double: 2, gain: 'none' },
  { child: first + 19, template: 'communication', startedAgo: 100, ending: 'completed', remote: 5 },
  { child: first + 17, template: 'cognition', startedAgo: 95, ending: 'completed', gain: 'little' },
  { child: first + 13, template: 'social', startedAgo: 90, ending: 'familyStopped', stoppedAfter: 3 },
  { child: first + 14, template: 'motor', startedAgo: 60, isFinalOverdue: true },
  { child: first + 33, template: 'communication', startedAgo: 31, missed: 4, isReviewed: true },
  { child: first + 24, template: 'sensory', startedAgo: 30, double: 3, isReviewed: true },
  { child: first + 31, template: 'social', startedAgo: 25, isUnrecorded: true },
  { child: first + 32, template: 'communication', startedAgo: 21, double: 1, remote: 4 },
  { child: first + 28, template: 'selfCare', startedAgo: 17, remote: 2 },
  { child: first + 27, template: 'motor', startedAgo: 14 },
  { child: first + 21, template: 'selfCare', startedAgo: 12 },
  { child: first + 26, template: 'cognition', startedAgo: 10 },
  { child: first + 18, template: 'sensory', startedAgo: 7, double: 0 },
  { child: first + 16, template: 'communication', startedAgo: 3, hasNoGoals: true },
  { child: first, template: 'integrated', startedAgo: 40, missed: 2, isReviewed: true },
  { child: first + 5, template: 'integrated', startedAgo: 28, isMaintain: true },
  { child: first + 3, template: 'brigade', startedAgo: 45 },
  { child: first + 10, template: 'brigade', startedAgo: 20, isUnrecorded: true },
  { child: first + 29, template: 'social', startedAgo: -4 },
]

export interface CourseSession {
  readonly pattern: TemplateSession
  readonly day: LocalDate
  /** By place in the list of staff. */
  readonly staff: number
  readonly second: number | null
  readonly place: 'home' | 'room' | 'remote'
  readonly state: 'delivered' | 'missed' | 'planned'
  readonly mood: 'negative' | 'neutral' | 'positive'
}

export interface DemoCourse extends Scenario {
  readonly from: LocalDate
  readonly plannedTo: LocalDate
  readonly endedOn: LocalDate | null
  readonly sessions: readonly CourseSession[]
}

/** Who of the demonstration's staff has a profession. */
const staffOf: Readonly<Partial<Record<NonNullable<TemplateSession['role']>, number>>> = {
  speechTherapist: 0,
  psychologist: 1,
  socialEducator: 2,
  adaptedPeInstructor: 3,
  rehabilitationSpecialist: 4,
  socialWorkSpecialist: 5,
  specialEducator: 6,
}
const psychologist = 1
const rehabilitologist = 4

/** The courses as they stand on a day. */
export const demoCourses = (today: LocalDate): DemoCourse[] =>
  scenarios.map((scenario) => courseOf(scenario, today))

function courseOf(scenario: Scenario, today: LocalDate): DemoCourse {
  const template = shippedTemplates.get(scenario.template)!
  const from = onWorkday(addDays(today, -scenario.startedAgo))
  const length = template.weeks * 7
  const stopped = scenario.stoppedAfter ?? template.sessions.length
  const sessions = template.sessions.map((pattern, at) => {
    const day = onWorkday(addDays(from, Math.floor((at * length) / template.sessions.length)))
    return sessionOf(scenario, { pattern, at, day }, at < stopped && day < today)
  })
  const plannedTo = addDays(from, length)
  const lastDay = sessions.findLast(({ state }) => state === 'delivered')?.day ?? from
  return {
    ...scenario,
    from,
    plannedTo,
    endedOn: scenario.ending ? lastDay : null,
    sessions: scenario.isUnrecorded ? withoutLast(sessions) : sessions,
  }
}

interface Placed {
  readonly pattern: TemplateSession
  readonly at: number
  readonly day: LocalDate
}

function sessionOf(scenario: Scenario, { pattern, at, day }: Placed, isPast: boolean): CourseSession {
  const staff = staffOf[pattern.role ?? 'rehabilitationSpecialist'] ?? rehabilitologist
  const other = staff === psychologist ? rehabilitologist : psychologist
  const isRemote = scenario.remote === at
  return {
    pattern,
    day,
    staff,
    second: scenario.double === at ? other : null,
    place: isRemote ? 'remote' : at % 4 === 3 ? 'room' : 'home',
    state: isPast ? (scenario.missed === at ? 'missed' : 'delivered') : 'planned',
    mood: moodAt(at),
  }
}

const moodAt = (at: number): CourseSession['mood'] => (at < 2 ? 'negative' : at < 5 ? 'neutral' : 'positive')

function withoutLast(sessions: readonly CourseSession[]): CourseSession[] {
  const last = sessions.findLastIndex(({ state }) => state === 'delivered')
  return sessions.map((session, at) => (at === last ? { ...session, state: 'planned' } : session))
}

/** Nobody comes on a Sunday. */
const onWorkday = (day: LocalDate): LocalDate => (dayOfWeek(day) === 7 ? addDays(day, 1) : day)
