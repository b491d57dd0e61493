// Contracts of services with families: signed, replaced, ended, struck out, read.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import { addDays } from '#base/local-date.ts'
import { fullName } from '#base/person-name.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { adultsOfIds, homesOfChildren, reachedChildren } from '#families/service/doors.ts'
import { nextNumber, takeGiven } from '#papers/service/numbers.ts'
import { contracts, endContract, signContract } from '../contract/service-contract.ts'
import { checkEnd, checkTerms, type NewContract, overlap } from '../rules/contract.ts'
import * as store from '../store/contracts.ts'
import { actsShown } from './act-facts.ts'
import { knownServices } from './known.ts'

type SignCode = (typeof signContract.refusals)[number]

const ippsuPlace = 'service_contract.ippsu_number'

/** The number of the ИППСУ of each contract, by the contract’s id; '' where there is none. */
export async function ippsuNumbers(
  act: Act,
  rows: readonly store.ContractRow[],
): Promise<Map<string, string>> {
  const keys = await keysOfSubjects(act, [...new Set(rows.map((row) => row.child_id))])
  return new Map(
    rows.map((row) => {
      const key = keys.get(row.child_id)
      return [row.id, key && row.ippsu_number ? act.seal.open(key, ippsuPlace, row.ippsu_number) : '']
    }),
  )
}

/** Whether everybody and everything that the contract names is there. */
async function checkNamed(act: Act, input: NewContract): Promise<Result<null, SignCode>> {
  const child = (await reachedChildren(act, [input.childId])).get(input.childId)
  if (!child) return refuse('child-unknown', { field: 'childId' })
  const terms = checkTerms(input, { birthDate: child.birthDate, today: act.today })
  if (!terms.ok) return terms
  const asked = { childId: input.childId, day: input.from, adultId: input.adultId }
  if (!(await homesOfChildren(act, [asked]))[0]?.isAdultTheirs)
    return refuse('adult-unknown', { field: 'adultId' })
  const ids = input.services.map(({ serviceId }) => serviceId)
  const known = await knownServices(act, ids)
  return ids.every((id) => known.has(id)) ? ok(null) : refuse('service-unknown', { field: 'services' })
}

const termOf = (row: Pick<store.ContractRow, 'from_day' | 'last_day'>) => ({
  from: row.from_day,
  lastDay: row.last_day,
})

/** The contract that this one takes the place of ends the day before. */
async function endReplaced(
  act: Act,
  input: NewContract,
  replaced: store.ContractRow,
): Promise<Result<null, SignCode>> {
  const lastDay = addDays(input.from, -1)
  if (lastDay < replaced.from_day) return refuse('ends-before-start', { field: 'from' })
  if (lastDay >= replaced.last_day) return ok(null)
  await store.endContract(act.sql, replaced.id, { lastDay, reason: '', replacedBy: input.contractId })
  return ok(null)
}

/** Makes room for a contract, or says which other one holds on its days. */
async function makeRoom(act: Act, input: NewContract): Promise<Result<null, SignCode>> {
  await store.lockChild(act.sql, input.childId)
  const others = await store.contractsOfChild(act.sql, input.childId)
  const replaced = others.find(({ id }) => id === input.replaces)
  if (input.replaces && !replaced) return refuse('contract-unknown', { field: 'replaces' })
  const clash = others.find(
    (one) => one !== replaced && overlap(termOf(one), { from: input.from, lastDay: input.until }),
  )
  if (clash) {
    const details = { contractId: clash.id, number: clash.number, until: clash.last_day }
    return refuse('contract-overlaps', { field: 'from', details })
  }
  return replaced ? endReplaced(act, input, replaced) : ok(null)
}

/** The next number of the register, or the one that the contract bears already: then the register moves on to it. */
async function numberOf(act: Act, { number, from }: NewContract): Promise<Result<string, SignCode>> {
  if (number === '') return ok((await nextNumber(act, 'serviceContract', from)).number)
  if (await store.isNumberTaken(act.sql, number, from)) return refuse('number-taken', { field: 'number' })
  await takeGiven(act, 'serviceContract', [{ number, day: from }])
  return ok(number)
}

