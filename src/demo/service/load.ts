// Fills an empty installation with the demonstration centre, by the same acts that screens use.
import type { Act } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import type { Program } from '#access/program.ts'
import { assignCaseload } from '#access/service/centre.ts'
import { newCentre } from '#access/service/new-centre.ts'
import { change, listPeople } from '#access/service/people.ts'
import { dayIn } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, type Result } from '#base/result.ts'
import { registerChild } from '#families/contract.ts'
import { discharge } from '#families/service/changes.ts'
import { register } from '#families/service/register.ts'
import { type NewRecord, recordSchema, type ServiceItem } from '#services/contract.ts'
import { items } from '#services/service/catalogue.ts'
import { many } from '#services/service/record.ts'
import { addStarterCatalogue } from '#services/service/starter.ts'
import { add as addStaff } from '#team/service.ts'
import { type DemoAccount, demoAccounts, demoPeople, demoStaff } from '../rules/accounts.ts'
import { between, chanceFrom, pick } from '../rules/chance.ts'
import { type DemoChild, demoChildren } from '../rules/children.ts'

const timeZone = 'Asia/Yakutsk'
const mostAtOnce = 500

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
  const filled = await inTransaction(program, made.value.actor, program.clock.id(), (act) =>
    fill(act, made.value.actor.timeZone),
  )
  if (!filled.ok) throw new Error(`demonstration: ${filled.code}`)
  return demoAccounts
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`demonstration: ${result.code} ${result.field ?? ''}`)
  return result.value
}

async function fill(act: Act, zone: string): Promise<Result<null>> {
  good(await addStarterCatalogue(act))
  const { items: services } = good(await items(act, {}))
  const staffIds: string[] = []
  for (const one of demoStaff) staffIds.push(good(await addStaff(act, one)).staffId)
  const children = demoChildren(dayIn(zone, act.now))
  const childIds = await registerAll(act, children)
  await recordAll(act, { children, childIds, staffIds, services })
  await dischargeAll(act, children, childIds)
  await joinStaff(act, staffIds)
  for (const staffId of staffIds.slice(0, 3)) {
    good(
      await assignCaseload(act, {
        staffId,
        childIds: childIds.slice(-20),
        from: children.at(-20)!.enrolledOn,
      }),
    )
  }
  return ok(null)
}

async function registerAll(act: Act, children: readonly DemoChild[]): Promise<string[]> {
  const made: { childId: string; familyId: string; adultIds: string[] }[] = []
  for (const child of children) {
    const elder = child.siblingOf === null ? null : made[child.siblingOf]!
    made.push(good(await register(act, registerChild.input.parse(inputOf(child, elder)))))
  }
  return made.map((one) => one.childId)
}

async function dischargeAll(
  act: Act,
  children: readonly DemoChild[],
  childIds: readonly string[],
): Promise<void> {
  for (const [at, { dischargedOn: to }] of children.entries()) {
    if (to) good(await discharge(act, { childId: childIds[at]!, to, reason: 'goalsReached', order: '81-д' }))
  }
}

type Home = { familyId: string; adultIds: string[] } | null

function inputOf(child: DemoChild, elder: Home) {
  const { name, sex, birthDate, safety, communication, enrolledOn, parent } = child
  const { phone, ...adult } = parent
  const isMother = child.category !== 'substitute'
  const relation = isMother ? 'mother' : 'guardian'
  const base = {
    name,
    sex,
    birthDate,
    safety,
    communication,
    enrolledOn,
    isSurelyNew: true,
    enrolmentOrder: '36-д',
  }
  const statuses = child.statuses.map((kind) => ({ kind }))
  if (elder) {
    const representatives = elder.adultIds.map((adultId) => ({ adultId, relation, isLegal: true }))
    return { ...base, statuses, familyId: elder.familyId, representatives }
  }
  const { settlement, distance_km, barriers, category, street: address } = child
  return {
    ...base,
    statuses,
    adults: [{ name: adult, relation, isLegal: true, phones: phone }],
    family: { settlement, distance_km, barriers, categories: [category], address },
  }
}

interface Made {
  readonly children: readonly DemoChild[]
  readonly childIds: readonly string[]
  readonly staffIds: readonly string[]
  readonly services: readonly ServiceItem[]
}

const settings = [
  { form: 'home', place: 'home', technology: 'homeCentre' },
  { form: 'home', place: 'home', technology: 'mobileCentre' },
  { form: 'semiStationary', place: 'room', technology: 'room' },
  { form: 'home', place: 'remote', technology: 'homeCentre' },
] as const

const results = [
  '',
  '',
  'Работал охотно, выполнил все упражнения',
  'Устал к концу, сделали перерыв',
  'Сам выбрал карточку дважды',
  'Мама повторила приём самостоятельно',
]

function recordsOf(act: Act, made: Made): NewRecord[] {
  const chance = chanceFrom(2859)
  const one = (at: number, day: LocalDate): NewRecord => {
    const service = pick(chance, made.services)
    return recordSchema.parse({
      recordId: act.newId(),
      childId: made.childIds[at]!,
      serviceId: service.id,
      staffId: made.staffIds[between(chance, 0, 6)]!,
      day,
      minutes: service.minutes,
      ...pick(chance, settings),
      note: pick(chance, results),
    })
  }
  return made.children.flatMap((child, at) => child.days.map((day) => one(at, day)))
}

async function recordAll(act: Act, made: Made): Promise<void> {
  const records = recordsOf(act, made).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (let from = 0; from < records.length; from += mostAtOnce) {
    const { refused } = good(await many(act, { records: records.slice(from, from + mostAtOnce) }))
    if (refused[0]) throw new Error(`demonstration: ${refused[0].code}`)
  }
}

/** Tells the accounts which members of staff they are. */
async function joinStaff(act: Act, staffIds: readonly string[]): Promise<void> {
  const { people } = good(await listPeople(act, {}))
  for (const { login, role, staff } of demoPeople) {
    const account = people.find((one) => one.login === login)
    if (staff === undefined || !account) continue
    good(await change(act, { accountId: account.accountId, roles: [role], staffId: staffIds[staff]! }))
  }
}
