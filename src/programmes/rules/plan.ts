// What makes a child's plan right.
import { ok, refuse, type Result } from '#base/result.ts'
import type { PlannedSession } from '../contract.ts'
import type { Template } from '../contract/template.ts'

type PlanRefusal = 'staff-unknown' | 'service-unknown' | 'same-staff-twice' | 'link-of-no-remote'

/** What of the things a plan points at is there. */
export interface PlanFacts {
  readonly staff: ReadonlySet<string>
  readonly services: ReadonlySet<string>
}

/** The members of staff that a plan names. */
export const staffIn = (sessions: readonly PlannedSession[]): string[] =>
  sessions.flatMap(({ staffId, secondStaffId }) =>
    [staffId, secondStaffId].filter((id) => typeof id === 'string'),
  )

/** The services that a plan names. */
export const servicesIn = (sessions: readonly PlannedSession[]): string[] =>
  sessions.flatMap(({ serviceId }) => (serviceId ? [serviceId] : []))

function checkStaff(session: PlannedSession, known: PlanFacts): Result<null, PlanRefusal> {
  const { staffId, secondStaffId } = session
  if (staffId && !known.staff.has(staffId)) return refuse('staff-unknown', { field: 'staffId' })
  if (secondStaffId && !known.staff.has(secondStaffId))
    return refuse('staff-unknown', { field: 'secondStaffId' })
  const isTwice = Boolean(staffId) && staffId === secondStaffId
  return isTwice ? refuse('same-staff-twice', { field: 'secondStaffId' }) : ok(null)
}

function checkSession(session: PlannedSession, known: PlanFacts): Result<null, PlanRefusal> {
  const staff = checkStaff(session, known)
  if (!staff.ok) return staff
  const { serviceId, videoLink, place } = session
  if (serviceId && !known.services.has(serviceId)) return refuse('service-unknown', { field: 'serviceId' })
  return videoLink && place !== 'remote' ? refuse('link-of-no-remote', { field: 'videoLink' }) : ok(null)
}

/** Whether sessions may stand in a plan; refuses with the field of the first that may not. */
export function checkPlan(sessions: readonly PlannedSession[], known: PlanFacts): Result<null, PlanRefusal> {
  for (const [at, session] of sessions.entries()) {
    const checked = checkSession(session, known)
    if (!checked.ok) return refuse(checked.code, { field: `sessions.${at}.${checked.field}` })
  }
  return ok(null)
}

/** Whether a session's minutes count within the hours: those of the template's diagnostics as the template says. */
export function isCounted(session: PlannedSession, template: Template): boolean {
  const pattern = template.sessions.find(({ id }) => id === session.templateSession)
  return pattern?.isDiagnostics ? template.isDiagnosticsInside : session.isCounted
}
