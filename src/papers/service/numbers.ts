// Numbers of papers: within a centre, a register and a year they follow one another without a gap.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { isTransaction } from '#platform/db.ts'
import { numberAs, type Register, shippedForms, yearOf } from '../rules/numbering.ts'
import * as store from '../store/numbers.ts'

/** A number that was given. `number` is how it stands on the paper. */
export interface Numbered {
  readonly register: Register
  readonly year: number
  readonly sequence: number
  readonly number: string
}

/**
 * Gives the next number of a register in the year of `day`.
 *
 * It belongs to the caller's transaction: others wait for the same register until that ends, and when it is undone the number
 * was never given. So it is asked for as late as possible. A number that was given stays taken, whatever becomes of its paper.
 * Throws outside a transaction. Source: lending.md I7.
 */
export async function nextNumber(act: Act, register: Register, day: LocalDate): Promise<Numbered> {
  if (!isTransaction(act.sql)) throw new Error('a number is given inside a transaction')
  const year = yearOf(day)
  const { sequence, form } = await store.takeNext(act.sql, { register, year })
  const numbered = {
    register,
    year,
    sequence,
    number: numberAs(form ?? shippedForms[register], { sequence, year }),
  }
  await store.addGiven(act.sql, numbered, act.actor.accountId)
  return numbered
}
