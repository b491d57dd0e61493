// A child comes into the registry, with its statuses, adults and family.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { nearlyTheSame, registerChild, removeChildren } from '../contract.ts'
import { checkBirth, checkInterval, overlap } from '../rules/card.ts'
import { checkName, fullName, type PersonName, searchText } from '#base/person-name.ts'
import { readPhones } from '../rules/phone.ts'
import { readSnils } from '../rules/snils.ts'
import * as cards from '../store/cards.ts'
import * as families from '../store/families.ts'
import * as intervals from '../store/intervals.ts'
import { nearlyNamed } from '../store/lists.ts'
import { sealCard, sealText } from './sealed-text.ts'

type Register = Input<typeof registerChild>
type Code = (typeof registerChild.refusals)[number]

interface Checked {
  readonly name: PersonName
  readonly snils: string
  readonly adults: readonly CheckedAdult[]
}

interface CheckedAdult {
  readonly name: PersonName
  readonly phones: readonly { digits: string; note: string }[]
  readonly relation: string
  readonly isLegal: boolean
}

/** A name and phones of an adult as typed. `at` is the field's place in the form. */
export function checkAdult(
  adult: { name: PersonName; phones: string; relation: string; isLegal: boolean },
  at: string,
): Result<CheckedAdult, 'name-missing' | 'name-too-long' | 'name-invalid' | 'phone-unreadable'> {
  const name = checkName(adult.name)
  if (!name.ok) return { ...name, field: `${at}.${name.field}` }
  const { phones, unread } = readPhones(adult.phones)
  if (unread.length > 0 || (adult.phones.trim() !== '' && phones.length === 0)) {
    return refuse('phone-unreadable', { field: `${at}.phones` })
  }
  return ok({ name: name.value, phones, relation: adult.relation, isLegal: adult.isLegal })
}

function checkAdults(input: Register): Result<CheckedAdult[], Code> {
  const checked: CheckedAdult[] = []
  for (const [at, adult] of input.adults.entries()) {
    const result = checkAdult(adult, `adults.${at}`)
    if (!result.ok) return result
    checked.push(result.value)
  }
  return ok(checked)
}

function check(input: Register, today: LocalDate): Result<Checked, Code> {
  const name = checkName(input.name)
  if (!name.ok) return name
  const birth = checkBirth(input.birthDate, input.enrolledOn ?? null, today)
  if (!birth.ok) return birth
  const snils = input.snils === '' ? ok('') : readSnils(input.snils)
  if (!snils.ok) return refuse('snils-invalid', { field: 'snils' })
  const spans = checkSpans(input, today)
  if (!spans.ok) return spans
  const adults = checkAdults(input)
  return adults.ok ? ok({ name: name.value, snils: snils.value, adults: adults.value }) : adults
}

/** A status whose day nobody wrote down holds from the enrolment. Source: rules of reading of the paper journals. */
const statusFrom = (input: Register, from: LocalDate | null | undefined, today: LocalDate): LocalDate =>
  from ?? input.enrolledOn ?? today

function checkSpans(input: Register, today: LocalDate): Result<null, Code> {
  const spans = input.statuses.map(({ kind, from, to }) => ({
    kind,
    from: statusFrom(input, from, today),
    to: to ?? null,
  }))
  for (const [at, span] of spans.entries()) {
    const fits = checkInterval(span, input.birthDate, `statuses.${at}`)
    if (!fits.ok) return fits
    if (spans.slice(0, at).some((earlier) => overlap(earlier, span)))
      return refuse('status-overlaps', { field: `statuses.${at}` })
  }
  return input.enrolledOn
    ? checkInterval({ from: input.enrolledOn, to: null }, input.birthDate, 'enrolledOn')
    : ok(null)
}

async function checkUnique(
  act: Act,
  input: Register,
  checked: Checked,
): Promise<Result<Buffer | null, Code>> {
  const { lastName, firstName, middleName } = checked.name
  const blind = checked.snils === '' ? null : act.seal.blind('child.snils', checked.snils)
  if (blind && (await cards.withSnils(act.sql, blind, input.childId ?? act.commandId)).length > 0) {
    return refuse('snils-taken', { field: 'snils' })
  }
  if (input.isSurelyNew) return ok(blind)
  const [same] = await cards.sameChild(act.sql, searchText(lastName, firstName, middleName), input.birthDate)
  return same ? refuse('same-child-exists', { details: { childId: same.id } }) : ok(blind)
}

/** Adds the family of the input and its adults, or joins the one that is named. */
async function settle(act: Act, input: Register, checked: Checked): Promise<Home | null> {
  if (input.familyId) {
    return (await families.familyById(act.sql, input.familyId))
      ? { familyId: input.familyId, adultIds: [] }
      : null
  }
  const familyId = act.newId()
  await addHome(act, familyId, input)
  const adultIds: string[] = []
  for (const adult of checked.adults) adultIds.push(await addAdultTo(act, familyId, adult))
  return { familyId, adultIds }
}

