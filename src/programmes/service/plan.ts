// A child comes into a programme; its plan is corrected; a wrong one is struck out.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { knownServices, knownStaff } from '#services/service/known.ts'
import { cancel, changePlan, enrol, type PlannedSession } from '../contract.ts'
import type { Template } from '../contract/template.ts'
import { checkPlan, isCounted, servicesIn, staffIn } from '../rules/plan.ts'
import { isEnrolled } from '../store/people.ts'
import * as programmes from '../store/programmes.ts'
import * as sessions from '../store/sessions.ts'
import { shelf } from '../store/templates.ts'
import { stated, type StatedSession } from './episodes.ts'
import { changed, isReached, lockReached } from './reach.ts'
import { sealerOf } from './sealed-texts.ts'
import { templateIn } from './versions.ts'

async function checkedPlan(act: Act, planned: readonly PlannedSession[]) {
  const staff = await knownStaff(act, staffIn(planned))
  const services = new Set((await knownServices(act, servicesIn(planned))).keys())
  return checkPlan(planned, { staff, services })
}

interface Course {
  readonly id: string
  readonly childId: string
  readonly template: Template | undefined
}

/** The columns of a session as the plan has them, without its sealed link. */
const plainRow = (session: PlannedSession) => ({
  id: session.sessionId,
  template_session: session.templateSession ?? null,
  title: session.title,
  minutes: session.minutes,
  planned_day: session.day ?? null,
  start_minute: session.startMinute ?? null,
  staff_id: session.staffId ?? null,
  second_staff_id: session.secondStaffId ?? null,
  service_id: session.serviceId ?? null,
  place: session.place,
  make_up_of: session.makeUpOf ?? null,
})

async function rowsOf(
  act: Act,
  course: Course,
  planned: readonly PlannedSession[],
  firstPlace: number,
): Promise<sessions.PlanRow[]> {
  const { id, childId, template } = course
  const hasLink = planned.some(({ videoLink }) => videoLink)
  const seal = hasLink ? await sealerOf(act, childId) : null
  return planned.map((session, at) => ({
    ...plainRow(session),
    programme_id: id,
    place_in_plan: firstPlace + at,
    is_counted: template ? isCounted(session, template) : session.isCounted,
    video_link: seal && session.videoLink ? seal('programme_session.video_link', session.videoLink) : null,
  }))
}

/** Sessions that make up for another one name one of the same plan. */
const namesStrangers = (planned: readonly PlannedSession[], known: ReadonlySet<string>): boolean =>
  planned.some(({ sessionId, makeUpOf }) => makeUpOf && (makeUpOf === sessionId || !known.has(makeUpOf)))

export const enrolment = permitted(enrol, async (act, input) => {
  const { programmeId: id, childId, from, plannedTo } = input
  if (!(await isReached(act, childId))) return refuse('child-unknown', { field: 'childId' })
  const template = await templateIn(act, input.template, input.version)
  const isOffered = (await shelf(act.sql)).get(input.template) ?? true
  if (!template || !isOffered) return refuse('template-unknown', { field: 'template' })
  if (plannedTo < from) return refuse('ends-before-start', { field: 'plannedTo' })
  if (!(await isEnrolled(act.sql, childId, from))) return refuse('not-enrolled', { field: 'from' })
  const checked = await checkedPlan(act, input.sessions)
  if (!checked.ok) return checked
  const own = { ...input, sessions: input.sessions.map((session) => ({ ...session, makeUpOf: null })) }
  const row = {
    id,
    child_id: childId,
    template: input.template,
    version: input.version,
    area: template.area,
    minutes: template.minutes,
    from_day: from,
    planned_to: plannedTo,
  }
  if (!(await programmes.addProgramme(act.sql, row, act.actor.accountId))) return refuse('programme-reused')
  await sessions.addSessions(act.sql, await rowsOf(act, { id, childId, template }, own.sessions, 0))
  changed(
    act,
    enrol,
    { kind: 'programme', id, childId },
    { template: input.template, version: input.version },
  )
  return ok({})
})

