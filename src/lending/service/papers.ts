// Papers of the lending point: what each says is gathered here and handed to papers, which number, fill and keep them.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Refusal, type Result } from '#base/result.ts'
import type { PaperData } from '#papers/contract.ts'
import { makePaper as make, type NewPaper, type PaperRefusal } from '#papers/service/make.ts'
import { givenNumber } from '#papers/service/numbers.ts'
import { type lendingPapers, makePaper } from '../contract.ts'
import * as loanData from '../rules/papers/loan-data.ts'
import type { Dated, LoanFacts } from '../rules/papers/loan-data.ts'
import { stockTakeOf } from '../rules/papers/stock-data.ts'
import { transferOf } from '../rules/papers/transfer-data.ts'
import { inspectionOf, writeOffOf } from '../rules/papers/unit-data.ts'
import { loansById, lockLoan } from '../store/loans.ts'
import type { LoanRow } from '../store/loans.ts'
import type { Span } from '../store/paper-facts.ts'
import { requestById } from '../store/requests.ts'
import { transfersById } from '../store/transfers.ts'
import { unitsById } from '../store/units.ts'
import { briefingRows, cleaningRows, equipmentList, issueRows, type Rows } from './journal-papers.ts'
import { lastWork, loanFacts, requestFacts, stockTakeFacts, transferFacts, unitFacts } from './paper-facts.ts'
import { changed, reachedChild } from './reach.ts'

type Given = Input<typeof makePaper>
type Refused = (typeof makePaper.refusals)[number] | 'not-found'
type Numbering = Pick<NewPaper, 'numbered' | 'typedNumber'>

/** A paper before it is numbered and filled. */
interface Draft extends Dated, Numbering {
  readonly childId: string | null
  /** The adult of the loan or the request. */
  readonly toSignId?: string | null
}

type Source = (act: Act, input: Given) => Promise<Result<Draft, Refused>>

/** Rows that one paper holds. */
const mostRows = 2000

const lacks = (field: string, meaning: string): Refusal<'paper-field-missing'> =>
  refuse('paper-field-missing', { field, details: { field, meaning } })

interface Known {
  readonly input: Given
  readonly row: LoanRow
  readonly loan: LoanFacts
}

/** Papers that say that nothing is paid, and those that say what is. */
const regimeSaid: Partial<Record<Given['paper'], LoanRow['regime']>> = {
  loanContract: 'free',
  loanExtension: 'free',
  rentalContract: 'tariff',
  rentalExtension: 'tariff',
}

function checkRegime(paper: Given['paper'], regime: LoanRow['regime']): Result<null, Refused> {
  const said = regimeSaid[paper] ?? regime
  if (said === regime) return ok(null)
  return refuse(regime === 'tariff' ? 'loan-is-paid' : 'loan-is-free', { field: 'paper' })
}

/** A paper of a loan; of two who make the same one at once, the second sees what the first made. */
const ofLoan =
  (
    dated: (loan: LoanFacts, today: LocalDate) => Dated,
    numbering: (act: Act, known: Known) => Promise<Result<Numbering, Refused>> = async () => ok({}),
  ): Source =>
  async (act, input) => {
    if (!input.aboutId) return refuse('about-missing', { field: 'aboutId' })
    await lockLoan(act.sql, input.aboutId)
    const [row] = await loansById(act.sql, [input.aboutId])
    const child = row && row.undone_at === null ? await reachedChild(act, row.child_id) : null
    if (!row || !child) return refuse('not-found')
    const regime = checkRegime(input.paper, row.regime)
    if (!regime.ok) return regime
    const loan = await loanFacts(act, row, child)
    const number = await numbering(act, { input, row, loan })
    if (!number.ok) return number
    const whose = { childId: row.child_id, toSignId: row.adult_id }
    return ok({ ...dated(loan, act.today), ...number.value, ...whose })
  }

/** A number that was given when it was agreed. One paper bears it; after that was voided, another repeats it. */
async function numberAgreed(
  act: Act,
  { paperId }: Given,
  agreed: { register: 'loanContract' | 'extension'; number: string; day: LocalDate },
): Promise<Result<Numbering, Refused>> {
  const given = await givenNumber(act, agreed.register, agreed)
  if (!given) return ok({ typedNumber: agreed.number })
  if (given.paper === null || given.paper.id === paperId) return ok({ numbered: given.numbered })
  return given.paper.isVoided ? ok({ typedNumber: agreed.number }) : refuse('paper-reused')
}

/** Of one contract in a paper journal there may be several loans, so that its number is repeated as it stands there. */
async function numberOfContract(act: Act, { input, row }: Known): Promise<Result<Numbering, Refused>> {
  const number = row.contract_number
  if (number === '') return lacks('number', 'номер договора')
  if (row.origin === 'journal') return ok({ typedNumber: number })
  return numberAgreed(act, input, { register: 'loanContract', number, day: row.issued_on })
}

const numberOfExtension = async (act: Act, { input, loan }: Known): Promise<Result<Numbering, Refused>> =>
  loan.extended ? numberAgreed(act, input, { register: 'extension', ...loan.extended }) : ok({})

