// Figure 26 on a real database: what was out, how long, how much of the time, who waits; by kind and by fund.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { recording } from '#lending/service/journal-loans.ts'
import { returning } from '#lending/service/returns.ts'
import { undoing } from '#lending/service/undo.ts'
import { addMany } from '#lending/service/units.ts'
import { localDate } from '#base/local-date.ts'
import { command, good, query, type TestCentre, testCentre } from '../../test/centre.ts'
import { asked, equipment, forSessions, lent, prepared } from '../../test/lending.ts'
import { child, workshop } from '../../test/people.ts'
import { aRecord, enrolled, held } from '../../test/programming.ts'
import { practiceFigures } from './service/figures.ts'
import { practiceReport } from './service/practice.ts'
import { reportRows } from './service/rows.ts'
import { standingAct } from '#access/dispatch.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const may = { from: localDate('2026-05-01'), to: localDate('2026-05-10') }
const report = async (place: Pick<TestCentre, 'program' | 'head'>, period = may, as = place.head) =>
  good(await query(place.program, as, practiceReport, period))
type Report = Awaited<ReturnType<typeof report>>
const valuesOf = ({ figures }: Report) =>
  Object.fromEntries(
    figures.filter(({ number }) => number === 26).map(({ indicator, value }) => [indicator, value]),
  )

let families = 0
const aBorrower = async (place: Pick<TestCentre, 'program' | 'head'>) => {
  const surname = `Берова${'а'.repeat(++families)}`
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(place, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}

/** Units of one kind received on days, each with its fund. */
async function units(
  place: Pick<TestCentre, 'program' | 'head'>,
  ...given: readonly (readonly [receivedOn: string | null, fund: string])[]
) {
  const ids = given.map(() => randomUUID())
  const sent = given.map(([receivedOn, fund], at) => ({
    unitId: ids[at]!,
    kindName: 'Набор «Шаги»',
    inventoryNumber: ids[at]!,
    receivedOn,
    fund,
  }))
  expect(good(await command(place.program, place.head, addMany, { units: sent })).taken).toBe(given.length)
  return ids
}

interface Loan {
  readonly childId: string
  readonly unitId: string
  readonly issuedOn: string
  readonly dueOn?: string
  readonly returnedOn?: string
}

async function journal(place: Pick<TestCentre, 'program' | 'head'>, ...loans: readonly Loan[]) {
  const sent = loans.map((loan) => ({
    loanId: randomUUID(),
    lineId: randomUUID(),
    dueOn: '2026-06-01',
    ...loan,
  }))
  const result = good(await command(place.program, place.head, recording, { loans: sent }))
  expect(result).toMatchObject({ taken: loans.length, refused: [] })
  return sent
}

test('loans are counted at both ends of the period, and days only within it', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const { childId } = await aBorrower(own)
  const [a, b, c, d] = await units(
    own,
    ['2026-01-01', 'Фонд'],
    ['2026-05-10', 'Фонд'],
    [null, ''],
    ['2026-05-11', 'Фонд'],
  )
  expect(d).toBeDefined()
  await journal(
    own,
    // Back on the first day: was out on none of them, and was on that day active and returned.
    { childId, unitId: a!, issuedOn: '2026-04-01', dueOn: '2026-05-01', returnedOn: '2026-05-01' },
    { childId, unitId: a!, issuedOn: '2026-05-01', dueOn: '2026-05-02', returnedOn: '2026-05-04' },
    { childId, unitId: a!, issuedOn: '2026-05-10' },
    // Back the day after the last: open at its end.
    { childId, unitId: c!, issuedOn: '2026-04-30', returnedOn: '2026-05-11' },
    { childId, unitId: b!, issuedOn: '2026-05-11' },
    // Back before the first.
    { childId, unitId: c!, issuedOn: '2026-03-01', returnedOn: '2026-04-30' },
  )
  const made = await report(own)
  expect(valuesOf(made)).toEqual({
    equipmentUnits: 3,
    loansActive: 4,
    loans: 2,
    loansOpen: 2,
    loansReturned: 2,
    loansOnTime: 1,
  })
  expect(made.figures.find(({ indicator }) => indicator === 'loansOnTime')).toMatchObject({ percent: 50 })
  // a: 3 days and 1; c: 10. In the books: a 10, b 1, c 10.
  expect(made.lending).toMatchObject({
    loanDays: 14,
    availableDays: 21,
    utilisationPercent: 67,
    meanDays: 17,
    waiting: 0,
    medianWait_days: null,
  })
  expect(made.lending!.parts).toMatchObject([
    { by: 'kind', value: 'Набор «Шаги»', units: 3, active: 4, issued: 2, open: 2, utilisationPercent: 67 },
    { by: 'fund', value: 'Фонд', units: 2, active: 3, issued: 2, open: 1, utilisationPercent: 36 },
    { by: 'fund', value: '', units: 1, active: 1, issued: 0, open: 1, utilisationPercent: 100 },
  ])
})

