// A growing child: nothing is lent for longer than it fits, and the desk looks for the next size in time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import { localDate } from '#base/local-date.ts'
import type { Result } from '#base/result.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { anIssue, equipment, lent, numberOf } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { scanned } from './counter.ts'
import { today as desk } from './desk.ts'
import { handing } from './issue.ts'
import { extending, talking } from './loans.ts'
import { measuring } from './measuring.ts'
import { open as openLoan } from './reading.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const send = <A extends CommandContract>(
  call: Callable<A>,
  args: unknown,
  as: Actor = centre.head,
): Promise<Result<OutputOf<A>>> => command(centre.program, as, call, args as never)

let families = 0
/** Grew from 100 to 103 cm in seventy days: 104 cm are reached in June. */
async function aGrowingBorrower() {
  const surname = `Ростова${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const { childId, adultIds } = await child(centre, { surname, adults, isSurelyNew: true })
  for (const [day, height_cm] of [
    ['2026-03-01', 100],
    ['2026-05-10', 103],
  ])
    good(await send(measuring, { childId, day, height_cm }))
  return { childId, adultId: adultIds[0]! }
}
const upTo104 = { limits: { height_cm: { to: 104 } } } as never
const day = '2026-05-12'

const cardOf = async (loanId: string) =>
  good(await query(centre.program, centre.head, desk, {}))
    .columns.flatMap(({ cards }) => cards)
    .find(({ id }) => id === loanId)

test('a loan ends before the child outgrows what it is given, which is told before; the head lets it last longer', async () => {
  const borrower = await aGrowingBorrower()
  const { unitIds } = await equipment(centre, 3, upTo104)
  const code = numberOf(unitIds[0]!)
  const seen = good(await query(centre.program, centre.head, scanned, { code, childId: borrower.childId }))
  expect(seen.growth).toEqual({ month: '2026-06', until: '2026-06-30' })
  expect((await lent(centre, borrower, unitIds[0]!, { day })).dueOn).toBe('2026-06-30')
  const longer = anIssue(borrower, [unitIds[1]!], { day, dueOn: '2026-07-10' })
  expect(await send(handing, longer)).toMatchObject({
    code: 'outgrown-before-due',
    details: { latest: '2026-06-30', month: '2026-06' },
  })
  const passed = { ...longer, overrideReason: 'другого размера нет' }
  expect(await send(handing, passed, centre.as('lendingClerk'))).toMatchObject({
    code: 'outgrown-before-due',
  })
  expect(good(await send(handing, passed)).dueOn).toBe('2026-07-10')
  const unlimited = await equipment(centre, 1)
  expect((await lent(centre, borrower, unlimited.unitIds[0]!, { day })).dueOn).toBe('2026-08-12')
})

test('a loan is not extended beyond the month in which the child outgrows it', async () => {
  const borrower = await aGrowingBorrower()
  const { unitIds } = await equipment(centre, 1, upTo104)
  const { loanId } = await lent(centre, borrower, unitIds[0]!, { day, dueOn: '2026-06-05' })
  const longer = { loanId, base: 1, until: '2026-08-03', day }
  expect(await send(extending, longer)).toMatchObject({ code: 'outgrown-before-due' })
  expect(good(await send(extending, { ...longer, until: '2026-06-29' })).dueOn).toBe('2026-06-29')
})

test('the desk looks for the next size, until the child is measured anew or the family was asked', async () => {
  const borrower = await aGrowingBorrower()
  const { unitIds } = await equipment(centre, 2, upTo104)
  const { loanId } = await lent(centre, borrower, unitIds[0]!, { day })
  const other = await lent(centre, borrower, unitIds[1]!, { day })
  const expected = { next: 'nextSize', outgrows: '2026-06', isLate: false }
  expect(await cardOf(loanId)).toMatchObject(expected)
  // Weighed alone: what is known of its height stands.
  good(await send(measuring, { childId: borrower.childId, day, weight_kg: 17 }))
  expect(await cardOf(loanId)).toMatchObject(expected)
  good(await send(talking, { loanId: other.loanId, day, isUsed: 'daily', fits: 'well' }))
  expect(await cardOf(other.loanId)).toBe(undefined)
  good(await send(measuring, { childId: borrower.childId, day, height_cm: 101 }))
  expect(await cardOf(loanId)).toBe(undefined)
  const loan = good(await query(centre.program, centre.head, openLoan, { loanId }))
  expect(loan.dueOn).toBe('2026-06-30')
})

// Growing in four ways; the last day that counts as soon is 30 June.
const limited = {
  limits: { height_cm: { to: 104 }, weight_kg: { to: 20 }, hip_cm: { to: 30 }, age_months: { to: 100 } },
} as never
test.each<[string, string, Record<string, string | number>[], string | null]>([
  ['nobody measured', '2020-05-12', [], null],
  ['height, once and lately', '2020-05-12', [{ day: '2026-05-10', height_cm: 103 }], null],
  ['height, once and long ago', '2020-05-12', [{ day: '2026-01-10', height_cm: 103 }], '2026-03'],
  [
    'height that fell, so that usual growth counts, on the last day',
    '2020-05-12',
    [
      { day: '2026-01-01', height_cm: 105 },
      { day: '2026-05-01', height_cm: 103 },
    ],
    '2026-06',
  ],
  [
    'weight, measured twice',
    '2020-05-12',
    [
      { day: '2026-01-01', weight_kg: 18 },
      { day: '2026-05-01', weight_kg: 19.5 },
    ],
    '2026-06',
  ],
  ['a hip measured once, which tells of no growth', '2020-05-12', [{ day: '2026-05-01', hip_cm: 29 }], null],
  ['a hip at the limit', '2020-05-12', [{ day: '2026-05-01', hip_cm: 30 }], '2026-05'],
  [
    'a hip, on the last day',
    '2020-05-12',
    [
      { day: '2026-01-01', hip_cm: 27 },
      { day: '2026-05-01', hip_cm: 29 },
    ],
    '2026-06',
  ],
  ['age', '2018-01-20', [], '2026-06'],
  ['age, a day too late', '2018-02-01', [], null],
])('the desk sees who outgrows what it holds by %s', async (_, birthDate, measured, month) => {
  const surname = `Меркина${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const whole = { surname, adults, birthDate: localDate(birthDate), enrolledOn: localDate('2021-01-01') }
  const { childId, adultIds } = await child(centre, { ...whole, isSurelyNew: true })
  const { unitIds } = await equipment(centre, 1, limited)
  const { loanId } = await lent(centre, { childId, adultId: adultIds[0]! }, unitIds[0]!, { day })
  for (const sizes of measured) good(await send(measuring, { childId, ...sizes }))
  expect((await cardOf(loanId))?.outgrows ?? null).toBe(month)
})
