// Children with their families come into the demonstration, and leave it.
import type { Act } from '#access/act.ts'
import { change, listPeople } from '#access/service/people.ts'
import type { LocalDate } from '#base/local-date.ts'
import { registerChild } from '#families/contract.ts'
import { discharge } from '#families/service/changes.ts'
import { register } from '#families/service/register.ts'
import { demoPeople } from '../rules/accounts.ts'
import { type DemoChild, isNewcomer } from '../rules/children.ts'
import { good } from './good.ts'

/** What became of a child of the list, at the same place. */
export interface Registered {
  readonly childId: string
  readonly familyId: string
  readonly adultIds: string[]
}

export async function registerAll(act: Act, children: readonly DemoChild[]): Promise<Registered[]> {
  const made: Registered[] = []
  for (const child of children) {
    const elder = child.siblingOf === null ? null : made[child.siblingOf]!
    const own = good(await register(act, registerChild.input.parse(inputOf(child, elder, act.today))))
    // A younger child brings no adults of its own.
    made.push(elder ? { ...own, adultIds: elder.adultIds } : own)
  }
  return made
}

export async function dischargeAll(
  act: Act,
  children: readonly DemoChild[],
  registered: readonly Registered[],
): Promise<void> {
  for (const [at, { dischargedOn: to }] of children.entries()) {
    if (to)
      good(
        await discharge(act, { childId: registered[at]!.childId, to, reason: 'goalsReached', order: '81-д' }),
      )
  }
}

function inputOf(child: DemoChild, elder: Registered | null, today: LocalDate) {
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
    enrolmentOrder: isNewcomer(child, today) ? '' : '36-д',
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

/** Tells the accounts which members of staff they are, by place in the list of staff. */
export async function joinStaff(act: Act, staffIds: readonly string[]): Promise<void> {
  const { people } = good(await listPeople(act, {}))
  for (const { login, role, staff } of demoPeople) {
    const account = people.find((one) => one.login === login)
    if (staff === undefined || !account) continue
    good(await change(act, { accountId: account.accountId, roles: [role], staffId: staffIds[staff]! }))
  }
}