const application: Source = async (act, { aboutId }) => {
  if (!aboutId) return refuse('about-missing', { field: 'aboutId' })
  const row = await requestById(act.sql, aboutId, act.today)
  const child = row ? await reachedChild(act, row.child_id) : null
  if (!row || !child) return refuse('not-found')
  const whose = { childId: row.child_id, toSignId: row.adult_id }
  return ok({ ...loanData.applicationOf(await requestFacts(act, row, child)), ...whose })
}

const inspection: Source = async (act, { aboutId }) => {
  if (!aboutId) return refuse('about-missing', { field: 'aboutId' })
  const [row] = await unitsById(act.sql, [aboutId], act.today)
  if (!row) return refuse('not-found')
  const done = await lastWork(act, row.id, ['inspected', 'failed'])
  return ok({ ...inspectionOf(unitFacts(row), done, act.today), childId: null })
}

const writeOff: Source = async (act, { aboutId }) => {
  if (!aboutId) return refuse('about-missing', { field: 'aboutId' })
  const [row] = await unitsById(act.sql, [aboutId], act.today)
  if (!row) return refuse('not-found')
  const gone = await lastWork(act, row.id, ['writtenOff'])
  const number = gone?.actNumber ? { typedNumber: gone.actNumber } : {}
  return ok({ ...writeOffOf(unitFacts(row), gone, act.today), ...number, childId: null })
}

const stockTaking: Source = async (act, { aboutId }) => {
  if (!aboutId) return refuse('about-missing', { field: 'aboutId' })
  const facts = await stockTakeFacts(act, aboutId)
  return facts ? ok({ ...stockTakeOf(facts, act.today), childId: null }) : refuse('not-found')
}

const movement: Source = async (act, { aboutId }) => {
  if (!aboutId) return refuse('about-missing', { field: 'aboutId' })
  const [row] = await transfersById(act.sql, [aboutId])
  if (!row) return refuse('not-found')
  return ok({ ...transferOf(await transferFacts(act, row)), childId: null })
}

/** A journal of a period, dated today. */
const journal =
  (rowsOf: (act: Act, span: Span) => Promise<Rows>): Source =>
  async (act, { from, to }) => {
    if (!from) return lacks('from', 'начало периода')
    if (!to) return lacks('to', 'конец периода')
    if (to < from) return refuse('ends-before-start', { field: 'to' })
    const rows = await rowsOf(act, { from, to, most: mostRows + 1 })
    if (rows.length > mostRows) return refuse('too-many-rows', { details: { most: mostRows } })
    return ok({ day: act.today, data: { from, to, rows }, childId: null })
  }

const list: Source = async (act) => {
  const data: PaperData = await equipmentList(act, mostRows + 1)
  if (data['rows']!.length > mostRows) return refuse('too-many-rows', { details: { most: mostRows } })
  return ok({ day: act.today, data, childId: null })
}

const sources: Readonly<Record<(typeof lendingPapers)[number], Source>> = {
  loanApplication: application,
  loanContract: ofLoan(loanData.contractOf, numberOfContract),
  rentalContract: ofLoan(loanData.rentalOf, numberOfContract),
  handoverActIssue: ofLoan(loanData.issueActOf),
  handoverActReturn: ofLoan(loanData.returnActOf),
  safetyBriefing: ofLoan(loanData.briefingOf),
  loanExtension: ofLoan(loanData.extensionOf, numberOfExtension),
  rentalExtension: ofLoan(loanData.rentalExtensionOf, numberOfExtension),
  inspectionAct: inspection,
  writeOffAct: writeOff,
  stockTakeAct: stockTaking,
  transferAct: movement,
  journalOfIssue: journal(issueRows),
  equipmentList: list,
  sanitationJournal: journal(cleaningRows),
  briefingJournal: journal(briefingRows),
}

/** What was refused, in the words of this act. A field of the wrong kind or an unknown template would be a fault of ours. */
function refusedHere({ code, details }: Refusal<PaperRefusal>): Refusal<Refused> {
  switch (code) {
    case 'field-missing':
      return lacks(String(details?.['field'] ?? ''), String(details?.['meaning'] ?? ''))
    case 'paper-reused':
    case 'template-broken':
      return refuse(code)
    case 'file-too-large':
      return refuse('too-many-rows')
    default:
      throw new Error(`a paper of the lending point is not made: ${code}`)
  }
}

const subjectKinds: Partial<
  Record<(typeof lendingPapers)[number], 'loanRequest' | 'unit' | 'stockTake' | 'transfer'>
> = {
  loanApplication: 'loanRequest',
  inspectionAct: 'unit',
  writeOffAct: 'unit',
  stockTakeAct: 'stockTake',
  transferAct: 'transfer',
}

export const making = permitted(makePaper, async (act, input) => {
  const draft = await sources[input.paper](act, input)
  if (!draft.ok) return draft
  const { childId, ...dated } = draft.value
  const about = childId === null && !subjectKinds[input.paper] ? null : (input.aboutId ?? null)
  const made = await make(act, {
    paperId: input.paperId,
    template: input.paper,
    subjectId: childId,
    childId,
    aboutId: about,
    ...dated,
  })
  if (!made.ok) return refusedHere(made)
  const kind = subjectKinds[input.paper] ?? 'loan'
  changed(act, makePaper, { kind, id: about, childId }, { paper: input.paper })
  return ok({ paperId: made.value.paperId, number: made.value.number })
})
