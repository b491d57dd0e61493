// Papers of contracts: the contract itself, and the act of a month, alone or for many families at once.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { ok, refuse, type Refusal, type Result } from '#base/result.ts'
import { peopleForPaper, reachedChildren } from '#families/service/doors.ts'
import type { PaperData } from '#papers/contract.ts'
import { makePaper as make, type NewPaper, type PaperRefusal } from '#papers/service/make.ts'
import { givenNumber } from '#papers/service/numbers.ts'
import { makeActs, makePaper } from '../contract/service-contract.ts'
import { totalOf } from '../rules/act-lines.ts'
import { daysOfMonth, isOver } from '../rules/month.ts'
import { actOf, type ContractFacts, contractOf } from '../rules/papers/contract-data.ts'
import * as actStore from '../store/acts.ts'
import * as store from '../store/contracts.ts'
import { linesOf, type LinesOf } from './act-facts.ts'
import { ippsuNumbers } from './contracts.ts'
import { partiesOf } from './parties.ts'

type Refused = 'paper-field-missing' | 'paper-reused' | 'template-broken'

/** What was refused, in the words of these acts. A field of the wrong kind or an unknown template would be a fault of ours. */
function refusedHere({ code, details }: Refusal<PaperRefusal>): Refusal<Refused> {
  switch (code) {
    case 'field-missing': {
      const field = String(details?.['field'] ?? '')
      return refuse('paper-field-missing', { field, details: { field, meaning: details?.['meaning'] ?? '' } })
    }
    case 'paper-reused':
    case 'template-broken':
      return refuse(code)
    default:
      throw new Error(`a paper of a contract is not made: ${code}`)
  }
}

/** Everything that papers of these contracts say; a fixed number of round trips. */
interface Gathered {
  readonly row: store.ContractRow
  readonly party: PaperData
  readonly facts: ContractFacts
}

/** Contracts that are there and within reach, locked, by id. */
async function gathered(act: Act, contractIds: readonly string[]): Promise<Map<string, Gathered>> {
  await store.lockContracts(act.sql, contractIds)
  const found = await store.contractsById(act.sql, contractIds)
  const reached = await reachedChildren(act, [...new Set(found.map((row) => row.child_id))])
  const rows = found.filter((row) => reached.has(row.child_id))
  const items = Map.groupBy(
    await store.itemsOfContracts(
      act.sql,
      rows.map(({ id }) => id),
    ),
    (item) => item.contract_id,
  )
  const [ippsu, parties] = [await ippsuNumbers(act, rows), await partiesOf(act, rows)]
  return new Map(
    rows.map((row) => {
      const facts = factsOf(row, items.get(row.id) ?? [], ippsu.get(row.id) ?? '')
      return [row.id, { row, facts, party: parties.get(row.id)! }]
    }),
  )
}

const factsOf = (
  row: store.ContractRow,
  services: readonly store.ItemRow[],
  ippsuNumber: string,
): ContractFacts => ({
  number: row.number,
  form: row.form,
  place: row.place,
  price: row.price,
  ippsuNumber,
  ippsuDay: row.ippsu_day,
  from: row.from_day,
  until: row.until_day,
  services,
})

type Made = Pick<OutputOf<typeof makePaper>, 'paperId' | 'number'>

async function made(
  act: Act,
  { row }: Gathered,
  paper: Pick<NewPaper, 'paperId' | 'template' | 'day' | 'data' | 'numbered' | 'typedNumber'>,
): Promise<Result<Made, Refused>> {
  const about = { subjectId: row.child_id, childId: row.child_id, aboutId: row.id }
  const outcome = await make(act, { ...about, ...paper })
  if (!outcome.ok) return refusedHere(outcome)
  return ok({ paperId: outcome.value.paperId, number: outcome.value.number ?? '' })
}

/** The number of the contract stands on its paper; after that was voided, another paper repeats it. */
async function numberOf(
  act: Act,
  { number, from_day: day }: store.ContractRow,
  paperId: string,
): Promise<Pick<NewPaper, 'numbered' | 'typedNumber'>> {
  const given = await givenNumber(act, 'serviceContract', { number, day })
  const isFree = given && (given.paper === null || given.paper.id === paperId)
  return isFree ? { numbered: given.numbered } : { typedNumber: number }
}

