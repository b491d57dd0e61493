// What a programme waits for. Computed from facts whenever it is asked, never stored. Source: domain.md §4.4, §12.
import { addDays, addMonths, ageInYears, daysBetween, type LocalDate } from '#base/local-date.ts'
import { adultFrom_years } from '#families/rules/card.ts'
import type { dueKinds } from '../contract.ts'
import { isFrozen } from './goals.ts'

export type DueKind = (typeof dueKinds)[number]

/** Days after the end when a family is asked how it went on. */
export const followUpAfter_days = 90
/** Days after the end when nobody is reminded of it any more. */
export const remindedUntil_days = 180
/** Days before the 18th birthday from which it is spoken of. Source: domain.md §9. */
export const adulthoodSpokenOf_days = 60

export interface DueFacts {
  readonly born: LocalDate
  readonly from: LocalDate
  readonly plannedTo: LocalDate
  readonly endedOn: LocalDate | null
  /** An examination within its time, or a reason why there is none. */
  readonly hasBaseline: boolean
  readonly hasFinal: boolean
  readonly hasInterim: boolean
  readonly hasFollowUp: boolean
  readonly goals: number
  /** Of them, without a final rating. */
  readonly unrated: number
  readonly deliveredSessions: number
  /** The day of the second session in the plan; null while the plan has no days. */
  readonly secondSessionOn: LocalDate | null
  /** Sessions that neither took place nor did not, with their planned day. */
  readonly unrecorded: readonly { readonly id: string; readonly day: LocalDate }[]
  /** Decisions of its conferences that are not carried out. */
  readonly decisions: readonly { readonly id: string; readonly due: LocalDate }[]
  /** Days around the start and the end within which an examination counts. */
  readonly window: number
}

export interface Due {
  readonly kind: DueKind
  /** The last day in time. */
  readonly day: LocalDate
  /** From this day on it may be done, and is spoken of. */
  readonly opensOn: LocalDate
  readonly isOverdue: boolean
  /** A session or a decision; null: the programme. */
  readonly subjectId: string | null
}

type Waiting = Omit<Due, 'isOverdue'>

const one = (isDue: boolean, kind: DueKind, day: LocalDate, opensOn: LocalDate = day): Waiting[] =>
  isDue ? [{ kind, day, opensOn, subjectId: null }] : []

const halfway = (facts: DueFacts): LocalDate =>
  addDays(facts.from, Math.floor(daysBetween(facts.from, facts.plannedTo) / 2))

/** The first day on which the child is 18; of one born on 29 February 1 March. */
function adultOn(born: LocalDate): LocalDate {
  const day = addMonths(born, 12 * adultFrom_years)
  return ageInYears(born, day) < adultFrom_years ? addDays(day, 1) : day
}

/** The 18th birthday in the course of a programme: what goes on, and how, is to be decided before it. */
function adulthood({ born, from }: DueFacts): Waiting[] {
  const day = adultOn(born)
  return one(day > from, 'adulthood', day, addDays(day, -adulthoodSpokenOf_days))
}

function underway(facts: DueFacts, today: LocalDate): Waiting[] {
  const { from, plannedTo, window } = facts
  const lastDay = addDays(plannedTo, window)
  const endsFrom = addDays(plannedTo, -window)
  const goalsBy = isFrozen(facts.deliveredSessions) ? from : (facts.secondSessionOn ?? addDays(from, window))
  return [
    ...one(!facts.hasBaseline, 'baseline', addDays(from, window), addDays(from, -window)),
    ...one(facts.goals === 0, 'goals', goalsBy, from),
    ...facts.unrecorded
      .filter(({ day }) => day < today)
      .map(({ id, day }) => ({ kind: 'session' as const, day, opensOn: day, subjectId: id })),
    ...one(!facts.hasInterim && !facts.hasFinal, 'interim', halfway(facts)),
    ...one(!facts.hasFinal, 'final', lastDay, endsFrom),
    ...one(facts.goals > 0 && facts.unrated > 0, 'finalRating', lastDay, endsFrom),
    ...one(true, 'closing', plannedTo),
    ...adulthood(facts),
  ]
}

function ended(facts: DueFacts, endedOn: LocalDate, today: LocalDate): Waiting[] {
  const { window } = facts
  const followUpOn = addDays(endedOn, followUpAfter_days)
  const isReminded = today <= addDays(endedOn, remindedUntil_days)
  return [
    ...one(isReminded && !facts.hasFinal, 'final', addDays(endedOn, window), endedOn),
    ...one(isReminded && facts.unrated > 0, 'finalRating', addDays(endedOn, window), endedOn),
    ...one(isReminded && !facts.hasFollowUp, 'followUp', followUpOn, addDays(followUpOn, -window)),
  ]
}

/** What a programme waits for and is late with, the earliest first. */
export function duesOf(facts: DueFacts, today: LocalDate): Due[] {
  const waiting = [
    ...(facts.endedOn === null ? underway(facts, today) : ended(facts, facts.endedOn, today)),
    ...facts.decisions.map(({ id, due }) => ({
      kind: 'decision' as const,
      day: due,
      opensOn: addDays(due, -facts.window),
      subjectId: id,
    })),
  ]
  return waiting
    .map((due) => ({ ...due, isOverdue: due.day < today }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** What is to be spoken of: what may be done already, or, with a day given, what falls due by it. */
export const spokenOf = (dues: readonly Due[], today: LocalDate, until: LocalDate | null = null): Due[] =>
  dues.filter((due) => (until === null ? due.opensOn <= today : due.day <= until))
