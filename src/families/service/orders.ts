// Orders of enrolment and discharge: numbered, made, and entered in the enrolments that they name.
import type { Act, Callable, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import { ok, refuse, type Refusal, type Result } from '#base/result.ts'
import { makePaper, type NewPaper, type PaperRefusal } from '#papers/service/make.ts'
import { makeOrder, withoutOrder } from '../contract/papers.ts'
import { type Carer, checkOrder, type Named, orderData, orderTemplates } from '../rules/orders.ts'
import * as store from '../store/orders.ts'
import { dischargeWords } from '../words/kinds.ts'

/** Names and posts of staff by id. The team knows them, and stands beside families: the server hands them over. */
export type StaffOf = (act: Act, ids: readonly string[]) => Promise<ReadonlyMap<string, Carer>>

type Given = Input<typeof makeOrder>
type Refused = (typeof makeOrder.refusals)[number] | 'not-found'

const nameOf = (row: Pick<store.OrderRow, 'last_name' | 'first_name' | 'middle_name'>): PersonName => ({
  lastName: row.last_name,
  firstName: row.first_name,
  middleName: row.middle_name,
})

const reasonOf = (row: store.OrderRow): string =>
  dischargeWords[row.discharge_reason as keyof typeof dischargeWords]?.ru ?? ''

async function carersByChild(
  act: Act,
  rows: readonly store.OrderRow[],
  staffOf: StaffOf,
): Promise<(childId: string) => Carer[]> {
  const days = rows.flatMap(({ day }) => day ?? []).toSorted()
  const span = { from: days[0] ?? act.today, to: act.today }
  const carers = await store.carersOf(
    act.sql,
    rows.map((row) => row.child_id),
    span,
  )
  const staff = await staffOf(act, [...new Set(carers.map((row) => row.staff_id))])
  const byChild = Map.groupBy(carers, (row) => row.child_id)
  return (childId) => (byChild.get(childId) ?? []).flatMap((row) => staff.get(row.staff_id) ?? [])
}

async function namedIn(act: Act, rows: readonly store.OrderRow[], staffOf: StaffOf): Promise<Named[]> {
  const carers = await carersByChild(act, rows, staffOf)
  return rows.map((row) => ({
    name: nameOf(row),
    birthDate: row.birth_date,
    day: row.day,
    reason: reasonOf(row),
    typed: row.typed,
    standing: row.standing,
    appliedOn: row.applied_on,
    carers: carers(row.child_id),
  }))
}

/** The number of the order, when it was made before under the same id for the same enrolments. */
async function madeBefore(
  act: Act,
  input: Given,
  ids: readonly string[],
): Promise<Result<string | null, Refused>> {
  const before = await store.madeOrder(act.sql, input.paperId)
  if (before.length === 0) return ok(null)
  const isSame =
    before.every((row) => row.kind === input.kind && ids.includes(row.enrolment_id)) &&
    before.length === ids.length
  return isSame ? ok(before[0]!.number ?? '') : refuse('paper-reused')
}

/** Names stand in it, and its children are several: it lies under the key of the centre, and an erased child leaves it whole. */
const paperOf = (
  input: Given,
  named: readonly Named[],
  agreed: { day: Named['day']; typed: string },
): NewPaper => ({
  paperId: input.paperId,
  template: orderTemplates[input.kind],
  subjectId: null,
  aboutId: null,
  day: input.day,
  ...(agreed.typed !== '' && { typedNumber: agreed.typed }),
  data: orderData(input.kind, named, { ...input, day: agreed.day! }),
})

function refusedHere({ code }: Refusal<PaperRefusal>): Refusal<Refused> {
  if (code === 'paper-reused' || code === 'template-broken') return refuse(code)
  throw new Error(`an order is not made: ${code}`)
}

async function madeOf(
  act: Act,
  input: Given,
  rows: readonly store.OrderRow[],
  staffOf: StaffOf,
): Promise<Result<{ number: string }, Refused>> {
  const named = await namedIn(act, rows, staffOf)
  const agreed = checkOrder(named)
  if (!agreed.ok) return agreed
  const made = await makePaper(act, paperOf(input, named, agreed.value))
  if (!made.ok) return refusedHere(made)
  await store.addOrder(
    act.sql,
    input,
    rows.map((row) => row.enrolment_id),
  )
  for (const row of rows)
    act.note({
      kind: 'change',
      act: makeOrder.name,
      subjectKind: 'enrolment',
      subjectId: row.enrolment_id,
      childId: row.child_id,
      facts: { order: input.kind, paper: input.paperId },
    })
  return ok({ number: made.value.number ?? '' })
}

/** The act that makes orders, with whoever knows the staff. */
export const ordering = (staffOf: StaffOf): Callable<typeof makeOrder> =>
  permitted(makeOrder, async (act, input) => {
    const ids = [...new Set(input.enrolmentIds)]
    if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
    await store.lockEnrolments(act.sql, ids)
    const before = await madeBefore(act, input, ids)
    if (!before.ok) return before
    if (before.value !== null) return ok({ number: before.value })
    const rows = await store.enrolmentsForOrder(act.sql, input.kind, ids)
    return rows.length === ids.length ? madeOf(act, input, rows, staffOf) : refuse('not-found')
  })

export const waiting = permitted(withoutOrder, async (act, { kind, limit }) => {
  const asked = { today: act.today, childId: null, limit }
  const rows = await store.enrolmentsWithoutOrder(act.sql, kind, asked)
  act.note({ kind: 'read', act: withoutOrder.name, subjectKind: 'child', subjectId: null })
  return ok({
    rows: rows.map((row) => ({
      enrolmentId: row.enrolment_id,
      childId: row.child_id,
      name: fullName(nameOf(row)),
      birthDate: row.birth_date,
      day: row.day,
      reason: row.discharge_reason as never,
    })),
    total: rows[0]?.total ?? 0,
  })
})
