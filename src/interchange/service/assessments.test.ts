// Examinations and families' closing answers of small files against a real registry.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listOfChild as ofChild } from '#assessments/service/read.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import {
  counts,
  faults,
  importBytes,
  inAct,
  journal,
  look,
  rejectsFile,
  run,
  sheetOf,
  take,
  undo,
  workbookOf,
} from '../../../test/imports.ts'
import { openWorkbook } from '../reading/workbook.ts'
import { beginUndo, decide } from './changes.ts'
import { tryFile } from './file-import.ts'

let base: TestCentre
let centre: TestCentre
beforeAll(async () => {
  base = await testCentre({ now: '2026-11-21T03:00:00.000Z' })
})
beforeEach(async () => {
  centre = { ...base, ...(await base.another()) }
})
afterAll(() => base.close())

const childHeads = ['ФИО ребёнка', 'Дата рождения', 'ФИО родителя', 'Телефон', 'Дата зачисления']
const ivan = ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна', '89140000001', '01.02.2026']
const maya = ['Орлова Майя Ильинична', '07.03.2017', 'Орлова Анна Юрьевна', '89140000001', '01.02.2026']
const namesake = ['Лебедев Марк Олегович', '01.02.2016', 'Орлова Анна Юрьевна', '89149999999', '01.02.2026']
const children = (...rows: string[][]) => sheetOf(childHeads, ...rows)

const heads = ['Дата', 'ФИО ребёнка', 'Этап', 'Эмоциональный фон', 'Моторика', 'Общение', 'Специалист']
const examination = (child: string, phase = 'первичная', motor: number | null = 3, date = '03.02.2026') => [
  date,
  child,
  phase,
  'негативный',
  motor,
  2,
  'Ким Анна Львовна',
]
const examinations = (...rows: (string | number | null)[][]) => sheetOf(heads, ...rows)

const answers = (...rows: (string | number)[][]) =>
  sheetOf(['Дата', 'ФИО родителя', 'Жизнедеятельность семьи улучшилась'], ...rows)

async function childId(of: string): Promise<string> {
  const rows = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ id: string }>('select id from child_door where last_name || first_name = $1', [of])
  return rows[0]!.id
}
const assessmentsOf = async (of: string) =>
  good(await query(centre.program, centre.head, ofChild, { childId: await childId(of) })).assessments

test('an examination comes in with its scores, its specialist and its source', async () => {
  await importBytes(centre, await children(ivan))
  const made = await importBytes(
    centre,
    await examinations(examination('Орлов Иван Ильич'), examination('орлов иван ильич', 'итоговая', 2)),
  )
  expect(made).toMatchObject({ state: 'done', imported: 2, rejected: 0 })
  const shown = await assessmentsOf('ОрловИван')
  expect(shown).toHaveLength(2)
  const first = shown.find(({ phase }) => phase === 'baseline')!
  expect(first).toMatchObject({ instrument: 'development', version: 1, day: '2026-02-03', origin: 'journal' })
  expect(first.scores.map(({ scale, value }) => [scale, value])).toEqual(
    expect.arrayContaining([
      ['motor', 3],
      ['communication', 2],
      ['mood', -1],
    ]),
  )
  expect(first.scores).toHaveLength(3)
  expect(first.staffName).toContain('Ким')
})

test('a wrong score comes back with its column and leaves the other rows alone', async () => {
  await importBytes(centre, await children(ivan))
  const made = await importBytes(
    centre,
    await examinations(
      examination('Орлов Иван Ильич', 'первичная', 7),
      examination('Орлов Иван Ильич', 'повторная'),
      examination('Зуева Анна Львовна'),
      examination('Орлов Иван Ильич', 'первичная', 1, '01.02.2014'),
      examination('Орлов Иван Ильич'),
    ),
  )
  expect(made).toMatchObject({ imported: 1, rejected: 4 })
  expect((await faults(centre, made.id)).map(({ row, column, code }) => ({ row, column, code }))).toEqual([
    { row: 2, column: 'Моторика', code: 'score_out_of_range' },
    { row: 3, column: 'Этап', code: 'phase_unknown' },
    { row: 4, column: 'ФИО ребёнка', code: 'person_unknown' },
    { row: 5, column: 'Дата', code: 'assessed_before_birth' },
  ])
})

test('the faulty row of the messy journal comes back in words, and corrected it is in', async () => {
  await importBytes(centre, journal('dobrocentr-messy/deti.xlsx'))
  const made = await importBytes(centre, journal('dobrocentr-messy/diagnostika.xlsx'))
  expect(made).toMatchObject({ imported: 432, rejected: 1 })
  const book = good(await openWorkbook(await rejectsFile(centre, made.id)))
  const [heads, row] = book.sheets[0]!.rows.map(({ cells }) => [...cells])
  expect(row!.at(-1)).toMatch(/^Двигательная сфера \(0–4\): Такой оценки в этой шкале нет\. /)
  row![heads!.indexOf('Двигательная сфера (0–4)')] = 3
  expect(await importBytes(centre, await sheetOf(heads!, row!))).toMatchObject({ imported: 1, rejected: 0 })
})

