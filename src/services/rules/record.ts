// When a service may be recorded.
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { NewRecord, recordRefusals } from '../contract.ts'

export type RecordRefusal = (typeof recordRefusals)[number]

/** What is known of the things a record points at; `null` is not known or out of reach. */
export interface RecordFacts {
  readonly child: { readonly birthDate: LocalDate; readonly deceasedOn: LocalDate | null } | null
  readonly service: { readonly from: LocalDate | null; readonly to: LocalDate | null } | null
  readonly isStaffKnown: boolean
  readonly today: LocalDate
}

/**
 * Whether a record may enter the journal. Refuses a child, service or specialist that is not known, a day to come, a day before
 * birth or after death, a cancelled visit without its reason, and a service to an adult without the adult.
 */
export function checkRecord(record: NewRecord, facts: RecordFacts): Result<null, RecordRefusal> {
  if (!facts.child) return refuse('child-unknown', { field: 'childId' })
  if (!facts.service) return refuse('service-unknown', { field: 'serviceId' })
  if (!facts.isStaffKnown) return refuse('staff-unknown', { field: 'staffId' })
  const onDay = checkDay(record.day, facts.child, facts.today)
  if (!onDay.ok) return onDay
  if (!isInForce(facts.service, record.day)) return refuse('service-not-in-force', { field: 'serviceId' })
  if (record.state === 'cancelled' && !record.cancelReason)
    return refuse('cancel-reason-missing', { field: 'cancelReason' })
  if (record.recipient === 'adult' && !record.adultId) return refuse('adult-missing', { field: 'adultId' })
  return ok(null)
}

function checkDay(
  day: LocalDate,
  child: NonNullable<RecordFacts['child']>,
  today: LocalDate,
): Result<null, RecordRefusal> {
  if (day > today) return refuse('date-in-future', { field: 'day' })
  if (day < child.birthDate) return refuse('service-before-birth', { field: 'day' })
  if (child.deceasedOn && day > child.deceasedOn) return refuse('service-after-death', { field: 'day' })
  return ok(null)
}

const isInForce = (service: NonNullable<RecordFacts['service']>, day: LocalDate): boolean =>
  (service.from === null || service.from <= day) && (service.to === null || service.to >= day)
