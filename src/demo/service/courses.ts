// Programmes of the demonstration, from the plan to the closing.
import type { Act } from '#access/act.ts'
import type { InputOf } from '#base/act.ts'
import { addDays, daysBetween, type LocalDate } from '#base/local-date.ts'
import type { recordSession } from '#programmes/contract.ts'
import { goalsInBank, type BankGoal } from '#programmes/rules/goal-bank.ts'
import { shippedTemplates, shippedVersion } from '#programmes/rules/shipped.ts'
import { closing } from '#programmes/service/closing.ts'
import { closing as closeDecision, holding } from '#programmes/service/conferences.ts'
import { rating, setting } from '#programmes/service/goals.ts'
import { correction, enrolment } from '#programmes/service/plan.ts'
import { open as openProgramme } from '#programmes/service/reading.ts'
import { recording } from '#programmes/service/sessions.ts'
import { giving, marking } from '#programmes/service/tasks.ts'
import type { ServiceItem } from '#services/contract.ts'
import { reviewDay } from '../rules/course-outcomes.ts'
import type { CourseSession, DemoCourse } from '../rules/courses.ts'
import {
  conclusions,
  decisions,
  domainsOfTemplate,
  minutesText,
  nextSteps,
  serviceOfStaff,
} from '../rules/course-words.ts'
import { good } from './good.ts'
import { usedInSession } from '../rules/session-equipment.ts'
import type { Registered } from './registry.ts'
import type { SessionEquipment } from './session-equipment.ts'

export interface CourseSetting {
  readonly registered: readonly Registered[]
  readonly staffIds: readonly string[]
  readonly services: readonly ServiceItem[]
  readonly equipment: SessionEquipment
}

/** A session with the id that it has in the plan. */
type Placed = CourseSession & { readonly sessionId: string }

interface Course {
  readonly course: DemoCourse
  readonly programmeId: string
  readonly childId: string
  readonly sessions: readonly Placed[]
  readonly goals: readonly { readonly goalId: string; readonly baseline: number }[]
  readonly setting: CourseSetting
}

/** Takes the children into their programmes and lets happen what has happened. */
export async function runCourses(
  act: Act,
  courses: readonly DemoCourse[],
  made: CourseSetting,
): Promise<Course[]> {
  const begun: Course[] = []
  for (const course of courses) begun.push(await runCourse(act, course, made))
  return begun
}

/** Closes those that have ended; their examinations are there by now. */
export async function closeCourses(act: Act, courses: readonly Course[]): Promise<void> {
  for (const { course, programmeId, setting: made } of courses) {
    if (!course.ending) continue
    const excuses =
      course.ending === 'completed' ? {} : { final: 'Семья прервала занятия: переезд к бабушке на лето' }
    good(
      await closing(act, {
        programmeId,
        on: course.endedOn!,
        ending: course.ending,
        conclusion: conclusions[course.ending],
        next: {
          text: nextSteps[course.ending],
          staffId: made.staffIds[5]!,
          who: '',
          day: addDays(course.endedOn!, 30),
        },
        excuses,
      }),
    )
  }
}

async function runCourse(act: Act, course: DemoCourse, made: CourseSetting): Promise<Course> {
  const { childId } = made.registered[course.child]!
  const programmeId = act.newId()
  const sessions = course.sessions.map((session) => ({ ...session, sessionId: act.newId() }))
  good(
    await enrolment(act, {
      programmeId,
      childId,
      template: course.template,
      version: shippedVersion,
      from: course.from,
      plannedTo: course.plannedTo,
      sessions: sessions.map((session, at) => plannedOf(session, at, made)),
    }),
  )
  const goals = await setGoals(act, course, programmeId)
  const begun: Course = { course, programmeId, childId, sessions, goals, setting: made }
  await giveSessions(act, begun)
  await rateGoals(act, begun)
  await giveTasks(act, begun)
  await review(act, begun)
  return begun
}

const videoLink = 'https://video.example/ryadom'

function plannedOf(session: Placed, at: number, { staffIds, services }: CourseSetting) {
  const { pattern, sessionId, day, staff, second, place } = session
  return {
    sessionId,
    templateSession: pattern.id,
    title: pattern.title,
    minutes: pattern.minutes,
    isCounted: true,
    day,
    startMinute: 9 * 60 + (at % 5) * 90,
    staffId: staffIds[staff]!,
    secondStaffId: second === null ? null : staffIds[second]!,
    serviceId: serviceId(services, staff),
    place,
    videoLink: place === 'remote' ? videoLink : null,
  }
}

const serviceId = (services: readonly ServiceItem[], staff: number): string =>
  services.find(({ name }) => name === serviceOfStaff[staff])!.id

/** Goals of the bank in the template's spheres: one, or two where there are two spheres. */
async function setGoals(act: Act, course: DemoCourse, programmeId: string): Promise<Course['goals']> {
  if (course.hasNoGoals || course.startedAgo < 0) return []
  const chosen = domainsOfTemplate[course.template]!.flatMap((domain) => goalOf(domain, course) ?? [])
  const goals = []
  for (const { domain, title, levels, isMaintain, icf } of chosen) {
    const [goalId, baseline] = [act.newId(), isMaintain ? 0 : -1]
    const words = { domain, title, levels: [...levels], isMaintain, icf: icf || null }
    good(await setting(act, { goalId, programmeId, setOn: course.from, baseline, ...words }))
    goals.push({ goalId, baseline })
  }
  return goals
}

const goalOf = (domain: string, course: DemoCourse): BankGoal | undefined => {
  const own = goalsInBank.filter(
    (goal) => goal.domain === domain && goal.isMaintain === (course.isMaintain ?? false),
  )
  return own[course.child % Math.max(1, own.length)]
}

