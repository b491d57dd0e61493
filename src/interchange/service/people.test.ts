// Who is meant, who is new, whose family: rows of small files against a real registry.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { command, good, type TestCentre, testCentre } from '../../../test/centre.ts'
import { counts, faults, importBytes, look, run, sheetOf, take } from '../../../test/imports.ts'
import { decide } from './changes.ts'

let base: TestCentre
let centre: TestCentre
beforeAll(async () => {
  base = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
beforeEach(async () => {
  centre = { ...base, ...(await base.another()) }
})
afterAll(() => base.close())

const heads = ['ФИО ребёнка', 'Дата рождения', 'ФИО родителя', 'Телефон', 'Населённый пункт']
const children = (...rows: (string | null)[][]) => sheetOf(heads, ...rows)
const services = (...rows: (string | number | null)[][]) =>
  sheetOf(
    ['Дата', 'ФИО ребёнка', 'Наименование услуги', 'Специалист', 'Должность', 'Длительность, мин'],
    ...rows,
  )
const service = (child: string, date = '2026-02-03') => [
  date,
  child,
  'Занятие с логопедом',
  'Ким Анна Львовна',
  'логопед',
  40,
]

const answer = async (importId: string, childIdOf: (candidates: { childId: string }[]) => string | null) => {
  const { people } = await look(centre, importId)
  const decisions = people.map(({ key, candidates }) => ({ key, childId: childIdOf(candidates) }))
  good(await command(centre.program, centre.head, decide, { importId, decisions }))
}

test('a misspelt child is a person’s decision, made once for all its rows and remembered for the next file', async () => {
  await importBytes(
    centre,
    await children(['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', '89140000001', null]),
  )
  const file = await services(service('Орлов Иван Илич'), service('Орлов Иван Илич', '2026-02-04'))
  const importId = await take(centre, file)
  const opened = await look(centre, importId)
  expect(opened.people).toMatchObject([
    {
      name: 'Орлов Иван Илич',
      why: 'nearly',
      rows: 2,
      row: 2,
      candidates: [{ name: 'Орлов Иван Ильич' }],
      decision: null,
    },
  ])
  expect(opened.sheets[0]).toMatchObject({ rows: 2, imported: 0, rejected: 2, unsure: 2 })
  const undecided = await run(centre, importId)
  expect(undecided).toMatchObject({ imported: 0, rejected: 2 })
  expect((await faults(centre, importId)).map(({ code }) => code)).toEqual(['person_unsure', 'person_unsure'])

  const again = await take(centre, file)
  await answer(again, ([first]) => first!.childId)
  expect((await look(centre, again)).people).toMatchObject([
    { decision: { childId: expect.any(String) as string } },
  ])
  expect(await run(centre, again)).toMatchObject({ imported: 2, rejected: 0 })
  const next = await services(service('Орлов Иван Илич', '2026-02-05'))
  expect(await importBytes(centre, next)).toMatchObject({ imported: 1, rejected: 0 })
})

test('«никто из них» leaves the row out as an unknown person', async () => {
  await importBytes(centre, await children(['Орлов Иван Ильич', '07.03.2015', null, null, null]))
  const importId = await take(centre, await services(service('Орлов Иван Илич')))
  await answer(importId, () => null)
  await run(centre, importId)
  expect((await faults(centre, importId)).map(({ code }) => code)).toEqual(['person_unknown'])
})

test('two rows of one name and birth date are never merged silently; «это разные дети» brings both in', async () => {
  const file = await children(
    ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', '89140000001', 'с. Чигири'],
    ['Орлов Иван Ильич', '07.03.2015', 'Орлова Вера Павловна', '89140000002', 'г. Свободный'],
  )
  const first = await take(centre, file)
  expect((await look(centre, first)).people).toMatchObject([
    { kind: 'children', why: 'sameInFile', parent: 'Орлова Вера Павловна', candidates: [{ inRow: 2 }] },
  ])
  expect(await run(centre, first)).toMatchObject({ imported: 1, rejected: 1 })
  const second = await take(centre, file)
  expect((await look(centre, second)).people).toMatchObject([{ why: 'sameInRegistry' }])
  await answer(second, () => null)
  expect(await run(centre, second)).toMatchObject({ imported: 1, unchanged: 1, rejected: 0 })
  expect(await counts(centre)).toMatchObject({ children: 2, families: 2 })
  expect(await importBytes(centre, file)).toMatchObject({ imported: 0, unchanged: 2 })
  const named = await take(centre, await services(service('Орлов Иван Ильич')))
  expect((await look(centre, named)).people).toMatchObject([{ why: 'several', candidates: [{}, {}] }])
})

test('«это он» takes the second row for the first child', async () => {
  const row = ['Орлов Иван Ильич', '07.03.2015', null, null, null]
  const importId = await take(centre, await children(row, row))
  await answer(importId, ([first]) => first!.childId)
  expect(await run(centre, importId)).toMatchObject({ imported: 1, unchanged: 1, rejected: 0 })
})

test('a child that is here already stays as it was, though the row says more', async () => {
  await importBytes(
    centre,
    await children(['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', null, null]),
  )
  const more = await children([
    'Орлов Иван Ильич',
    '07.03.2015',
    'Орлова Анна Юрьевна',
    '89140000001',
    'с. Чигири',
  ])
  const importId = await take(centre, more)
  expect((await look(centre, importId)).sheets[0]!.warnings).toMatchObject([
    { code: 'child_known', rows: [2] },
  ])
  expect(await run(centre, importId)).toMatchObject({ imported: 0, unchanged: 1, rejected: 0 })
})

test('brothers and sisters share their parent’s family; a namesake with another phone has her own', async () => {
  const made = await importBytes(
    centre,
    await children(
      ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', '8 914 000-00-01', 'с. Чигири'],
      ['Орлова Майя Ильинична', '07.03.2017', 'ОРЛОВА  АННА ЮРЬЕВНА', '+7 (914) 000-00-01', 'с. Чигири'],
      ['Орлов Пётр Олегович', '07.03.2018', 'Орлова Анна Юрьевна', '89149999999', 'с. Чигири'],
    ),
  )
  expect(made).toMatchObject({ imported: 3, rejected: 0 })
  expect(await counts(centre)).toMatchObject({ children: 3, families: 2 })
})

test('a parent with two families: the child joins the one where the row lives', async () => {
  const file = await children(
    ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', '89140000001', 'с. Чигири'],
    ['Лебедев Марк Олегович', '07.03.2017', 'Орлова Анна Юрьевна', '89140000001', 'г. Свободный'],
  )
  const importId = await take(centre, file)
  expect((await look(centre, importId)).sheets[0]!.warnings.map(({ code }) => code)).toContain('family_kept')
  expect(await run(centre, importId)).toMatchObject({ imported: 2 })
  expect(await counts(centre)).toMatchObject({ families: 1 })
})

test('a specialist with initials is the one whom they fit, one who is not named has a place of their own', async () => {
  await importBytes(centre, await children(['Орлов Иван Ильич', '07.03.2015', null, null, null]))
  const made = await importBytes(
    centre,
    await services(
      service('Орлов Иван Ильич'),
      ['2026-02-04', 'Орлов Иван Ильич', 'Занятие с логопедом', 'Ким А.Л.', null, 40],
      ['2026-02-05', 'Орлов Иван Ильич', 'Занятие с логопедом', null, null, 40],
      ['2026-02-06', 'Орлов Иван Ильич', 'Занятие с логопедом', null, null, null],
    ),
  )
  expect(made).toMatchObject({ imported: 4, rejected: 0 })
  expect(await counts(centre)).toMatchObject({ staff: 2, items: 1, services: 4 })
})

test('a day of more than 480 minutes is a warning and comes in', async () => {
  await importBytes(centre, await children(['Орлов Иван Ильич', '07.03.2015', null, null, null]))
  const rows = Array.from({ length: 13 }, () => service('Орлов Иван Ильич'))
  const importId = await take(centre, await services(...rows))
  expect((await look(centre, importId)).sheets[0]!.warnings).toEqual([
    { code: 'day_overfull', count: 1, rows: [14] },
  ])
  expect(await run(centre, importId)).toMatchObject({ imported: 13, rejected: 0 })
})