async function contractPaper(act: Act, one: Gathered, paperId: string): Promise<Result<Made, Refused>> {
  const standing = await store.standingPapers(act.sql, [one.row.id])
  if (standing.some(({ template, id }) => template === 'serviceContract' && id !== paperId))
    return refuse('paper-reused')
  const { child_id: childId, adult_id: adultId } = one.row
  const people = await peopleForPaper(act, { childId, adultId })
  // Whoever signed may no longer stand for the child: then the paper has the name alone.
  const party = people?.['representative'] ? { ...one.party, ...people } : one.party
  return made(act, one, {
    paperId,
    template: 'serviceContract',
    day: one.row.from_day,
    data: contractOf(party, one.facts),
    ...(await numberOf(act, one.row, paperId)),
  })
}

interface Month {
  readonly month: string
  readonly lines: LinesOf
  /** Acts of the month that stand, by contract. */
  readonly acts: ReadonlyMap<string, actStore.ActRow>
}

async function monthOf(act: Act, rows: readonly store.ContractRow[], month: string): Promise<Month> {
  const days = daysOfMonth(month)
  const children = [...new Set(rows.map((row) => row.child_id))]
  const delivered = await actStore.deliveredBetween(act.sql, days, children)
  const standing = await actStore.actsOfMonth(act.sql, days.from)
  return {
    month,
    lines: await linesOf(act, rows, delivered),
    acts: new Map(standing.map((one) => [one.contract_id, one])),
  }
}

/** The act of a month, unless there is one or nothing was delivered. It is of the last day of the month. */
async function actPaper(
  act: Act,
  one: Gathered,
  { month, lines, acts }: Month,
  paperId: string,
): Promise<Result<Made, Refused | 'nothing-delivered' | 'act-made'>> {
  const standing = acts.get(one.row.id)
  if (standing?.paper_id === paperId) return ok({ paperId, number: standing.number })
  if (standing) return refuse('act-made', { details: { number: standing.number } })
  const delivered = lines(one.row, month)
  if (delivered.length === 0) return refuse('nothing-delivered')
  const { from, to } = daysOfMonth(month)
  const data = actOf(one.party, one.facts, { month, lines: delivered })
  const outcome = await made(act, one, { paperId, template: 'serviceAct', day: to, data })
  if (!outcome.ok) return outcome
  const total_kopecks = totalOf(delivered)
  await actStore.addAct(act.sql, {
    paper_id: paperId,
    contract_id: one.row.id,
    month: from,
    lines: delivered,
    total_kopecks,
  })
  return outcome
}

const changed = (act: Act, name: string, { row }: Gathered, facts: Readonly<Record<string, unknown>>): void =>
  act.note({
    kind: 'change',
    act: name,
    subjectKind: 'serviceContract',
    subjectId: row.id,
    childId: row.child_id,
    facts,
  })

export const making = permitted(makePaper, async (act, { paperId, contractId, paper, month }) => {
  const one = (await gathered(act, [contractId])).get(contractId)
  if (!one) return refuse('not-found')
  if (paper === 'serviceAct' && !month) return refuse('month-missing', { field: 'month' })
  if (month && !isOver(month, act.today)) return refuse('month-not-over', { field: 'month' })
  const outcome =
    paper === 'serviceAct'
      ? await actPaper(act, one, await monthOf(act, [one.row], month!), paperId)
      : await contractPaper(act, one, paperId)
  if (outcome.ok) changed(act, makePaper.name, one, { paper, month: month ?? null })
  return outcome
})

type Answer = OutputOf<typeof makeActs>
type Skipped = Answer['refused'][number]['code']

const isSkipped = (code: string): code is Skipped => code === 'nothing-delivered' || code === 'act-made'

export const makingMany = permitted(makeActs, async (act, { month, acts }) => {
  if (!isOver(month, act.today)) return refuse('month-not-over', { field: 'month' })
  const known = await gathered(
    act,
    acts.map(({ contractId }) => contractId),
  )
  const rows = [...known.values()].map(({ row }) => row)
  const ofMonth = await monthOf(act, rows, month)
  const answer: { made: Answer['made']; refused: Answer['refused'] } = { made: [], refused: [] }
  const seen = new Set<string>()
  for (const { contractId, paperId } of acts) {
    const one = known.get(contractId)
    if (!one || seen.has(contractId)) {
      answer.refused.push({ contractId, code: one ? 'contract-repeated' : 'contract-unknown' })
      continue
    }
    seen.add(contractId)
    const outcome = await actPaper(act, one, ofMonth, paperId)
    if (outcome.ok) {
      answer.made.push({ contractId, ...outcome.value })
      changed(act, makeActs.name, one, { month })
    } else if (isSkipped(outcome.code)) answer.refused.push({ contractId, code: outcome.code })
    else return outcome as Refusal<Refused>
  }
  return ok(answer)
})
