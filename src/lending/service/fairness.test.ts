// The report of the queue: waits of a month, and offers past the queue with their reasons.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutputOf } from '#base/act.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { asked, equipment, lent } from '../../../test/lending.ts'
import { child, workshop } from '../../../test/people.ts'
import type { fairness } from '../contract/fairness.ts'
import { report } from './fairness.ts'
import { offering } from './offers.ts'

let centre: TestCentre
let staffId: string
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  ;({ staffId } = await workshop(centre))
})
afterAll(() => centre.close())

async function aBorrower(surname: string) {
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}
const ofMonth = async (month: string, as = centre.head): Promise<OutputOf<typeof fairness>> =>
  good(await query(centre.program, as, report, { month }))

test('the month shows who waited how long, who still waits, and whom an offer passed over', async () => {
  const [first, second, third] = [
    await aBorrower('Первова'),
    await aBorrower('Второва'),
    await aBorrower('Третьева'),
  ]
  const made = await equipment(centre, 2)
  const one = await asked(centre, first, made.kindId, { day: '2026-04-12' })
  await asked(centre, second, made.kindId, { day: '2026-05-02' })
  const last = await asked(centre, third, made.kindId, { day: '2026-05-10' })
  const bypassed = {
    unitId: made.unitIds[0]!,
    requestId: last.requestId,
    bypassReason: 'выписывают завтра',
    secondPerson: staffId,
  }
  good(await command(centre.program, centre.head, offering, bypassed))
  await lent(centre, third, made.unitIds[0]!, { day: '2026-05-12' })
  // A reason that somebody typed for whom it was the turn of makes no bypass.
  const inTurn = { ...bypassed, unitId: made.unitIds[1]!, requestId: one.requestId }
  good(await command(centre.program, centre.head, offering, inTurn))
  await lent(centre, first, made.unitIds[1]!, { day: '2026-05-12' })

  const may = await ofMonth('2026-05')
  const waited = { served: 2, median_days: 16, p90_days: 30, within: 2 }
  expect(may.whole).toEqual(waited)
  expect(may.kinds).toEqual([expect.objectContaining({ ...waited, waiting: 1, longest_days: 10 })])
  expect(may.months.map(({ served }) => served)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
  expect(may.tiers).toEqual([{ tier: 0, ...waited }])
  expect(may.turns).toEqual([{ isFirst: true, ...waited }])
  expect(may.families.map((row) => [row.childName.split(' ')[0], row.waited_days])).toEqual([
    ['Первова', 30],
    ['Третьева', 2],
  ])
  expect(may.bypasses).toHaveLength(1)
  expect(may.bypasses[0]).toMatchObject({ day: '2026-05-12', passed: 2, reason: 'выписывают завтра' })
  expect(may.bypasses[0]!.firstName).toContain('Первова')
  expect([may.bypasses[0]!.by, may.bypasses[0]!.secondPerson]).not.toContain('')
  const april = await ofMonth('2026-04')
  expect([april.whole.served, april.bypasses, april.kinds[0]?.longest_days]).toEqual([0, [], 18])
})

test('who sees no names sees the figures, and neither names nor reasons', async () => {
  const seen = await ofMonth('2026-05', centre.as('methodologist'))
  expect(seen.whole.served).toBe(2)
  expect(seen.families.map(({ childName }) => childName)).toEqual(['', ''])
  expect(seen.bypasses).toMatchObject([
    { passed: 2, childName: '', firstName: '', reason: '', by: '', secondPerson: '' },
  ])
  expect(JSON.stringify(seen)).not.toMatch(/Первова|выписывают/)
})
