// What changes around a child: statuses, enrolment, consents, the family and its adults.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import * as contract from '../contract.ts'
import { checkInterval, holdsOn, overlap } from '../rules/card.ts'
import { type CasePaper, purposeOf } from '../rules/case-papers.ts'
import { checkName, searchText } from '#base/person-name.ts'
import { readPhones } from '../rules/phone.ts'
import * as cards from '../store/cards.ts'
import * as families from '../store/families.ts'
import * as intervals from '../store/intervals.ts'
import { paperOfChild } from '../store/papers.ts'
import { isInReach } from './card.ts'
import { addAdultTo, checkAdult } from './register.ts'
import { sealText } from './sealed-text.ts'

const changed = (act: Act, name: string, childId: string, subjectId: string = childId): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'child', subjectId, childId })

export const setStatus = permitted(contract.setStatus, async (act, input) => {
  const card = await cards.cardById(act.sql, input.childId)
  if (!card) return refuse('not-found')
  const span = { from: input.from, to: input.to ?? null }
  const fits = checkInterval(span, card.birth_date, 'from')
  if (!fits.ok) return fits
  const kept = (await intervals.statusesOf(act.sql, card.id)).map(({ kind, from_day: from, to_day: to }) => ({
    kind,
    from,
    to,
  }))
  if (kept.some((one) => overlap(one, { kind: input.kind, ...span })))
    return refuse('status-overlaps', { field: 'from' })
  const statusId = act.newId()
  const row = { id: statusId, child_id: card.id, kind: input.kind, from_day: span.from, to_day: span.to }
  await intervals.addStatus(act.sql, row)
  changed(act, contract.setStatus.name, card.id)
  return ok({ statusId })
})

export const endStatus = permitted(contract.endStatus, async (act, input) => {
  const status = await intervals.statusById(act.sql, input.statusId)
  if (!status) return refuse('not-found')
  if (input.to === null) await intervals.cancelStatus(act.sql, status.id)
  else if (input.to < status.from_day) return refuse('ends-before-start', { field: 'to' })
  else await intervals.endStatus(act.sql, status.id, input.to)
  changed(act, contract.endStatus.name, status.child_id)
  return ok({})
})

export const enrol = permitted(contract.enrol, async (act, input) => {
  const card = await cards.cardById(act.sql, input.childId)
  if (!card) return refuse('not-found')
  if (input.from > act.today) return refuse('date-in-future', { field: 'from' })
  if (input.from < card.birth_date) return refuse('starts-before-birth', { field: 'from' })
  const enrolmentId = act.newId()
  const isAdded = await intervals.addEnrolment(act.sql, {
    id: enrolmentId,
    childId: card.id,
    from: input.from,
    order: input.order,
  })
  if (!isAdded) return refuse('already-enrolled', { field: 'from' })
  changed(act, contract.enrol.name, card.id)
  return ok({ enrolmentId })
})

export const discharge = permitted(contract.discharge, async (act, input) => {
  const open = (await intervals.enrolmentsOf(act.sql, input.childId)).find((row) => row.to_day === null)
  if (!open) return refuse('not-enrolled')
  if (input.to < open.from_day) return refuse('ends-before-start', { field: 'to' })
  await intervals.endEnrolment(act.sql, {
    id: open.id,
    to: input.to,
    reason: input.reason,
    order: input.order,
  })
  if (input.reason === 'deceased') await recordDeath(act, input.childId, input.to)
  changed(act, contract.discharge.name, input.childId)
  return ok({})
})

/** The card says it as well, so that nothing reminds of the child any more. A day that the card has stays. */
async function recordDeath(act: Act, childId: string, on: LocalDate): Promise<void> {
  const card = await cards.lockCard(act.sql, childId)
  if (!card || card.deceased_on !== null) return
  const version = card.version + 1
  await cards.updateChild(act.sql, childId, version, new Map([['deceased_on', on]]))
  const { accountId } = act.actor
  await cards.noteFields(act.sql, { childId, fields: ['deceasedOn'], version, accountId })
}

/** The place that the printed paper holds for its consent; a new id where none was printed. */
async function consentIdOf(
  act: Act,
  { childId, paperId, purpose }: Input<typeof contract.recordConsent>,
): Promise<Result<string, 'paper-unfit'>> {
  if (!paperId) return ok(act.newId())
  const paper = await paperOfChild(act.sql, childId, paperId)
  const isBlank = paper?.about_id === paperId && paper.voided_on === null
  return isBlank && purposeOf[paper.template as CasePaper] === purpose
    ? ok(paperId)
    : refuse('paper-unfit', { field: 'paperId' })
}