test('who a misspelt child is, is asked once for services and examinations alike', async () => {
  await importBytes(centre, await children(ivan))
  const services = await take(
    centre,
    await sheetOf(['Дата', 'ФИО ребёнка', 'Услуга'], ['03.02.2026', 'Орлов Иван Илич', 'Занятие']),
  )
  const { people } = await look(centre, services)
  const decisions = people.map(({ key, candidates }) => ({ key, childId: candidates[0]!.childId }))
  good(await command(centre.program, centre.head, decide, { importId: services, decisions }))
  const file = await examinations(examination('Орлов Иван Илич'))
  expect(await importBytes(centre, file)).toMatchObject({ imported: 1, rejected: 0 })
})

test('a family answers once for all its children, by words or by points', async () => {
  await importBytes(centre, await children(ivan, maya))
  const file = await answers(
    ['03.04.2026', 'ОРЛОВА АННА ЮРЬЕВНА', 'да'],
    ['04.04.2026', 'Орлова Анна Юрьевна', 5],
    ['05.04.2026', 'Неизвестная Вера Павловна', 'нет'],
    ['06.04.2026', 'Орлова Анна Юрьевна', 'как сказать'],
  )
  const made = await importBytes(centre, file)
  expect(made).toMatchObject({ imported: 2, rejected: 2 })
  expect((await faults(centre, made.id)).map(({ column, code }) => [column, code])).toEqual([
    ['ФИО родителя', 'person_unknown'],
    ['Жизнедеятельность семьи улучшилась', 'answer_unknown'],
  ])
  const shown = await assessmentsOf('ОрловИван')
  expect(shown.map(({ instrument, phase, scores }) => [instrument, phase, scores[0]?.value])).toEqual([
    ['closing', 'final', 5],
    ['closingJournal', 'final', 4],
  ])
  expect(await importBytes(centre, file)).toMatchObject({ imported: 0, unchanged: 2, rejected: 2 })
})

test('two parents of one name are a person’s decision: the child who is chosen says which', async () => {
  await importBytes(centre, await children(ivan, namesake))
  const file = await answers(['03.04.2026', 'Орлова Анна Юрьевна', 'да'])
  const importId = await take(centre, file)
  const { people } = await look(centre, importId)
  expect(people).toMatchObject([
    { kind: 'surveys', why: 'severalAdults', name: 'Орлова Анна Юрьевна', candidates: [{}, {}] },
  ])
  const undecided = await importBytes(centre, file)
  expect((await faults(centre, undecided.id)).map(({ code }) => code)).toEqual(['person_unsure'])
  const decisions = [{ key: people[0]!.key, childId: await childId('ЛебедевМарк') }]
  good(await command(centre.program, centre.head, decide, { importId, decisions }))
  expect(await run(centre, importId)).toMatchObject({ imported: 1 })
  expect(await assessmentsOf('ЛебедевМарк')).toHaveLength(1)
  expect(await assessmentsOf('ОрловИван')).toHaveLength(0)
})

test('one workbook with children, services, examinations and answers comes in whole and goes out whole', async () => {
  const book = await workbookOf([
    {
      name: 'Анкеты',
      rows: [
        ['Дата', 'ФИО родителя', 'Жизнедеятельность семьи улучшилась'],
        ['03.04.2026', 'Орлова Анна Юрьевна', 'да'],
      ],
    },
    { name: 'Диагностика', rows: [heads, examination('Орлов Иван Ильич')] },
    { name: 'Дети', rows: [childHeads, ivan, maya] },
    {
      name: 'Услуги',
      rows: [
        ['Дата', 'ФИО ребёнка', 'Услуга'],
        ['03.02.2026', 'Орлов Иван Ильич', 'Занятие'],
      ],
    },
  ])
  const trial = good(
    await tryFile(
      centre.program,
      centre.head,
      { name: 'all.xlsx', bytes: book },
      { children: [], units: [] },
    ),
  )
  expect(trial).toMatchObject({ imported: 5, rejected: 0 })
  const made = await importBytes(centre, book)
  expect(made).toMatchObject({ imported: 5, rejected: 0 })
  expect(await counts(centre)).toMatchObject({ children: 2, services: 1, assessments: 2, identities: 5 })
  await undo(centre, made.id)
  expect(await counts(centre)).toMatchObject({ children: 0, services: 0, assessments: 0, identities: 0 })
  expect(await importBytes(centre, book)).toMatchObject({ imported: 5 })
})

test('children with examinations of another import stay until that import is undone', async () => {
  const made = await importBytes(centre, await children(ivan))
  const examined = await importBytes(centre, await examinations(examination('Орлов Иван Ильич')))
  expect(await inAct(centre, (act) => beginUndo(act, made.id))).toMatchObject({ code: 'import-in-use' })
  await undo(centre, examined.id)
  await undo(centre, made.id)
  expect(await counts(centre)).toMatchObject({ children: 0, assessments: 0 })
})
