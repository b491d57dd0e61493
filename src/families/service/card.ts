// A child's card: opening it and changing it.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { reachOf, type RoleId, type Section, sectionsOf } from '#access/policy.ts'
import { keysOfSubjects } from '#access/subject-keys.ts'
import type { OutputOf } from '#base/act.ts'
import { ageInMonths, ageInYears, daysBetween, type LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { child, editChild, timeline } from '../contract.ts'
import { checkBirth, holdsOn, isEarlyAge } from '../rules/card.ts'
import { checkName, searchText } from '#base/person-name.ts'
import { formatSnils, readSnils } from '../rules/snils.ts'
import * as cards from '../store/cards.ts'
import type { ChildColumn } from '../store/cards.ts'
import * as families from '../store/families.ts'
import * as intervals from '../store/intervals.ts'
import { caseloadOf } from './lists.ts'
import { type CardText, cardTexts, openCard, openText, sealCard } from './sealed-text.ts'

type Card = OutputOf<typeof child>

const spanOf = <Kind extends string>(row: intervals.IntervalRow) => ({
  id: row.id,
  kind: row.kind as Kind,
  from: row.from_day,
  to: row.to_day,
})

/** Whether the child is within the actor's reach; nobody learns from the answer whether another one exists. */
export async function isInReach(act: Act, childId: string): Promise<boolean> {
  const staffId = caseloadOf(act)
  const caseload = staffId === null ? null : { staffId, on: act.today }
  return (await cards.childrenInReach(act.sql, [childId], caseload)).length === 1
}

/** The roles in which the actor reaches this child: one that reaches own children opens nothing of another's card. */
export async function rolesFor(act: Act, childId: string): Promise<readonly RoleId[]> {
  const { roles, staffId } = act.actor
  const confined = roles.filter((role) => reachOf([role], child.name) === 'own')
  if (act.reach === 'own' || confined.length === 0) return roles
  const caseload = staffId === null ? null : { staffId, on: act.today }
  const isOwn = caseload !== null && (await cards.childrenInReach(act.sql, [childId], caseload)).length === 1
  return isOwn ? roles : roles.filter((role) => !confined.includes(role))
}

async function familyPart(
  act: Act,
  row: families.FamilyRow,
  may: ReadonlySet<Section>,
): Promise<Card['family']> {
  const key = (await keysOfSubjects(act, [row.id])).get(row.id)
  const seesAddress = !row.is_address_hidden || act.reach === 'all'
  return {
    id: row.id,
    settlement: row.settlement,
    address: seesAddress ? openText(act, key, 'family.address', row.address) : null,
    isAddressHidden: row.is_address_hidden,
    distance_km: row.distance_km,
    circumstances: may.has('circumstances')
      ? openText(act, key, 'family.circumstances', row.circumstances)
      : null,
    categories: (await intervals.familyIntervals(act.sql, 'family_category', row.id)).map(spanOf<never>),
    barriers: (await intervals.familyIntervals(act.sql, 'mobility_barrier', row.id)).map(spanOf<never>),
  }
}

function siblingsPart(
  rows: readonly families.SiblingRow[],
  childId: string,
  today: LocalDate,
): Card['siblings'] {
  return rows
    .filter((row) => row.id !== childId)
    .map((row) => ({
      id: row.id,
      firstName: row.first_name,
      sex: row.sex,
      ageYears: ageInYears(row.birth_date, today),
      isFirst: row.id === rows[0]?.id,
    }))
}

const adultPart =
  (may: ReadonlySet<Section>) =>
  (row: families.FamilyAdultRow): Card['adults'][number] => ({
    id: row.id,
    name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    relation: row.relation as never,
    isLegal: row.is_legal ?? false,
    phones: may.has('contacts') ? row.phones : null,
  })

/** The family, its adults and the other children, each as far as the actor sees it. */
async function homeParts(
  act: Act,
  childId: string,
  may: ReadonlySet<Section>,
): Promise<Pick<Card, 'family' | 'adults' | 'siblings'>> {
  const family = await families.familyOf(act.sql, childId, act.today)
  if (!family) return { family: null, adults: [], siblings: [] }
  const siblings = caseloadOf(act) === null ? await families.childrenOf(act.sql, family.id) : []
  return {
    family: may.has('contacts') ? await familyPart(act, family, may) : null,
    adults: (await families.adultsOf(act.sql, family.id, childId)).map(adultPart(may)),
    siblings: siblingsPart(siblings, childId, act.today),
  }
}

const statusPart =
  (today: LocalDate) =>
  (row: intervals.IntervalRow): Card['statuses'][number] => ({
    ...spanOf<never>(row),
    isNow: holdsOn({ from: row.from_day, to: row.to_day }, today),
  })

const enrolmentPart = (row: intervals.EnrolmentRow): Card['enrolments'][number] => ({
  id: row.id,
  from: row.from_day,
  to: row.to_day,
  order: row.order_number,
  reason: row.discharge_reason as never,
  dischargeOrder: row.discharge_order,
})

const consentPart =
  (today: LocalDate) =>
  (row: intervals.ConsentRow): NonNullable<Card['consents']>[number] => ({
    id: row.id,
    purpose: row.purpose as never,
    version: row.version,
    form: row.form as never,
    givenOn: row.given_on,
    untilDay: row.until_day,
    withdrawnOn: row.withdrawn_on,
    isInForce: holdsOn({ from: row.given_on, to: row.until_day }, today) && row.withdrawn_on === null,
  })

async function healthPart(act: Act, row: cards.CardRow): Promise<Card['health']> {
  const { snils, ...texts } = await openCard(act, row.id, row)
  return { ...texts, snils: snils && formatSnils(snils) }
}

export const open = permitted(child, async (act, input) => {
  const row = (await isInReach(act, input.childId)) ? await cards.cardById(act.sql, input.childId) : undefined
  if (!row) return refuse('not-found')
  const may = sectionsOf(await rolesFor(act, row.id))
  act.note({ kind: 'read', act: child.name, subjectKind: 'child', subjectId: row.id, childId: row.id })
  return ok({
    id: row.id,
    version: row.version,
    name: { lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name },
    sex: row.sex,
    birthDate: row.birth_date,
    age: {
      years: ageInYears(row.birth_date, act.today),
      months: ageInMonths(row.birth_date, act.today) % 12,
    },
    isEarlyAge: isEarlyAge(row.birth_date, act.today),
    deceasedOn: row.deceased_on,
    health: may.has('health') ? await healthPart(act, row) : null,
    statuses: may.has('health')
      ? (await intervals.statusesOf(act.sql, row.id)).map(statusPart(act.today))
      : [],
    enrolments: (await intervals.enrolmentsOf(act.sql, row.id)).map(enrolmentPart),
    consents: may.has('consents')
      ? (await intervals.consentsOf(act.sql, row.id)).map(consentPart(act.today))
      : null,
    ...(await homeParts(act, row.id, may)),
    mayEdit: reachOf(act.actor.roles, editChild.name) !== null,
  })
})

type Edit = Input<typeof editChild>
type EditCode = (typeof editChild.refusals)[number]
type Columns = Map<ChildColumn, string | Buffer | null>

function plainColumns(input: Edit, today: LocalDate): Result<Columns, EditCode> {
  const columns: Columns = new Map()
  const { name, birthDate, sex, deceasedOn } = input.changes
  if (name) {
    const checked = checkName(name)
    if (!checked.ok) return checked
    const { lastName, firstName, middleName } = checked.value
    columns.set('last_name', lastName).set('first_name', firstName).set('middle_name', middleName)
    columns.set('search_text', searchText(lastName, firstName, middleName))
  }
  if (birthDate) {
    const checked = checkBirth(birthDate, null, today)
    if (!checked.ok) return checked
    columns.set('birth_date', birthDate)
  }
  if (sex !== undefined) columns.set('sex', sex)
  if (deceasedOn !== undefined) columns.set('deceased_on', deceasedOn)
  return ok(columns)
}

async function addSealed(act: Act, input: Edit, columns: Columns): Promise<Result<null, EditCode>> {
  const texts: Partial<Record<CardText, string>> = {}
  for (const text of cardTexts) if (input.changes[text] !== undefined) texts[text] = input.changes[text]
  if (texts.snils) {
    const read = readSnils(texts.snils)
    if (!read.ok) return refuse('snils-invalid', { field: 'snils' })
    texts.snils = read.value
    const blind = act.seal.blind('child.snils', read.value)
    if ((await cards.withSnils(act.sql, blind, input.childId)).length > 0)
      return refuse('snils-taken', { field: 'snils' })
    columns.set('snils_blind', blind)
  } else if (texts.snils === '') columns.set('snils_blind', null)
  const sealed = await sealCard(act, input.childId, texts)
  for (const text of cardTexts) if (texts[text] !== undefined) columns.set(text, sealed[text])
  return ok(null)
}

export const edit = permitted(editChild, async (act, input) => {
  const row = (await isInReach(act, input.childId)) ? await cards.lockCard(act.sql, input.childId) : undefined
  if (!row) return refuse('not-found')
  const fields = Object.keys(input.changes)
  const clashes = await cards.fieldsChangedAfter(act.sql, row.id, input.base, fields)
  if (clashes[0]) {
    return refuse('changed-meanwhile', {
      field: clashes[0].field,
      details: { fields: clashes.map((c) => c.field).join(',') },
    })
  }
  const columns = plainColumns(input, act.today)
  if (!columns.ok) return columns
  const sealed = await addSealed(act, input, columns.value)
  if (!sealed.ok) return sealed
  if (columns.value.size === 0) return ok({ version: row.version })
  const version = row.version + 1
  await cards.updateChild(act.sql, row.id, version, columns.value)
  await cards.noteFields(act.sql, { childId: row.id, fields, version, accountId: act.actor.accountId })
  act.note({
    kind: 'change',
    act: editChild.name,
    subjectKind: 'child',
    subjectId: row.id,
    childId: row.id,
    facts: { fields },
  })
  return ok({ version })
})

type Event = OutputOf<typeof timeline>['events'][number]

export const events = permitted(timeline, async (act, input) => {
  if (!(await isInReach(act, input.childId))) return refuse('not-found')
  const found: Event[] = []
  const put = (day: LocalDate | null, kind: Event['kind'], what: string): void => {
    if (day && day <= act.today) found.push({ day, kind, what })
  }
  for (const row of await intervals.enrolmentsOf(act.sql, input.childId)) {
    put(row.from_day, 'enrolled', row.order_number)
    put(row.to_day, 'discharged', row.discharge_reason ?? '')
  }
  for (const row of await intervals.statusesOf(act.sql, input.childId)) {
    put(row.from_day, 'statusBegan', row.kind)
    put(row.to_day, 'statusEnded', row.kind)
  }
  for (const row of await intervals.consentsOf(act.sql, input.childId)) {
    put(row.given_on, 'consentGiven', row.purpose)
    put(row.withdrawn_on, 'consentWithdrawn', row.purpose)
  }
  return ok({ events: found.toSorted((a, b) => daysBetween(a.day, b.day)) })
})