function checkConsentDays(
  { givenOn, untilDay }: Input<typeof contract.recordConsent>,
  today: LocalDate,
): Result<null, 'date-in-future' | 'ends-before-start'> {
  if (givenOn > today) return refuse('date-in-future', { field: 'givenOn' })
  return untilDay && untilDay < givenOn ? refuse('ends-before-start', { field: 'untilDay' }) : ok(null)
}

/** Whether a consent may say that it is from this adult: one of the child’s own family. */
async function isOfFamily(act: Act, childId: string, adultId: string): Promise<boolean> {
  const family = await families.familyOf(act.sql, childId, act.today)
  const adults = family ? await families.adultsOf(act.sql, family.id, childId) : []
  return adults.some(({ id }) => id === adultId)
}

export const recordConsent = permitted(contract.recordConsent, async (act, input) => {
  const { childId, adultId } = input
  if (!(await isInReach(act, childId))) return refuse('not-found')
  if (adultId && !(await isOfFamily(act, childId, adultId))) return refuse('not-found')
  const days = checkConsentDays(input, act.today)
  if (!days.ok) return days
  const consentId = await consentIdOf(act, input)
  if (!consentId.ok) return consentId
  const isAdded = await intervals.addConsent(act.sql, {
    id: consentId.value,
    child_id: childId,
    adult_id: adultId ?? null,
    purpose: input.purpose,
    version: input.version,
    form: input.form,
    given_on: input.givenOn,
    until_day: input.untilDay ?? null,
  })
  if (!isAdded) return refuse('paper-unfit', { field: 'paperId' })
  changed(act, contract.recordConsent.name, childId, consentId.value)
  return ok({ consentId: consentId.value })
})

export const withdrawConsent = permitted(contract.withdrawConsent, async (act, input) => {
  const consent = await intervals.consentById(act.sql, input.consentId)
  if (!consent) return refuse('not-found')
  if (consent.withdrawn_on) return refuse('already-withdrawn')
  if (input.on > act.today) return refuse('date-in-future', { field: 'on' })
  if (!holdsOn({ from: consent.given_on, to: null }, input.on))
    return refuse('ends-before-start', { field: 'on' })
  await intervals.withdrawConsent(act.sql, consent.id, input.on)
  changed(act, contract.withdrawConsent.name, consent.child_id, consent.id)
  return ok({})
})

export const editFamily = permitted(contract.editFamily, async (act, input) => {
  const row = await families.familyById(act.sql, input.familyId)
  if (!row) return refuse('not-found')
  const { settlement, address, isAddressHidden, distance_km, circumstances, categories, barriers } =
    input.family
  const key = await keyOfSubject(act, row.id)
  await families.updateFamily(act.sql, {
    id: row.id,
    settlement,
    address: sealText(act, key, 'family.address', address),
    is_address_hidden: isAddressHidden,
    distance_km: distance_km ?? null,
    circumstances: sealText(act, key, 'family.circumstances', circumstances),
  })
  const held = { familyId: row.id, from: input.from }
  await intervals.holdFrom(act.sql, 'family_category', { ...held, kinds: categories })
  await intervals.holdFrom(act.sql, 'mobility_barrier', { ...held, kinds: barriers })
  act.note({ kind: 'change', act: contract.editFamily.name, subjectKind: 'family', subjectId: row.id })
  return ok({})
})

export const addAdult = permitted(contract.addAdult, async (act, input) => {
  const card = await cards.cardById(act.sql, input.childId)
  if (!card) return refuse('not-found')
  const adult = checkAdult(input.adult, 'adult')
  if (!adult.ok) return adult
  const family = await families.familyOf(act.sql, card.id, act.today)
  if (!family) return refuse('family-unknown')
  const adultId = await addAdultTo(act, family.id, adult.value)
  await families.addRepresentative(act.sql, { childId: card.id, adultId, from: act.today, ...adult.value })
  changed(act, contract.addAdult.name, card.id, adultId)
  return ok({ adultId })
})

export const editAdult = permitted(contract.editAdult, async (act, input) => {
  const name = checkName(input.name)
  if (!name.ok) return name
  const { phones, unread } = readPhones(input.phones)
  if (unread.length > 0) return refuse('phone-unreadable', { field: 'phones' })
  const { lastName, firstName, middleName } = name.value
  const row = { id: input.adultId, ...name.value, searchText: searchText(lastName, firstName, middleName) }
  if (!(await families.updateAdult(act.sql, row))) return refuse('not-found')
  await families.setPhones(act.sql, input.adultId, phones)
  act.note({ kind: 'change', act: contract.editAdult.name, subjectKind: 'adult', subjectId: input.adultId })
  return ok({})
})