test('each figure is the length of its list, and masked eyes read initials', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const { childId } = await aBorrower(own)
  const [a, b] = await units(own, ['2026-01-01', 'Фонд'], ['2026-01-01', ''])
  await journal(
    own,
    { childId, unitId: a!, issuedOn: '2026-05-02', dueOn: '2026-05-03', returnedOn: '2026-05-03' },
    { childId, unitId: b!, issuedOn: '2026-05-02' },
  )
  for (const [indicator, value] of Object.entries(valuesOf(await report(own)))) {
    const asked = { ...may, indicator: indicator as 'loans' }
    const list = good(await query(own.program, own.head, reportRows, asked))
    expect([indicator, list.total, list.rows.length]).toEqual([indicator, value, value])
  }
  const first = good(await query(own.program, own.head, reportRows, { ...may, indicator: 'loans', limit: 1 }))
  const second = good(
    await query(own.program, own.head, reportRows, {
      ...may,
      indicator: 'loans',
      limit: 1,
      after: first.next,
    }),
  )
  const returned = new Set([...first.rows, ...second.rows].map((row) => row.of === 'loans' && row.returnedOn))
  expect(returned).toEqual(new Set(['2026-05-03', null]))
  const masked = good(
    await query(own.program, own.as('methodologist'), reportRows, { ...may, indicator: 'loans' }),
  )
  expect(masked.rows[0]).toMatchObject({ childName: expect.stringMatching(/^(\p{L}\. ?)+$/u) as string })
  const stock = good(await query(own.program, own.head, reportRows, { ...may, indicator: 'equipmentUnits' }))
  expect(stock.rows).toMatchObject([
    { of: 'units', loans: 1 },
    { of: 'units', loans: 1 },
  ])
  expect(new Set(stock.rows.map((row) => row.of === 'units' && row.loanDays))).toEqual(new Set([1, 9]))
})

test('the desk’s own loans count too: a return closes, an undone issue never was, a family that waits is counted', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const [first, second] = [await aBorrower(own), await aBorrower(own)]
  const { kindId, unitIds } = await equipment(own, 2)
  await prepared(own, first, { kindId, unitIds })
  await asked(own, second, kindId, { day: '2026-05-04' })
  const day = '2026-05-07'
  await lent(own, first, unitIds[0]!, { day })
  const undone = await lent(own, second, unitIds[1]!, { day })
  good(await command(own.program, own.head, undoing, { loanId: undone.loanId, what: 'issue' }))
  good(
    await command(own.program, own.head, returning, { day: '2026-05-09', units: [{ unitId: unitIds[0]! }] }),
  )
  const made = await report(own)
  expect(valuesOf(made)).toMatchObject({ loans: 1, loansOpen: 0, loansReturned: 1, loansOnTime: 1 })
  expect(made.lending).toMatchObject({ loanDays: 2, waiting: 1, medianWait_days: 3, meanDays: 2 })
})

test('days that have not come are no days of a loan', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const { childId } = await aBorrower(own)
  const [a] = await units(own, ['2026-01-01', ''])
  await journal(own, { childId, unitId: a!, issuedOn: '2026-05-11' })
  const made = await report(own, { ...may, to: localDate('2026-05-31') })
  expect(made.lending).toMatchObject({ loanDays: 2, availableDays: 12 })
})

test('the list of equipment tells in how many sessions of the period a unit was used', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const { staffId, serviceId } = await workshop(own)
  const { staffId: secondId } = await workshop(own)
  const { childId } = await aBorrower(own)
  const { sessionIds } = await enrolled(own, { childId })
  const room = await forSessions(own)
  const days = ['2026-04-30', '2026-05-02', '2026-05-03']
  for (const [at, day] of days.entries())
    await held(own, aRecord(sessionIds[at]!, serviceId, [staffId, secondId], { day, used: [room] }))
  const { rows } = good(
    await query(own.program, own.head, reportRows, { ...may, indicator: 'equipmentUnits' }),
  )
  expect(rows).toMatchObject([{ unitId: room.unitId, sessions: 2, loans: 0 }])
})

test('what was recorded after the cut-off is not seen', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const { childId } = await aBorrower(own)
  const [a] = await units(own, ['2026-01-01', ''])
  await journal(own, { childId, unitId: a!, issuedOn: '2026-05-02' })
  const before = good(await query(own.program, own.head, practiceReport, { ...may, asOf: '2020-01-01' }))
  expect(valuesOf(before)).toMatchObject({ equipmentUnits: 0, loans: 0 })
})

test('the command line has the three figures of the journals', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const told = good(await practiceFigures(standingAct(own.program, own.head), may))
  expect(told.indicators).toMatchObject({ equipmentUnits: 0, loans: 0, loansOpen: 0 })
  expect(told.notBuilt).toEqual(['parentsTrained', 'parentsCompetenceUp'])
})