interface Correction {
  readonly planned: readonly PlannedSession[]
  readonly drop: readonly string[]
}

/** Whether the correction touches only what is in the plan and has not taken place. */
async function checkTouched(
  act: Act,
  plan: readonly StatedSession[],
  { planned, drop }: Correction,
): Promise<Result<null, 'session-unknown' | 'session-took-place'>> {
  const states = new Map(plan.map(({ id, state }) => [id, state]))
  const known = new Set([...states.keys(), ...planned.map(({ sessionId }) => sessionId)])
  if (drop.some((id) => !states.has(id))) return refuse('session-unknown', { field: 'drop' })
  if (namesStrangers(planned, known)) return refuse('session-unknown', { field: 'makeUpOf' })
  const touched = [...drop, ...planned.map(({ sessionId }) => sessionId)]
  if (touched.some((id) => states.get(id) === 'delivered')) return refuse('session-took-place')
  const added = planned.map(({ sessionId }) => sessionId).filter((id) => !states.has(id))
  if ((await sessions.sessionsAmong(act.sql, added)).length > 0)
    return refuse('session-unknown', { field: 'sessions' })
  return ok(null)
}

async function save(act: Act, course: Course, plan: readonly StatedSession[], correction: Correction) {
  const known = new Set(plan.map(({ id }) => id))
  const lastPlace = Math.max(-1, ...plan.map((session) => session.place_in_plan))
  const rows = await rowsOf(act, course, correction.planned, lastPlace + 1)
  const added = rows.filter(({ id }) => !known.has(id))
  const altered = rows.filter(({ id }) => known.has(id))
  if (added.length > 0) await sessions.addSessions(act.sql, added)
  if (altered.length > 0) await sessions.changeSessions(act.sql, altered)
}

/** The last that is said of a session holds. */
const distinct = (planned: readonly PlannedSession[]): PlannedSession[] => [
  ...new Map(planned.map((session) => [session.sessionId, session])).values(),
]

export const correction = permitted(changePlan, async (act, input) => {
  const row = await lockReached(act, input.programmeId)
  if (!row) return refuse('not-found')
  if (row.ended_on) return refuse('programme-ended')
  if (input.plannedTo && input.plannedTo < row.from_day)
    return refuse('ends-before-start', { field: 'plannedTo' })
  const plan = stated(await sessions.sessionsOf(act.sql, [row.id]))
  const wanted = { planned: distinct(input.sessions), drop: input.drop }
  const touched = await checkTouched(act, plan, wanted)
  if (!touched.ok) return touched
  const checked = await checkedPlan(act, wanted.planned)
  if (!checked.ok) return checked
  const template = await templateIn(act, row.template, row.version)
  await save(act, { id: row.id, childId: row.child_id, template }, plan, wanted)
  if (wanted.drop.length > 0) await sessions.dropSessions(act.sql, wanted.drop, input.reason)
  if (input.plannedTo) await programmes.changeEnd(act.sql, row.id, input.plannedTo)
  await because(act, row.id, 'planChanged', input.reason)
  const facts = { sessions: wanted.planned.length, dropped: wanted.drop.length }
  changed(act, changePlan, { kind: 'programme', id: row.id, childId: row.child_id }, facts)
  return ok({})
})

/** Keeps why a programme was changed. */
export const because = (
  act: Act,
  programmeId: string,
  kind: 'planChanged' | 'reopened' | 'cancelled',
  reason: string,
): Promise<unknown> =>
  programmes.addChange(act.sql, {
    id: act.newId(),
    programmeId,
    kind,
    reason,
    accountId: act.actor.accountId,
  })

export const strikeOut = permitted(cancel, async (act, input) => {
  const row = await lockReached(act, input.programmeId)
  if (!row) return refuse('not-found')
  const plan = await sessions.sessionsOf(act.sql, [row.id])
  if (plan.some((session) => session.delivered_on !== null)) return refuse('session-took-place')
  await programmes.cancelProgramme(act.sql, row.id)
  await because(act, row.id, 'cancelled', input.reason)
  changed(act, cancel, { kind: 'programme', id: row.id, childId: row.child_id })
  return ok({})
})