interface Home {
  readonly familyId: string
  readonly adultIds: string[]
}

async function addHome(act: Act, familyId: string, { family, enrolledOn }: Register): Promise<void> {
  const key = family.address || family.circumstances ? await keyOfSubject(act, familyId) : null
  const sealed = (place: string, text: string): Buffer | null =>
    key ? sealText(act, key, place, text) : null
  await families.addFamily(act.sql, {
    id: familyId,
    settlement: family.settlement,
    address: sealed('family.address', family.address),
    is_address_hidden: family.isAddressHidden,
    distance_km: family.distance_km ?? null,
    circumstances: sealed('family.circumstances', family.circumstances),
  })
  const held = { familyId, from: enrolledOn ?? act.today }
  const { categories, barriers } = family
  if (categories.length > 0)
    await intervals.holdFrom(act.sql, 'family_category', { ...held, kinds: categories })
  if (barriers.length > 0) await intervals.holdFrom(act.sql, 'mobility_barrier', { ...held, kinds: barriers })
}

/** Adds an adult with their phones to a family; answers the id. */
export async function addAdultTo(act: Act, familyId: string, adult: CheckedAdult): Promise<string> {
  const id = act.newId()
  const { lastName, firstName, middleName } = adult.name
  await families.addAdult(act.sql, {
    id,
    familyId,
    ...adult.name,
    searchText: searchText(lastName, firstName, middleName),
  })
  if (adult.phones.length > 0) await families.setPhones(act.sql, id, adult.phones)
  return id
}

async function represent(
  act: Act,
  input: Register,
  checked: Checked,
  who: { childId: string; adultIds: string[] },
): Promise<void> {
  const from = input.birthDate
  for (const [at, adult] of checked.adults.entries()) {
    const adultId = who.adultIds[at]
    if (adultId) await families.addRepresentative(act.sql, { childId: who.childId, adultId, from, ...adult })
  }
  for (const one of input.representatives) {
    await families.addRepresentative(act.sql, { childId: who.childId, from, ...one })
  }
}

async function addCard(
  act: Act,
  childId: string,
  input: Register,
  checked: Checked & { blind: Buffer | null },
): Promise<void> {
  const { lastName, firstName, middleName } = checked.name
  const sealed = await sealCard(act, childId, { ...input, snils: checked.snils })
  await cards.addChild(act.sql, {
    id: childId,
    ...checked.name,
    searchText: searchText(lastName, firstName, middleName),
    sex: input.sex ?? null,
    birthDate: input.birthDate,
    ...sealed,
    snilsBlind: checked.blind,
  })
}

async function addIntervals(act: Act, childId: string, input: Register): Promise<void> {
  for (const status of input.statuses) {
    await intervals.addStatus(act.sql, {
      id: act.newId(),
      child_id: childId,
      kind: status.kind,
      from_day: statusFrom(input, status.from, act.today),
      to_day: status.to ?? null,
    })
  }
  if (!input.enrolledOn) return
  const enrolment = { id: act.newId(), childId, from: input.enrolledOn, order: input.enrolmentOrder }
  await intervals.addEnrolment(act.sql, enrolment)
}

export const register = permitted(registerChild, async (act, input) => {
  const checked = check(input, act.today)
  if (!checked.ok) return checked
  const unique = await checkUnique(act, input, checked.value)
  if (!unique.ok) return unique
  const childId = input.childId ?? act.newId()
  const home = await settle(act, input, checked.value)
  if (!home) return refuse('family-unknown', { field: 'familyId' })
  await addCard(act, childId, input, { ...checked.value, blind: unique.value })
  await addIntervals(act, childId, input)
  await families.joinFamily(act.sql, childId, home.familyId, input.birthDate)
  await represent(act, input, checked.value, { childId, adultIds: home.adultIds })
  act.note({ kind: 'change', act: registerChild.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({ childId, ...home })
})

export const nearly = permitted(nearlyTheSame, async (act, input) => {
  const typed = fullName(input.name)
  if (typed.trim().length < 4) return ok({ children: [] })
  const key = searchText(input.name.lastName, input.name.firstName, input.name.middleName)
  const rows = await nearlyNamed(act.sql, key, act.today)
  const isNear = (row: (typeof rows)[number]): boolean =>
    row.closeness > 0.75 || row.birth_date === input.birthDate
  act.note({ kind: 'read', act: nearlyTheSame.name, subjectKind: 'search', subjectId: null })
  return ok({
    children: rows.filter(isNear).map((row) => ({
      childId: row.id,
      fullName: fullName({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }),
      birthDate: row.birth_date,
      settlement: row.settlement ?? '',
      isSame: row.search_text === key && row.birth_date === input.birthDate,
    })),
  })
})

export const remove = permitted(removeChildren, async (act, input) => {
  const removed = await cards.removeChildren(act.sql, input.childIds)
  for (const childId of input.childIds) {
    act.note({ kind: 'change', act: removeChildren.name, subjectKind: 'child', subjectId: childId, childId })
  }
  return ok({ removed })
})
