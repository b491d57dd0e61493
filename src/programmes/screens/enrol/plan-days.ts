// From a template and a rhythm to days: the plan that is proposed when a programme begins.
import { addDays, dayOfWeek, type LocalDate } from '#base/local-date.ts'
import { isWorked, type CalendarDay } from '#base/production-calendar.ts'
import type { recordPlaces } from '#services/contract.ts'
import type { TemplateSession } from '../../contract/template.ts'

export interface Rhythm {
  readonly from: LocalDate
  /** 1 is Monday. */
  readonly weekdays: readonly number[]
  readonly startMinute: number | null
  readonly staffId: string | null
  readonly secondStaffId: string | null
  readonly serviceId: string | null
  readonly place: (typeof recordPlaces)[number]
  readonly videoLink: string
}

export interface PlanRow {
  readonly sessionId: string
  readonly templateSession: string | null
  readonly title: string
  readonly minutes: number
  readonly isCounted: boolean
  readonly day: LocalDate | null
  readonly startMinute: number | null
  readonly staffId: string | null
  readonly secondStaffId: string | null
  readonly serviceId: string | null
  readonly place: Rhythm['place']
  readonly videoLink: string
  readonly makeUpOf: string | null
}

/** A rhythm without a single working day of the week would never end. */
const longest_days = 800

/** The next days of a rhythm from its first day, those that are not worked left out; fewer where none would come. */
export function daysOfRhythm(
  { from, weekdays }: Pick<Rhythm, 'from' | 'weekdays'>,
  count: number,
  own: readonly CalendarDay[] = [],
): LocalDate[] {
  const days: LocalDate[] = []
  for (let ahead = 0; days.length < count && ahead < longest_days; ahead++) {
    const day = addDays(from, ahead)
    if (weekdays.includes(dayOfWeek(day)) && isWorked(day, own)) days.push(day)
  }
  return days
}

/**
 * The sessions of a template on the days of a rhythm, in the template's order. Diagnostics counts only where the
 * template says so. A session beyond the last day that the rhythm has stays without a day.
 */
export function planOf(
  sessions: readonly TemplateSession[],
  isDiagnosticsInside: boolean,
  rhythm: Rhythm,
  known: { readonly own: readonly CalendarDay[]; readonly idOf: (place: number) => string },
): PlanRow[] {
  const days = daysOfRhythm(rhythm, sessions.length, known.own)
  return sessions.map((session, at) => ({
    sessionId: known.idOf(at),
    templateSession: session.id,
    title: session.title,
    minutes: session.minutes,
    isCounted: !session.isDiagnostics || isDiagnosticsInside,
    day: days[at] ?? null,
    startMinute: rhythm.startMinute,
    staffId: rhythm.staffId,
    secondStaffId: rhythm.secondStaffId,
    serviceId: rhythm.serviceId,
    place: rhythm.place,
    videoLink: rhythm.place === 'remote' ? rhythm.videoLink : '',
    makeUpOf: null,
  }))
}

/** A plan from which lines were taken out: those that stay close up on its days, so that the rhythm has no gap. */
export const closedUp = (before: readonly PlanRow[], after: readonly PlanRow[]): readonly PlanRow[] =>
  after.length < before.length ? after.map((row, at) => ({ ...row, day: before[at]!.day })) : after

/** Minutes of the plan that count towards what the programme promises. */
export const countedMinutes = (rows: readonly Pick<PlanRow, 'minutes' | 'isCounted'>[]): number =>
  rows.reduce((sum, { minutes, isCounted }) => sum + (isCounted ? minutes : 0), 0)

/** A row as the act takes it. */
export const toSession = ({ videoLink, ...row }: PlanRow) => ({
  ...row,
  videoLink: row.place === 'remote' && videoLink.trim() ? videoLink.trim() : null,
})

/** The last day of the plan. */
export const lastDay = (rows: readonly Pick<PlanRow, 'day'>[]): LocalDate | null =>
  rows.reduce<LocalDate | null>((last, { day }) => (day && (!last || day > last) ? day : last), null)
