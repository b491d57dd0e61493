// Orders and regulations: in force, missing, entered, cancelled.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import * as contract from '../contract.ts'
import { yearOf } from '../rules/numbering.ts'
import * as store from '../store/local-acts.ts'
import { isGiven } from '../store/numbers.ts'
import { makePaper } from './make.ts'
import { nextNumber, type Numbered } from './numbers.ts'

export const list = permitted(contract.localActs, async (act) => {
  const rows = await store.acts(act.sql)
  const isInForce = (row: store.LocalActRow): boolean =>
    (row.cancelled_on === null || row.cancelled_on > act.today) &&
    (row.until_day === null || row.until_day >= act.today)
  const present = new Set(rows.filter(isInForce).map((row) => row.required))
  return ok({
    acts: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      required: row.required,
      title: row.title,
      number: row.number,
      day: row.day,
      until: row.until_day,
      paperId: row.paper_id,
      isCancelled: row.cancelled_on !== null,
    })),
    missing: contract.requiredActs.filter((one) => !present.has(one)),
  })
})

type Given = Input<typeof contract.saveLocalAct>

interface GivenNumber {
  readonly number: string
  readonly numbered: Numbered | null
}

/** Whether another order of the year has this number, or the register gave it. */
const isTaken = async (act: Act, { actId, day }: Given, number: string): Promise<boolean> =>
  (await store.isTaken(act.sql, { id: actId, number, day })) ||
  (await isGiven(act.sql, { register: 'order', year: yearOf(day) }, number))

/** The number that was said, that the act has, or the next of the register; a regulation has none of its own. */
async function numberOf(
  act: Act,
  input: Given,
  before: string,
): Promise<Result<GivenNumber, 'number-taken'>> {
  const said = input.number || before
  if (said === '' && input.kind === 'order') {
    const numbered = await nextNumber(act, 'order', input.day)
    return ok({ number: numbered.number, numbered })
  }
  const mayClash = input.kind === 'order' && said !== before
  return mayClash && (await isTaken(act, input, said))
    ? refuse('number-taken', { field: 'number' })
    : ok({ number: said, numbered: null })
}

/** The paper of the starter text. Refused where there is none. */
async function starterPaper(
  act: Act,
  input: Given,
  { number, numbered }: GivenNumber,
): Promise<Result<string>> {
  const isOrder = input.kind === 'order'
  const made = await makePaper(act, {
    paperId: act.newId(),
    template: input.required ?? '',
    title: input.title,
    subjectId: null,
    aboutId: input.actId,
    day: input.day,
    ...(numbered ? { numbered } : { register: null }),
    ...(!numbered && number !== '' && { typedNumber: number }),
    data: isOrder ? {} : { orderNumber: number, orderDay: number === '' ? '' : input.day },
  })
  return made.ok ? ok(made.value.paperId) : refuse('starter-missing', { field: 'withPaper' })
}

const rowOf = (input: Given, number: string, paperId: string | null): store.LocalActRow => ({
  id: input.actId,
  kind: input.kind,
  required: input.required ?? null,
  title: input.title,
  number,
  day: input.day,
  until_day: input.until ?? null,
  paper_id: paperId,
  cancelled_on: null,
})

export const save = permitted(contract.saveLocalAct, async (act, input) => {
  if (input.until && input.until < input.day) return refuse('ends-before-start', { field: 'until' })
  const before = await store.actById(act.sql, input.actId)
  const number = await numberOf(act, input, before?.number ?? '')
  if (!number.ok) return number
  const paper = input.withPaper ? await starterPaper(act, input, number.value) : ok(before?.paper_id ?? null)
  if (!paper.ok) return refuse('starter-missing', { field: 'withPaper' })
  const row = rowOf(input, number.value.number, paper.value)
  await store.putAct(act.sql, row, act.actor.accountId)
  act.note({
    kind: 'change',
    act: contract.saveLocalAct.name,
    subjectKind: 'localAct',
    subjectId: input.actId,
    facts: { kind: input.kind, required: row.required },
  })
  return ok({ number: row.number, paperId: row.paper_id })
})

export const cancel = permitted(contract.cancelLocalAct, async (act, { actId, on }) => {
  const row = await store.actById(act.sql, actId)
  if (!row) return refuse('not-found')
  if (row.cancelled_on) return refuse('already-cancelled')
  if (on < row.day) return refuse('ends-before-start', { field: 'on' })
  await store.cancelAct(act.sql, actId, on, act.actor.accountId)
  act.note({
    kind: 'change',
    act: contract.cancelLocalAct.name,
    subjectKind: 'localAct',
    subjectId: actId,
    facts: { on },
  })
  return ok({})
})