async function giveSessions(act: Act, begun: Course): Promise<void> {
  for (const session of begun.sessions) {
    if (session.state === 'planned') continue
    good(await recording(act, recordedAs(act, begun, session)))
    if (session.state === 'missed') await makeUp(act, begun, session)
  }
}

function recordedAs(
  act: Act,
  { course, setting: made }: Course,
  session: Placed,
): InputOf<typeof recordSession> {
  const { pattern, place, day, staff, second } = session
  const isDelivered = session.state === 'delivered'
  const handouts = shippedTemplates
    .get(course.template)!
    .handouts.filter(({ id }) => pattern.handouts.includes(id))
  const technology = course.template === 'brigade' ? 'mobileCentre' : place === 'room' ? 'room' : 'homeCentre'
  return {
    sessionId: session.sessionId,
    records: [staff, second].flatMap((one) =>
      one === null ? [] : [{ recordId: act.newId(), staffId: made.staffIds[one]! }],
    ),
    serviceId: serviceId(made.services, staff),
    day,
    minutes: pattern.minutes,
    form: place === 'room' ? 'semiStationary' : 'home',
    place,
    technology,
    state: isDelivered ? 'delivered' : 'cancelled',
    cancelReason: isDelivered ? null : 'childIll',
    note: isDelivered ? '' : 'Температура с утра, перенесли',
    mood: isDelivered ? session.mood : null,
    equipment: isDelivered ? pattern.equipment.slice(0, 3) : [],
    handouts: isDelivered ? handouts.map(({ title }) => title) : [],
    used: usedInSession(course, session).map((number) => ({
      unitId: made.equipment.get(number)!,
      quantity: 1,
    })),
  }
}

/** A missed session comes three days later; of a programme that has ended it took place. */
async function makeUp(act: Act, begun: Course, missed: Placed): Promise<void> {
  const later: Placed = { ...missed, sessionId: act.newId(), day: addDays(missed.day, 3), state: 'delivered' }
  const isOver = begun.course.endedOn !== null
  const day = isOver ? later.day : addDays(act.today, 2)
  const planned = { ...plannedOf(later, 4, begun.setting), day, makeUpOf: missed.sessionId }
  const { programmeId } = begun
  const reason = 'Ребёнок болел, занятие переносим'
  good(await correction(act, { programmeId, sessions: [planned], drop: [], reason }))
  if (isOver) good(await recording(act, recordedAs(act, begun, later)))
}

async function rateGoals(act: Act, { course, goals, setting: made }: Course): Promise<void> {
  const review = reviewDay(course)
  const rate = async (goalId: string, day: LocalDate, phase: 'interim' | 'final', level: number) => {
    const staffId = made.staffIds[4]!
    good(await rating(act, { goalId, day, phase, rater: 'colleague', level, staffId }))
  }
  for (const [at, { goalId, baseline }] of goals.entries()) {
    if (review) await rate(goalId, review, 'interim', baseline)
    if (course.ending !== 'completed') continue
    await rate(goalId, course.endedOn!, 'final', course.gain ? baseline : course.isMaintain ? 0 : at)
    const adultId = made.registered[course.child]!.adultIds[0]!
    const byParent = { goalId, day: course.endedOn!, phase: 'final' as const, rater: 'parent' as const }
    good(await rating(act, { ...byParent, level: 0, adultId }))
  }
}

/** The tasks of the latest three sessions, with a mark for most days. */
async function giveTasks(act: Act, { course, programmeId, sessions }: Course): Promise<void> {
  const given = sessions.filter(({ state, pattern }) => state === 'delivered' && pattern.homeTask).slice(-3)
  const marks: { taskId: string; day: LocalDate; mark: 'done' | 'partly' | 'notDone' }[] = []
  for (const { pattern, sessionId, day } of given) {
    const { title, text, picture, timesAWeek } = pattern.homeTask!
    const taskId = act.newId()
    const to = addDays(day, 9)
    const words = { title, text, picture, timesAWeek }
    good(await giving(act, { taskId, programmeId, sessionId, from: day, to, ...words }))
    const days = Math.min(10, daysBetween(day, act.today))
    for (let after = 0; after < days; after++)
      if (after % 4 !== 3)
        marks.push({ taskId, day: addDays(day, after), mark: markOf(course.child + after) })
  }
  if (marks.length > 0) good(await marking(act, { programmeId, source: 'sheet', marks }))
}

const markOf = (seed: number): 'done' | 'partly' | 'notDone' =>
  seed % 7 === 0 ? 'notDone' : seed % 3 === 0 ? 'partly' : 'done'

async function review(act: Act, { course, programmeId, childId, setting: made }: Course): Promise<void> {
  const day = reviewDay(course)
  if (!day) return
  good(
    await holding(act, {
      conferenceId: act.newId(),
      childId,
      programmeId,
      kind: 'interimReview',
      day,
      staffIds: [made.staffIds[4]!, made.staffIds[1]!],
      isFamilyPresent: true,
      minutes: minutesText,
      decisions: decisions.map(({ text, staff, inDays }) => ({
        text,
        staffId: made.staffIds[staff]!,
        due: addDays(day, inDays),
      })),
    }),
  )
  const { conferences } = good(await openProgramme(act, { programmeId }))
  const due = conferences.flatMap(({ decisions: all }) => all).filter((one) => one.due! < act.today)
  // Of a programme under way one decision has been carried out, and the next is late.
  for (const one of course.ending ? due : due.slice(0, 1))
    good(await closeDecision(act, { decisionId: one.id, on: one.due! }))
}
