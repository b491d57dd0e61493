// The lending point's own books: a list of equipment and a journal of issue, against a real registry.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { returning } from '#lending/service/returns.ts'
import { command, good, type TestCentre, testCentre } from '../../../test/centre.ts'
import {
  counts,
  faults,
  importBytes,
  journal,
  look,
  type MadeCell,
  sheetOf,
  take,
  undo,
  workbookOf,
} from '../../../test/imports.ts'
import { anIssue } from '../../../test/lending.ts'
import { handing } from '#lending/service/issue.ts'
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

const childHeads = ['ФИО ребёнка', 'Дата рождения', 'ФИО родителя']
const childRows = [
  ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна'],
  ['Лебедев Марк Олегович', '01.02.2016', 'Лебедева Инна Львовна'],
]
const unitHeads = ['Инв. №', 'Наименование', 'Группа', 'Состояние', 'Стоимость, руб.', 'Источник']
const unitRows = [
  ['БП-1', 'Сухой бассейн', 'сенсорное оборудование', 'исправно', 61900, 'средства Фонда'],
  ['БП-2', 'Ходунки-роллаторы', 'ходунки', 'требует ремонта', null, 'областной бюджет'],
]
const loanHeads = [
  'Дата выдачи',
  '№ договора',
  'ФИО получателя',
  'ФИО ребёнка',
  'Инв. №',
  'Наименование',
  'Срок возврата',
  'Дата возврата',
  'Состояние при возврате',
  'Инструктаж проведён',
]
const ivan = ['Орлова Анна Юрьевна', 'Орлов Иван Ильич']
const mark = ['Лебедева Инна Львовна', 'Лебедев Марк Олегович']
const loan = (
  who: string[],
  number: string,
  [issued, due, returned]: readonly [issued: string, due: string, returned: string | null],
): MadeCell[] => [
  issued,
  '1/26',
  ...who,
  number,
  'Сухой бассейн',
  due,
  returned,
  returned && 'исправно',
  'да',
]

const registry = async () => {
  await importBytes(centre, await sheetOf(childHeads, ...childRows))
  return importBytes(centre, await sheetOf(unitHeads, ...unitRows))
}
const codes = async (importId: string) =>
  (await faults(centre, importId)).map(({ row, column, code }) => ({ row, column, code }))
const sql = () => centre.program.db.centre(centre.head.centreId)

test('a list of equipment comes in with its kinds, its money and its grant; again nothing changes', async () => {
  expect(await registry()).toMatchObject({ state: 'done', imported: 2, rejected: 0 })
  const units = await sql().rows(
    `select u.inventory_number, k.name, k.category, k.risk, u.cost_kopecks, u.fund, u.is_grant, u.condition
     from equipment_unit u join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id order by 1`,
  )
  expect(units).toEqual([
    {
      inventory_number: 'БП-1',
      name: 'Сухой бассейн',
      category: 'sensory',
      risk: 'low',
      cost_kopecks: 6_190_000,
      fund: 'средства Фонда',
      is_grant: true,
      condition: 'good',
    },
    {
      inventory_number: 'БП-2',
      name: 'Ходунки-роллаторы',
      category: 'walkers',
      risk: 'high',
      cost_kopecks: null,
      fund: 'областной бюджет',
      is_grant: false,
      condition: 'needsRepair',
    },
  ])
  const moved = await sheetOf(unitHeads, ...unitRows.toReversed())
  expect(await importBytes(centre, moved)).toMatchObject({ imported: 0, unchanged: 2, rejected: 0 })
})

test('a number that is there already is the same unit, or somebody else’s', async () => {
  await registry()
  const file = await sheetOf(
    unitHeads.slice(0, 2),
    ['бп – 1', 'сухой  бассейн'],
    ['БП-2', 'Стол с вырезом'],
    ['БП-3', 'Стол с вырезом'],
    ['БП-3', 'Сухой бассейн'],
    [null, 'Стол с вырезом'],
  )
  const importId = await take(centre, file)
  const { sheets } = await look(centre, importId)
  expect(sheets[0]).toMatchObject({
    imported: 1,
    unchanged: 1,
    rejected: 3,
    warnings: [{ code: 'unit_known', rows: [2] }],
  })
  const made = await importBytes(centre, file)
  expect(made).toMatchObject({ imported: 1, unchanged: 1, rejected: 3 })
  const wrong = [
    { row: 3, column: 'Инв. №', code: 'inventory_number_taken' },
    { row: 5, column: 'Инв. №', code: 'inventory_number_taken' },
    { row: 6, column: 'Инв. №', code: 'inventory_number_missing' },
  ]
  expect(await codes(made.id)).toEqual(wrong)
  expect(sheets[0]!.faults).toEqual(wrong)
})

