import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { lastLike, NewRecord, recordService } from '../../contract.ts'
import { axesOf } from '../../rules/where.ts'

/** What the form of one record holds; `null` is not chosen yet. */
export type RecordValues = Pick<
  NewRecord,
  'recordId' | 'recipient' | 'form' | 'place' | 'technology' | 'grouping' | 'state' | 'note'
> & {
  readonly childId: string | null
  readonly childName: string
  readonly serviceId: string | null
  readonly staffId: string | null
  readonly day: LocalDate | null
  readonly startMinute: number | null
  readonly minutes: number | null
  readonly adultId: string | null
  readonly cancelReason: NewRecord['cancelReason']
  /** Why the record before this one was wrong; only where it takes the place of one. */
  readonly reason?: string
}

export type Last = NonNullable<OutputOf<typeof lastLike>['record']>

/** A record of today that nothing is known of yet: at home, one to one, to the child. */
export const freshRecord = (recordId: string, today: LocalDate, staffId: string | null): RecordValues => ({
  recordId,
  childId: null,
  childName: '',
  serviceId: null,
  staffId,
  day: today,
  startMinute: null,
  minutes: null,
  recipient: 'child',
  adultId: null,
  ...axesOf('athome'),
  grouping: 'individual',
  state: 'delivered',
  cancelReason: null,
  note: '',
})

/** What «как в прошлый раз» fills in. An adult is not taken over: the last time it may have been another one. */
export const likeLast = (last: Last): Partial<RecordValues> => ({
  serviceId: last.serviceId,
  minutes: last.minutes,
  recipient: last.recipient === 'adult' ? 'child' : last.recipient,
  form: last.form,
  place: last.place,
  technology: last.technology,
  grouping: last.grouping,
})

/** The same again, as another record: without the note, which belonged to that time. */
export const oneMoreLike = (values: RecordValues, recordId: string): RecordValues => ({
  ...values,
  recordId,
  startMinute: null,
  note: '',
})

const longest = 480

/** The form as the act takes it, or the first field that is not filled in. */
export function recordArgs(values: RecordValues): Result<ArgsOf<typeof recordService>> {
  const { childName: _name, reason: _reason, childId, serviceId, staffId, day, ...rest } = values
  if (!childId) return refuse('child-unknown', { field: 'childId' })
  if (!serviceId) return refuse('service-unknown', { field: 'serviceId' })
  if (!staffId) return refuse('staff-unknown', { field: 'staffId' })
  if (!day) return refuse('day-missing', { field: 'day' })
  if (rest.minutes !== null && !(rest.minutes >= 1 && rest.minutes <= longest))
    return refuse('minutes-range', { field: 'minutes' })
  const cancelReason = rest.state === 'cancelled' ? rest.cancelReason : null
  const adultId = rest.recipient === 'adult' ? rest.adultId : null
  return ok({ ...rest, childId, serviceId, staffId, day, cancelReason, adultId })
}

/** Minutes from midnight as a clock writes them, and back: 690 is «11:30»; '' is not known. */
export const clockText = (minute: number | null): string =>
  minute === null
    ? ''
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
export function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(clock) ?? []
  return hours ? Number(hours) * 60 + Number(minutes) : null
}
