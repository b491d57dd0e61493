import { addDays, dayOfWeek, type LocalDate } from '#base/local-date.ts'
import type { CalendarDay } from '#base/production-calendar.ts'
import { daysOfRhythm, type PlanRow } from '../enrol/plan-days.ts'
import { inOrder, type Programme, type Session } from '../parts/data.ts'

const rowOf = (session: Session): PlanRow => ({
  sessionId: session.sessionId,
  templateSession: session.templateSession ?? null,
  title: session.title,
  minutes: session.minutes,
  isCounted: session.isCounted,
  day: session.day ?? null,
  startMinute: session.startMinute ?? null,
  staffId: session.staffId ?? null,
  secondStaffId: session.secondStaffId ?? null,
  serviceId: session.serviceId ?? null,
  place: session.place,
  videoLink: session.videoLink ?? '',
  makeUpOf: session.makeUpOf ?? null,
})

/** The sessions that are still ahead, as lines that can be changed. */
export const rowsOf = ({ sessions }: Pick<Programme, 'sessions'>): PlanRow[] =>
  inOrder(sessions)
    .filter(({ state }) => state === 'planned')
    .map(rowOf)

interface Known {
  readonly today: LocalDate
  readonly own: readonly CalendarDay[]
  readonly sessionId: string
}

const workweek = [1, 2, 3, 4, 5]

/** A line for a missed session: on the next free working day with the weekday that it had, or on any where that is never worked. */
export function makeUpRow(missed: Session, { sessions }: Pick<Programme, 'sessions'>, known: Known): PlanRow {
  const taken = sessions.flatMap(({ state, day }) => (state === 'planned' && day ? [day] : []))
  const from = addDays(known.today, 1)
  const daysOf = (weekdays: number[]): LocalDate[] =>
    daysOfRhythm({ from, weekdays }, taken.length + 1, known.own)
  const alike = missed.day ? daysOf([dayOfWeek(missed.day)]) : []
  const days = alike.length > 0 ? alike : daysOf(workweek)
  return {
    ...rowOf(missed),
    sessionId: known.sessionId,
    day: days.find((day) => !taken.includes(day)) ?? null,
    makeUpOf: missed.sessionId,
  }
}

const anything = {
  minutes: 60,
  startMinute: null,
  staffId: null,
  secondStaffId: null,
  serviceId: null,
  place: 'home',
} as const

/** An empty line like the one before it: same people, place and length. */
export const blankRow = (before: PlanRow | null, sessionId: string): PlanRow => ({
  ...(before ?? anything),
  sessionId,
  templateSession: null,
  title: '',
  isCounted: true,
  day: null,
  videoLink: '',
  makeUpOf: null,
})

/** What differs between the plan as it was and as it shall be. */
export function changesOf(
  before: readonly PlanRow[],
  after: readonly PlanRow[],
): { sessions: PlanRow[]; drop: string[] } {
  const known = new Map(before.map((row) => [row.sessionId, JSON.stringify(row)]))
  return {
    sessions: after.filter((row) => known.get(row.sessionId) !== JSON.stringify(row)),
    drop: before
      .filter(({ sessionId }) => !after.some((row) => row.sessionId === sessionId))
      .map(({ sessionId }) => sessionId),
  }
}