async function rowOf(act: Act, input: NewContract, number: string): Promise<store.ContractRow> {
  const key = input.ippsuNumber ? await keyOfSubject(act, input.childId) : null
  return {
    id: input.contractId,
    child_id: input.childId,
    adult_id: input.adultId,
    number,
    form: input.form,
    place: input.place,
    price: input.price,
    ippsu_number: key && act.seal.seal(key, ippsuPlace, input.ippsuNumber),
    ippsu_day: input.ippsuDay ?? null,
    from_day: input.from,
    until_day: input.until,
    last_day: input.until,
    end_reason: null,
    replaced_by: null,
  }
}

const changed = (act: Act, name: string, contractId: string, childId: string): void =>
  act.note({ kind: 'change', act: name, subjectKind: 'serviceContract', subjectId: contractId, childId })

/** A child has one contract at a time; the database holds that too, for two who sign at once. */
export const signing = permitted(signContract, async (act, input) => {
  const named = await checkNamed(act, input)
  if (!named.ok) return named
  const room = await makeRoom(act, input)
  if (!room.ok) return room
  const number = await numberOf(act, input)
  if (!number.ok) return number
  const row = await rowOf(act, input, number.value)
  if (!(await store.addContract(act.sql, row, act.actor.accountId))) return refuse('contract-reused')
  const items = input.services.map(({ serviceId, tariff_kopecks, ...said }) => ({
    ...said,
    service_id: serviceId,
    tariff_kopecks: tariff_kopecks ?? null,
  }))
  await store.addItems(act.sql, row.id, items)
  changed(act, signContract.name, row.id, row.child_id)
  return ok({ number: row.number })
})

export const ending = permitted(endContract, async (act, { contractId, on, reason }) => {
  await store.lockContracts(act.sql, [contractId])
  const [row] = await store.contractsById(act.sql, [contractId])
  if (!row || !(await reachedChildren(act, [row.child_id])).has(row.child_id)) return refuse('not-found')
  if (on === null) {
    if ((await store.standingPapers(act.sql, [row.id])).length > 0) return refuse('contract-has-papers')
    await store.strikeOut(act.sql, row.id, reason)
  } else {
    const fits = checkEnd(termOf(row), on)
    if (!fits.ok) return fits
    await store.endContract(act.sql, row.id, { lastDay: on, reason, replacedBy: null })
  }
  changed(act, endContract.name, row.id, row.child_id)
  return ok({})
})

export const ofChild = permitted(contracts, async (act, { childId }) => {
  if (!(await reachedChildren(act, [childId])).has(childId)) return refuse('not-found')
  const rows = await store.contractsOfChild(act.sql, childId)
  const ids = rows.map(({ id }) => id)
  const items = Map.groupBy(await store.itemsOfContracts(act.sql, ids), (item) => item.contract_id)
  const adults = await adultsOfIds(act, [...new Set(rows.map((row) => row.adult_id))])
  const papers = await store.standingPapers(act.sql, ids)
  const made = await actsShown(act, rows)
  const ippsu = await ippsuNumbers(act, rows)
  act.note({ kind: 'read', act: contracts.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({
    contracts: rows.map((row) => ({
      ...shown(row),
      adultName: nameOf(adults.get(row.adult_id)),
      ippsuNumber: ippsu.get(row.id) ?? '',
      services: (items.get(row.id) ?? []).map(shownItem),
      paperId:
        papers.find((one) => one.about_id === row.id && one.template === 'serviceContract')?.id ?? null,
      acts: made.get(row.id) ?? [],
    })),
  })
})

const nameOf = (adult: { readonly name: Parameters<typeof fullName>[0] } | undefined): string =>
  adult ? fullName(adult.name) : ''

const shown = (row: store.ContractRow) => ({
  id: row.id,
  number: row.number,
  adultId: row.adult_id,
  form: row.form,
  place: row.place,
  price: row.price,
  ippsuDay: row.ippsu_day,
  from: row.from_day,
  until: row.until_day,
  lastDay: row.last_day,
  endReason: row.end_reason ?? '',
  isReplaced: row.replaced_by !== null,
})

const shownItem = ({ service_id, name, volume, times, term, tariff_kopecks }: store.ItemRow) => ({
  serviceId: service_id,
  name,
  volume,
  times,
  term,
  tariff_kopecks,
})
