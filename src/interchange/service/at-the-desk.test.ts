// Journals come in while the desk lends and takes back: whatever the order, no unit is out twice and every claim has its loan.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handing } from '#lending/service/issue.ts'
import { brokenLending } from '#lending/service/soundness.ts'
import { returning } from '#lending/service/returns.ts'
import { command, good, type TestCentre, testCentre } from '../../../test/centre.ts'
import { counts, faults, inAct, type MadeCell, progressOf, sheetOf, take } from '../../../test/imports.ts'
import { anIssue, equipment, numberOf } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { begin } from './changes.ts'
import { importFile } from './file-import.ts'
import { carryOut } from './run.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const heads = ['Дата выдачи', '№ договора', 'ФИО ребёнка', 'Инв. №', 'Срок возврата', 'Дата возврата']
const units = 20

/** A journal that lends half of the units in the past and half until now. */
const journalOf = (nth: number, unitIds: readonly string[]): Promise<Buffer> =>
  sheetOf(
    heads,
    ...unitIds.map((unitId, at): MadeCell[] => [
      nth % 2 === 0 ? '2026-05-05' : '2026-04-10',
      `${nth}/${at}`,
      'Берова Лев',
      numberOf(unitId),
      '2026-08-05',
      nth % 2 === 0 ? null : '2026-05-06',
    ]),
  )

test('a hundred imports and commands of the desk at once leave every unit with one loan a day', async () => {
  const adults = [{ name: { lastName: 'Берова', firstName: 'Анна' }, relation: 'mother' as const }]
  const { childId, adultIds } = await child(centre, { surname: 'Берова', adults })
  const { unitIds } = await equipment(centre, units)
  const borrower = { childId, adultId: adultIds[0]! }
  const overrideReason = 'Проверка: больше шести предметов'
  const handOut = (at: number) =>
    command(centre.program, centre.head, handing, {
      ...anIssue(borrower, [unitIds[at % units]!], { day: '2026-05-08' }),
      overrideReason,
    })
  const takeBack = (at: number) =>
    command(centre.program, centre.head, returning, {
      day: '2026-05-09',
      units: [{ unitId: unitIds[at % units]! }],
    })
  const bytes = await Promise.all(Array.from({ length: 10 }, (_, nth) => journalOf(nth, unitIds)))
  const onScreen = async (nth: number) => {
    const importId = await take(centre, bytes[nth]!)
    good(await inAct(centre, (act) => begin(act, importId)))
    return carryOut(centre.program, centre.head, importId)
  }
  const byCommandLine = (nth: number) =>
    importFile(centre.program, centre.head, { name: `${randomUUID()}.xlsx`, bytes: bytes[nth]! })
  const inTurn = async (work: (nth: number) => Promise<unknown>, from: number): Promise<void> => {
    for (let nth = from; nth < from + 5; nth++) await work(nth)
  }
  const atDesk = [
    ...Array.from({ length: 60 }, (_, at) => () => handOut(at)),
    ...Array.from({ length: 30 }, (_, at) => () => takeBack(at)),
  ]
  const shuffled = atDesk.map((work, at) => ({ work, key: (at * 37) % 91 })).toSorted((a, b) => a.key - b.key)
  // The server's job and a command line import file after file; the desk does not wait for them.
  await Promise.all([inTurn(onScreen, 0), inTurn(byCommandLine, 5), ...shuffled.map(({ work }) => work())])
  const sql = centre.program.db.centre(centre.head.centreId)
  expect(await brokenLending(sql)).toEqual([])
  const [tried] = await sql.rows<{ taken: number }>('select count(*)::int as taken from loan_door')
  expect(tried!.taken).toBeGreaterThan(units)
  const [state] = await sql.rows<Record<string, number>>(
    `select (select count(*)::int from loan_door a join loan_door b on a.unit_id = b.unit_id and a.line_id < b.line_id
         and daterange(a.issued_on, a.returned_on, '[)') && daterange(b.issued_on, b.returned_on, '[)')) as out_twice,
       (select count(*)::int from unit_claim where closed_at is null and kind = 'loan') as claims,
       (select count(*)::int from loan_door where returned_on is null) as out`,
  )
  expect(state!['out_twice']).toBe(0)
  expect(state!['claims']).toBe(state!['out'])
  expect(await counts(centre)).toMatchObject({ units })
}, 120_000)

test('a row that the desk made impossible meanwhile comes back with its reason', async () => {
  const { childId, adultIds } = await child(centre, {
    surname: 'Вязова',
    adults: [{ name: { lastName: 'Вязова', firstName: 'Анна' }, relation: 'mother' as const }],
  })
  const { unitIds } = await equipment(centre, 1)
  const file = await sheetOf(heads, [
    '2026-05-05',
    '1',
    'Вязова Лев',
    numberOf(unitIds[0]!),
    '2026-08-05',
    null,
  ])
  const importId = await take(centre, file)
  good(await inAct(centre, (act) => begin(act, importId)))
  good(
    await command(centre.program, centre.head, handing, anIssue({ childId, adultId: adultIds[0]! }, unitIds)),
  )
  await carryOut(centre.program, centre.head, importId)
  expect(await progressOf(centre, importId)).toMatchObject({ state: 'done', imported: 0, rejected: 1 })
  expect((await faults(centre, importId)).map(({ code }) => code)).toEqual(['unit_already_on_loan'])
})
