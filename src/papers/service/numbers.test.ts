import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, standingAct } from '#access/dispatch.ts'
import { localDate } from '#base/local-date.ts'
import { ok, refuse } from '#base/result.ts'
import { good, testCentre, type TestCentre } from '../../../test/centre.ts'
import type { Register } from '../rules/numbering.ts'
import { furthestMove, nextNumber, type Numbered, takeGiven } from './numbers.ts'
import { brokenPapers } from './soundness.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre()
})
afterAll(() => centre.close())

/** Takes a number in a transaction of its own, which is undone when asked. */
const take = (register: Register, day: string, isUndone = false, actor = centre.head) =>
  inTransaction<Numbered>(centre.program, actor, centre.program.clock.id(), async (act) => {
    const numbered = await nextNumber(act, register, localDate(day))
    return isUndone ? refuse('not-found') : ok(numbered)
  })

const sequences = (numbers: readonly Numbered[]): number[] =>
  numbers.map(({ sequence }) => sequence).toSorted((a, b) => a - b)
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1)

test('forty at once are numbered 1 to 40, each once', async () => {
  const given = await Promise.all(upTo(40).map(() => take('loanContract', '2026-11-21')))
  expect(sequences(given.map(good))).toEqual(upTo(40))
})

test('what is undone leaves no gap, in whatever order it happens', { timeout: 60_000 }, async () => {
  let year = 1950
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 15 }), async (undone) => {
      year += 1
      const taken = await Promise.all(undone.map((one) => take('order', `${year}-03-01`, one)))
      const kept = taken.filter((one) => one.ok).map((one) => good(one))
      expect(sequences(kept)).toEqual(upTo(undone.filter((one) => !one).length))
    }),
    { numRuns: 25 },
  )
})

test('a register begins again with the year, and each register and centre has its own', async () => {
  expect(good(await take('order', '2026-12-31')).number).toBe('1-д')
  expect(good(await take('order', '2027-01-01')).number).toBe('1-д')
  expect(good(await take('order', '2027-01-02')).number).toBe('2-д')
  expect(good(await take('writeOffAct', '2027-01-02')).number).toBe('1/27')
  const { head } = await centre.another()
  expect(good(await take('order', '2027-01-03', false, head)).number).toBe('1-д')
})

test('outside a transaction no number is given', async () => {
  const act = standingAct(centre.program, centre.head)
  await expect(nextNumber(act, 'order', localDate('2026-01-01'))).rejects.toThrow('transaction')
})

test('numbers of a paper journal move the register on, and it stays sound', async () => {
  const place = await centre.another()
  const given = (numbers: readonly string[], day: string) =>
    inTransaction(centre.program, place.head, centre.program.clock.id(), async (act) => {
      await takeGiven(
        act,
        'loanContract',
        numbers.map((number) => ({ number, day: localDate(day) })),
      )
      return ok(null)
    })
  const next = async (day: string) => good(await take('loanContract', day, false, place.head)).number
  good(await given(['3/26', '№ 5/26', '5/26', 'б/н', '', `${furthestMove + 1}/26`], '2026-02-02'))
  expect(await next('2026-03-03')).toBe('6/26')
  good(await given(['2/26', '7/26'], '2026-02-03'))
  expect(await next('2026-03-03')).toBe('8/26')
  expect(await next('2027-03-03')).toBe('1/27')
  const { centreId } = place.head
  const { sql } = standingAct(centre.program, place.head)
  expect(await brokenPapers(sql, centre.program.keys.seal(centreId))).toEqual([])
})
