// Fills an empty installation with the demonstration centre, by the same acts that screens use.
import type { Act } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import type { Program } from '#access/program.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { newCentre } from '#access/service/new-centre.ts'
import { dayIn } from '#base/instant.ts'
import { ok } from '#base/result.ts'
import { items } from '#services/service/catalogue.ts'
import { addStarterCatalogue } from '#services/service/starter.ts'
import { add as addStaff } from '#team/service.ts'
import { type DemoAccount, demoAccounts, demoPeople, demoStaff } from '../rules/accounts.ts'
import { demoChildren } from '../rules/children.ts'
import { courseExaminations } from '../rules/course-outcomes.ts'
import { demoCourses } from '../rules/courses.ts'
import { practiceExaminations } from '../rules/practice-outcomes.ts'
import { signContracts } from './contracts.ts'
import { makeCasePapers } from './case-papers.ts'
import { closeCourses, runCourses } from './courses.ts'
import { answerCall, examineAll } from './examinations.ts'
import { refreshStatistics } from '../store/statistics.ts'
import { good } from './good.ts'
import { fillLending } from './lending.ts'
import { nameOrganisation } from './organisation.ts'
import { recordAll } from './records.ts'
import { dischargeAll, joinStaff, registerAll } from './registry.ts'
import { correctMistake, handIn, makeMistake } from './reports.ts'
import { equipRooms } from './session-equipment.ts'

const timeZone = 'Asia/Yakutsk'

/** The accounts of the demonstration, or null when the installation has a centre already. */
export async function loadDemo(program: Program): Promise<DemoAccount[] | null> {
  const members = demoPeople.map(({ login, role, name }) => ({
    login,
    passwordHash: null,
    roles: [role],
    name,
  }))
  const centre = { name: 'МРЦ «Пример»', timeZone, isDemo: true, onlyFirst: true }
  const made = await newCentre(program, centre, members)
  if (!made.ok) return null
  const { actor } = made.value
  const inOne = async <T>(work: (act: Act) => Promise<T>): Promise<T> =>
    good(await inTransaction(program, actor, program.clock.id(), async (act) => ok(await work(act))))
  const { mistakenId } = await inOne((act) => fill(act, actor.timeZone))
  await refreshStatistics(program.db.centre(actor.centreId))
  // What a report holds was recorded before it; what corrects it comes after.
  await inOne(handIn)
  await inOne((act) => correctMistake(act, mistakenId))
  return demoAccounts
}

async function fill(act: Act, zone: string): Promise<{ mistakenId: string }> {
  await nameOrganisation(act)
  good(await addStarterCatalogue(act))
  const { items: services } = good(await items(act, {}))
  const staffIds: string[] = []
  for (const one of demoStaff) staffIds.push(good(await addStaff(act, one)).staffId)
  const today = dayIn(zone, act.now)
  const [children, courses] = [demoChildren(today), demoCourses(today)]
  const registered = await registerAll(act, children)
  const equipment = await equipRooms(act, staffIds)
  const made = { registered, staffIds, services, equipment }
  await recordAll(act, { ...made, children })
  await examineAll(act, [...practiceExaminations(children), ...courseExaminations(courses)], made)
  await closeCourses(act, await runCourses(act, courses, made))
  await answerCall(act)
  await fillLending(act, { children, ...made })
  await signContracts(act, { children, ...made })
  const mistakenId = await makeMistake(act, today, made)
  await dischargeAll(act, children, registered)
  await joinStaff(act, staffIds)
  for (const staffId of staffIds.slice(0, 3)) {
    good(
      await assignCaseload(act, {
        staffId,
        childIds: registered.slice(-20).map(({ childId }) => childId),
        from: children.at(-20)!.enrolledOn,
      }),
    )
  }
  await makeCasePapers(act, children, registered)
  return { mistakenId }
}
