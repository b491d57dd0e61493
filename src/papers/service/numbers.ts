// Numbers of papers: within a centre, a register and a year they follow one another without a gap.
import type { Act } from '#access/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import { isTransaction } from '#platform/db.ts'
import { numberAs, type Register, sequenceIn, shippedForms, yearOf } from '../rules/numbering.ts'
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

/** How far one number on paper moves a register on. What stands further is a slip of the pen: no centre comes to it in a year. */
export const furthestMove = 5000

/**
 * Takes the numbers of a paper journal as given, so that none of them is given again.
 *
 * Each year of the register moves on to the highest of its numbers; those between count as given too, for a journal may have lost
 * rows. Texts that are no numbers of the register’s form are left alone: the register cannot come to them. They stay given when the
 * journal is taken out again. Throws outside a transaction.
 */
export async function takeGiven(
  act: Act,
  register: Register,
  papers: readonly { readonly number: string; readonly day: LocalDate }[],
): Promise<void> {
  if (!isTransaction(act.sql)) throw new Error('a number is given inside a transaction')
  const form = (await store.formOf(act.sql, register)) ?? shippedForms[register]
  const byYear = Map.groupBy(papers, ({ day }) => yearOf(day))
  for (const [year, ofYear] of [...byYear].toSorted(([a], [b]) => a - b)) {
    const sequences = ofYear.flatMap(({ number }) => sequenceIn(form, number, year) ?? [])
    if (sequences.length > 0) await moveOn(act, { register, year }, { sequences, form })
  }
}

interface Written {
  readonly sequences: readonly number[]
  readonly form: string
}

async function moveOn(
  act: Act,
  at: { readonly register: Register; readonly year: number },
  { sequences, form }: Written,
): Promise<void> {
  const last = await store.lockRegister(act.sql, at)
  const highest = Math.max(last, ...sequences.filter((one) => one <= last + furthestMove))
  const taken = Array.from({ length: highest - last }, (_, step) => last + step + 1)
  if (taken.length === 0) return
  const rows = taken.map((sequence) => ({ sequence, number: numberAs(form, { sequence, year: at.year }) }))
  await store.addGivenBefore(act.sql, at, rows, act.actor.accountId)
}

/** A number of the register of the year of `day`, if it was given, with the paper that bears it. */
export async function givenNumber(
  act: Act,
  register: Register,
  paper: { readonly number: string; readonly day: LocalDate },
): Promise<{ readonly numbered: Numbered; readonly paper: store.Bearer | null } | null> {
  const year = yearOf(paper.day)
  const row = await store.givenAs(act.sql, { register, year }, paper.number)
  if (!row) return null
  const numbered = { register, year, sequence: row.sequence, number: paper.number }
  return { numbered, paper: row.paper_id === null ? null : { id: row.paper_id, isVoided: row.is_voided } }
}