const loans = () =>
  sheetOf(
    loanHeads,
    loan(ivan, 'БП-1', ['12.01.2026', '12.04.2026', '01.03.2026']),
    loan(mark, 'БП-9', ['12.01.2026', '12.04.2026', null]),
    loan(mark, 'БП-1', ['01.03.2026', '01.06.2026', null]),
    loan(ivan, 'БП-1', ['20.02.2026', '20.05.2026', '02.03.2026']),
    loan(ivan, 'БП-1', ['01.04.2026', '01.07.2026', null]),
  )
const wrongLoans = [
  { row: 3, column: 'Инв. №', code: 'unit_unknown' },
  { row: 5, column: 'Инв. №', code: 'unit_already_on_loan' },
  { row: 6, column: 'Инв. №', code: 'unit_already_on_loan' },
]

test('of two loans that exclude each other the first stays, and the preview says the same as the import', async () => {
  await registry()
  const file = await loans()
  const importId = await take(centre, file)
  const { sheets } = await look(centre, importId)
  expect(sheets[0]).toMatchObject({ kind: 'loans', rows: 5, imported: 2, rejected: 3, faults: wrongLoans })
  const made = await importBytes(centre, file)
  expect(made).toMatchObject({ imported: 2, rejected: 3 })
  expect(await codes(made.id)).toEqual(wrongLoans)
  expect(await importBytes(centre, file)).toMatchObject({ imported: 0, unchanged: 2, rejected: 3 })
  const kept = await sql().rows<{ adult: string }>(
    `select l.issued_on, l.due_on, n.returned_on, n.return_condition, l.contract_number, l.is_briefed, a.search_text as adult
     from loan l join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id join adult_door a on a.id = l.adult_id order by 1`,
  )
  expect(kept).toMatchObject([
    {
      issued_on: '2026-01-12',
      due_on: '2026-04-12',
      returned_on: '2026-03-01',
      return_condition: 'good',
      contract_number: '1/26',
      is_briefed: true,
    },
    { issued_on: '2026-03-01', due_on: '2026-06-01', returned_on: null, return_condition: null },
  ])
  expect(kept.map(({ adult }) => adult)).toEqual([
    expect.stringMatching(/орлова/i),
    expect.stringMatching(/лебедева/i),
  ])
})

test('what is in the books already excludes a row too, whoever wrote it', async () => {
  await registry()
  await importBytes(centre, await sheetOf(loanHeads, loan(mark, 'БП-1', ['01.03.2026', '01.06.2026', null])))
  const later = await sheetOf(loanHeads, loan(ivan, 'БП-1', ['01.05.2026', '01.08.2026', '02.05.2026']))
  const importId = await take(centre, later)
  expect((await look(centre, importId)).sheets[0]).toMatchObject({ imported: 0, rejected: 1 })
  const made = await importBytes(centre, later)
  expect(await codes(made.id)).toEqual([{ row: 2, column: 'Инв. №', code: 'unit_already_on_loan' }])
})

test('a row without a term, with a stranger for a recipient and another name of the unit is in and said', async () => {
  await registry()
  const stranger = ['Чужова Вера Ильинична', 'Орлов Иван Ильич']
  const row = loan(stranger, 'БП-2', ['31.03.2026', '', null])
  const importId = await take(centre, await sheetOf(loanHeads, row))
  const { sheets } = await look(centre, importId)
  expect(sheets[0]!.warnings.map(({ code }) => code).toSorted()).toEqual([
    'due_missing',
    'recipient_unknown',
    'title_differs',
  ])
  expect(sheets[0]).toMatchObject({ imported: 1, rejected: 0 })
  expect(await importBytes(centre, await sheetOf(loanHeads, row))).toMatchObject({ imported: 1 })
  const [kept] = await sql().rows('select due_on, adult_id, issued_on from loan')
  expect(kept).toEqual({ due_on: '2026-06-30', adult_id: null, issued_on: '2026-03-31' })
})

test('a misspelt child is asked about, and a journal with recipients only finds their child', async () => {
  await registry()
  const asked = await take(
    centre,
    await sheetOf(
      loanHeads,
      loan(['Орлова Анна Юрьевна', 'Орлов Иван Илич'], 'БП-1', ['12.01.2026', '12.04.2026', null]),
    ),
  )
  expect((await look(centre, asked)).people).toMatchObject([
    { kind: 'loans', name: 'Орлов Иван Илич', parent: 'Орлова Анна Юрьевна', why: 'nearly' },
  ])
  const bare = await sheetOf(
    ['Выдано', 'Кому выдано', 'Инв. №', 'Вернуть до', 'Возвращено'],
    ['12.01.2026', 'Лебедева Инна Львовна', 'БП-2', '12.04.2026', null],
    ['12.01.2026', 'Никто Нигде', 'БП-1', '12.04.2026', null],
  )
  const made = await importBytes(centre, bare)
  expect(made).toMatchObject({ imported: 1, rejected: 1 })
  expect(await codes(made.id)).toEqual([{ row: 3, column: 'Кому выдано', code: 'person_unknown' }])
  const [kept] = await sql().rows(
    'select c.last_name, l.adult_id from loan l join child_door c on c.id = l.child_id',
  )
  expect(kept).toMatchObject({ last_name: 'Лебедев', adult_id: expect.any(String) as string })
})

