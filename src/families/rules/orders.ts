// Orders of enrolment and discharge: whom one order may name, and what it says.
import type { LocalDate } from '#base/local-date.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { PaperData } from '#papers/contract.ts'
import { dayInFigures } from '#papers/rules/day-words.ts'
import type { orderKinds } from '../contract/papers.ts'

export type OrderKind = (typeof orderKinds)[number]

/** The template of each order. */
export const orderTemplates: Readonly<Record<OrderKind, string>> = {
  enrolment: 'enrolmentOrder',
  discharge: 'dischargeOrder',
}

/** One line of an order to be. */
export interface Named {
  readonly name: PersonName
  readonly birthDate: LocalDate
  /** The first day of an enrolment, the last one before a discharge; null when there was none. */
  readonly day: LocalDate | null
  /** Why the service ended, in Russian; '' in an order of enrolment. */
  readonly reason: string
  /** A number that somebody typed before there was an order. */
  readonly typed: string
  /** The number of the order that names it already. */
  readonly standing: string | null
  readonly appliedOn: LocalDate | null
  /** Who has the child in care. */
  readonly carers: readonly Carer[]
}

export interface Carer {
  readonly name: PersonName
  readonly post: string
}

type OrderRefusal = 'not-discharged' | 'days-differ' | 'order-exists' | 'order-typed'

/** What one order says of all its lines. */
export interface Agreed {
  readonly day: LocalDate
  /** The number that stands on the cards already; '' when the register gives one. */
  readonly typed: string
}

const onlyOne = <T>(values: readonly T[]): T | undefined =>
  new Set(values).size === 1 ? values[0] : undefined

/**
 * Whether these children may stand in one order: all from the same day, none of them in another order that stands. A number that was
 * typed stays: such children come into an order of their own, which bears it.
 */
export function checkOrder(named: readonly Named[]): Result<Agreed, OrderRefusal> {
  const field = 'enrolmentIds'
  if (named.some(({ day }) => day === null)) return refuse('not-discharged', { field })
  const standing = named.find((one) => one.standing !== null)?.standing
  if (standing) return refuse('order-exists', { field, details: { number: standing } })
  const day = onlyOne(named.map((one) => one.day))
  if (!day) return refuse('days-differ', { field })
  const typed = onlyOne(named.map((one) => one.typed))
  if (typed === undefined) return refuse('order-typed', { field })
  return ok({ day, typed })
}

const shortOf = ({ name: { lastName, firstName, middleName } }: Carer): string =>
  [lastName, [firstName, middleName].map((part) => part && `${part.slice(0, 1)}.`).join('')]
    .filter((part) => part !== '')
    .join(' ')

const basisOf = ({ appliedOn }: Named): string =>
  appliedOn ? `заявление от ${dayInFigures(appliedOn)}` : 'заявление'

const staffOf = (named: readonly Named[]): PaperData[string] => {
  const carers = new Map(
    named.flatMap(({ carers: each }) => each.map((one) => [fullName(one.name), one.post] as const)),
  )
  return [...carers].map(([name, post]) => ({ name, post }))
}

/** The data of an order. */
export function orderData(
  kind: OrderKind,
  named: readonly Named[],
  said: { readonly day: LocalDate; readonly form: string; readonly basis: string },
): PaperData {
  const children = named.map((one) => {
    const who = { name: fullName(one.name), birth: one.birthDate }
    return kind === 'discharge'
      ? { ...who, reason: one.reason }
      : {
          ...who,
          form: said.form,
          basis: said.basis || basisOf(one),
          specialist: one.carers.map(shortOf).join(', '),
        }
  })
  return { children, from: said.day, staff: staffOf(named) }
}
