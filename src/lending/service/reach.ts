// Whom and what an act reaches, and the row it leaves in the journal of acts.
import type { Act } from '#access/act.ts'
import { sectionsOf } from '#access/policy.ts'
import { namesOfStaff } from '#team/service.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import type { CalendarDay } from '#base/production-calendar.ts'
import { initialsOf } from '#families/rules/card.ts'
import { adultsOfIds, namesOfChildren, reachedChildren, type ReachedChild } from '#families/service/doors.ts'
import * as people from '../store/people.ts'

/** The child as far as the act reaches; null when it does not, or there is none. */
export const reachedChild = async (act: Act, childId: string): Promise<ReachedChild | null> =>
  (await reachedChildren(act, [childId])).get(childId) ?? null

export type Caller = (id: string | null) => string

const callerOf =
  (act: Act, names: ReadonlyMap<string, PersonName>): Caller =>
  (id) => {
    const name = id === null ? undefined : names.get(id)
    if (!name) return ''
    return act.reach === 'masked' ? initialsOf(name) : fullName(name)
  }

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

/** Names of children that the act reaches; of others nothing. */
export async function childCaller(act: Act, ids: readonly (string | null)[]): Promise<Caller> {
  const reached = act.reach === 'own' ? [...(await reachedChildren(act, known(ids))).keys()] : known(ids)
  return callerOf(act, reached.length > 0 ? await namesOfChildren(act, reached) : new Map())
}

export async function adultCaller(act: Act, ids: readonly (string | null)[]): Promise<Caller> {
  const adults = await adultsOfIds(act, known(ids))
  return callerOf(act, new Map([...adults].map(([id, adult]) => [id, adult.name])))
}
/** Phones of adults, digits with the country; none for roles that open no contacts. */
export async function phonesOf(
  act: Act,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string[]> {
  const isOpen = sectionsOf(act.actor.roles).has('contacts')
  const adults = isOpen ? await adultsOfIds(act, known(ids)) : new Map<string, never>()
  return (id) => (id === null ? [] : (adults.get(id)?.phones ?? []))
}

export const staffCaller = async (act: Act, ids: readonly (string | null)[]): Promise<Caller> =>
  callerOf(act, await namesOfStaff(act, known(ids)))
export const memberCaller = async (act: Act, ids: readonly (string | null)[]): Promise<Caller> =>
  callerOf(act, await people.memberNames(act.sql, known(ids)))

/** Days that the centre set apart, around today. */
export const calendarOf = (act: Act): Promise<CalendarDay[]> => people.ownDays(act.sql, act.today)

/** What is let pass with a reason is let pass by the head alone. */
export const mayOverride = (act: Act, reason: string): boolean =>
  reason.trim().length >= 3 && act.actor.roles.includes('head')

interface Subject {
  readonly kind:
    | 'equipmentKind'
    | 'unit'
    | 'loan'
    | 'loanRequest'
    | 'child'
    | 'stockTake'
    | 'loanLine'
    | 'lendingPoint'
    | 'transfer'
    | 'kit'
  readonly id: string | null
  readonly childId?: string | null
}

/** Leaves a change in the journal: codes and ids, never what somebody typed. */
export const changed = (
  act: Act,
  contract: { readonly name: string },
  subject: Subject,
  facts?: Readonly<Record<string, unknown>>,
): void =>
  act.note({
    kind: 'change',
    act: contract.name,
    subjectKind: subject.kind,
    subjectId: subject.id,
    childId: subject.childId ?? null,
    ...(facts && { facts }),
  })

/** Leaves in the journal that loans of children were read. */
export const read = (act: Act, contract: { readonly name: string }, subject: Subject, shown?: number): void =>
  act.note({
    kind: 'read',
    act: contract.name,
    subjectKind: subject.kind,
    subjectId: subject.id,
    childId: subject.childId ?? null,
    ...(shown !== undefined && { facts: { shown } }),
  })
