// Stands here because it reads what reports write by what interchange reads.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#access/act.ts'
import type { RoleId } from '#access/policy.ts'
import { readJournal } from '#access/contract.ts'
import { journal } from '#access/service/journal.ts'
import { localDate } from '#base/local-date.ts'
import { openWorkbook } from '#interchange/reading/workbook.ts'
import { command, good, query, testCentre, type TestCentre } from './centre.ts'
import { equipment, lent } from './lending.ts'
import { child, serve, workshop } from './people.ts'
import { setPlan } from '#reports/service/plan.ts'
import { practiceWorkbook } from '#reports/service/workbook.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre()
  const work = await workshop(centre)
  const { childId } = await child(centre, {
    surname: 'Орлов',
    statuses: [{ kind: 'severeMultiple' }],
    family: { settlement: '=СУММ(A1:A9)' },
  })
  for (const on of ['2021-05-01', '2022-05-01']) await serve(centre, { childId, day: localDate(on), ...work })
})
afterAll(() => centre.close())

const period = { from: localDate('2021-04-01'), to: localDate('2022-09-30') }

async function sheetsOf(
  actor: Actor,
  language: 'ru' | 'en' = 'ru',
  audience: 'inside' | 'outside' = 'inside',
) {
  const { base64, fileName } = good(
    await query(centre.program, actor, practiceWorkbook, { ...period, language, audience }),
  )
  const { sheets } = good(await openWorkbook(Buffer.from(base64, 'base64')))
  return { fileName, sheets: new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.cells)])) }
}

test('the workbook holds figures with their formulas, both lists and the breakdowns', async () => {
  const { fileName, sheets } = await sheetsOf(centre.head)
  expect(fileName).toBe('отчёт-о-практике_2021-04-01_2022-09-30.xlsx')
  expect([...sheets.keys()]).toEqual([
    'Показатели',
    'План и факт',
    'Пункт проката',
    'Дети',
    'Услуги',
    'Разрезы',
  ])
  const figures = sheets.get('Показатели')!
  const severe = figures.filter((row) => row[1] === 'Дети с ТМНР по годам')
  expect(severe.map((row) => row.slice(2, 4))).toEqual([
    ['уникальные люди', 1],
    ['год 2021', 1],
    ['год 2022', 1],
    ['сумма по годам', 2],
  ])
  expect(severe[0]![7]).toContain('хотя бы один день этого года')
  expect(
    sheets
      .get('Услуги')!
      .slice(1)
      .map((row) => row[0]),
  ).toEqual(['2021-05-01', '2022-05-01'])
})

test('an outcome stands with both of its shares, and beside its plan with the comment', async () => {
  const { program, head } = centre
  const planned = { ...period, indicator: 'childrenServed' as const, plan: 3, comment: '=1+1' }
  good(await command(program, head, setPlan, planned))
  const { sheets } = await sheetsOf(head)
  const improved = sheets.get('Показатели')!.find((row) => row[1] === 'Улучшились показатели развития')!
  expect(improved.slice(0, 7)).toEqual([14, 'Улучшились показатели развития', null, 0, 0, 0, null])
  const plan = sheets.get('План и факт')!.find((row) => row[0] === 1)!
  expect(plan.slice(2)).toEqual(['число', 3, 1, -2, '=1+1'])
})

test('what leaves the centre names nobody and hides figures of fewer than five people', async () => {
  const { fileName, sheets } = await sheetsOf(centre.head, 'ru', 'outside')
  expect(fileName).toContain('для-отправки')
  expect([...sheets.keys()]).toEqual(['Показатели', 'План и факт', 'Пункт проката', 'Разрезы'])
  const text = JSON.stringify([...sheets.values()])
  expect(text).not.toMatch(/Орлов|Коваленко/)
  expect(sheets.get('Показатели')!.find((row) => row[0] === 1)![3]).toBe('менее 5')
})

test('a text that looks like a formula stays a text', async () => {
  const { sheets } = await sheetsOf(centre.head)
  expect(sheets.get('Дети')![1]!.slice(0, 5)).toEqual(['Орлов Лев', '2015-05-05', 5, '=СУММ(A1:A9)', 'ТМНР'])
})

test('the workbook is in English when that is asked', async () => {
  const { sheets } = await sheetsOf(centre.head, 'en')
  expect([...sheets.keys()]).toEqual([
    'Figures',
    'Plan and fact',
    'Lending point',
    'Children',
    'Services',
    'Breakdowns',
  ])
})

test('a methodologist exports initials, a supervisor nothing', async () => {
  const { sheets } = await sheetsOf(centre.as('methodologist'))
  expect(sheets.get('Дети')![1]!.slice(0, 2)).toEqual(['О. Л.', null])
  for (const role of ['regionalSupervisor', 'foundationAuditor', 'specialist'] as RoleId[]) {
    const refused = await query(centre.program, centre.as(role), practiceWorkbook, {
      ...period,
      language: 'ru',
    })
    expect(refused).toMatchObject({ code: 'not-allowed' })
  }
})

test('an export leaves a row in the journal with the numbers of rows, and no names', async () => {
  await sheetsOf(centre.head)
  await centre.program.later.flush()
  const { rows } = good(await query(centre.program, centre.head, journal, readJournal.input.parse({})))
  expect(rows.filter((row) => row.act === 'reports.workbook').length).toBeGreaterThan(0)
})

test('the lending point has a sheet of its own, and what leaves the centre hides whose loans they are', async () => {
  const own = { ...centre, ...(await centre.another()) }
  const adults = [{ name: { lastName: 'Бобров', firstName: 'Илья' }, relation: 'father' as const }]
  const { childId, adultIds } = await child(own, { surname: 'Бобров', adults })
  const { unitIds } = await equipment(own, 2, { name: 'Набор «Шаги»' })
  await lent(own, { childId, adultId: adultIds[0]! }, unitIds[0]!, { day: '2026-05-05' })
  const cellsFor = async (audience: 'inside' | 'outside') => {
    const wish = { from: '2026-05-01', to: '2026-05-10', audience }
    const { base64 } = good(await query(own.program, own.head, practiceWorkbook, wish))
    const { sheets } = good(await openWorkbook(Buffer.from(base64, 'base64')))
    return sheets.find(({ name }) => name === 'Пункт проката')!.rows.map(({ cells }) => cells)
  }
  const inside = (await cellsFor('inside')).find(([name]) => name === 'Набор «Шаги»')!
  expect(inside.slice(0, 5)).toEqual(['Набор «Шаги»', 2, 1, 1, 1])
  const outside = (await cellsFor('outside')).find(([name]) => name === 'Набор «Шаги»')!
  expect(outside.slice(0, 3)).toEqual(['Набор «Шаги»', 2, expect.any(String)])
})