test('one workbook with children, units and loans comes in whole, is told beforehand, and goes out whole', async () => {
  const book = await workbookOf([
    { name: 'Выдача', rows: [loanHeads, loan(ivan, 'БП-1', ['12.01.2026', '12.04.2026', null])] },
    { name: 'Оборудование', rows: [unitHeads, ...unitRows] },
    { name: 'Дети', rows: [childHeads, ...childRows] },
  ])
  const trial = await tryFile(
    centre.program,
    centre.head,
    { name: 'all.xlsx', bytes: book },
    { children: [], units: [] },
  )
  expect(good(trial)).toMatchObject({ imported: 5, rejected: 0 })
  expect(await counts(centre)).toMatchObject({ units: 0, loans: 0, identities: 0 })
  const made = await importBytes(centre, book)
  expect(made).toMatchObject({ imported: 5, rejected: 0 })
  expect(await undo(centre, made.id)).toMatchObject({ state: 'undone', done: 5 })
  expect(await counts(centre)).toMatchObject({ children: 0, units: 0, loans: 0, identities: 0 })
  expect(await importBytes(centre, book)).toMatchObject({ imported: 5, rejected: 0 })
})

test('units that were lent since their import stay when it is undone, and are known when it comes again', async () => {
  const units = await registry()
  const lent = await importBytes(
    centre,
    await sheetOf(loanHeads, loan(ivan, 'БП-1', ['12.01.2026', '12.04.2026', null])),
  )
  expect(await undo(centre, units.id)).toMatchObject({ state: 'undone', done: 2 })
  expect(await counts(centre)).toMatchObject({ units: 1, loans: 1 })
  const again = await importBytes(centre, await sheetOf(unitHeads, ...unitRows))
  expect(again).toMatchObject({ imported: 1, unchanged: 1, rejected: 0 })
  expect(await undo(centre, lent.id)).toMatchObject({ state: 'undone' })
  expect(await counts(centre)).toMatchObject({ units: 2, loans: 0 })
})

test('a loan of the journal that came back at the desk stays when its import is undone', async () => {
  await registry()
  const lent = await importBytes(
    centre,
    await sheetOf(loanHeads, loan(ivan, 'БП-1', ['12.01.2026', '12.04.2026', null])),
  )
  const [unit] = await sql().rows<{ id: string }>(
    "select id from equipment_unit_door where inventory_number = 'БП-1'",
  )
  const day = '2026-02-01'
  good(await command(centre.program, centre.head, returning, { day, units: [{ unitId: unit!.id }] }))
  await undo(centre, lent.id)
  expect(await counts(centre)).toMatchObject({ loans: 1 })
})

test('children of an import whose family has borrowed at the desk since are not taken away', async () => {
  const people = await importBytes(centre, await sheetOf(childHeads, ...childRows))
  await importBytes(centre, await sheetOf(unitHeads, ...unitRows))
  const [who] = await sql().rows<{ child_id: string; adult_id: string }>(
    'select child_id, adult_id from representative_door order by child_id limit 1',
  )
  const [unit] = await sql().rows<{ id: string }>(
    "select id from equipment_unit_door where inventory_number = 'БП-1'",
  )
  const given = anIssue({ childId: who!.child_id, adultId: who!.adult_id }, [unit!.id], { day: '2026-11-20' })
  good(await command(centre.program, centre.head, handing, given))
  expect(await undo(centre, people.id).catch((error: Error) => error.message)).toMatch(/import-in-use/)
})

test('the journals of a practice keep the database’s own rules', async () => {
  for (const file of ['deti', 'oborudovanie', 'vydacha'])
    await importBytes(centre, journal(`dobrocentr-messy/${file}.xlsx`))
  const [broken] = await sql().rows<Record<string, number>>(
    `select count(*) filter (where n.returned_on is null and c.id is null)::int as out_without_claim,
       count(*) filter (where n.returned_on is not null and c.id is not null)::int as back_with_claim, count(*)::int as loans
     from loan l join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id
     left join unit_claim c on c.centre_id = l.centre_id and c.by_id = l.id and c.kind = 'loan' and c.closed_at is null`,
  )
  expect(broken).toEqual({ out_without_claim: 0, back_with_claim: 0, loans: 661 })
})
