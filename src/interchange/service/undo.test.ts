// An import is taken out again whole, or not at all while something else hangs on it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { enrol } from '#families/service/changes.ts'
import { brokenFamilies } from '#families/service/soundness.ts'
import { brokenRecords } from '#services/service/soundness.ts'
import { command, good, type TestCentre, testCentre } from '../../../test/centre.ts'
import { counts, importBytes, inAct, sheetOf, undo } from '../../../test/imports.ts'
import { beginUndo, undo as undoCommand } from './changes.ts'

let base: TestCentre
let centre: TestCentre
beforeAll(async () => {
  base = await testCentre()
})
beforeEach(async () => {
  centre = { ...base, ...(await base.another()) }
})
afterAll(() => base.close())

const children = () =>
  sheetOf(
    ['ФИО', 'Д.р.', 'Родитель'],
    ['Орлов Иван Ильич', '07.03.2015', 'Орлова Анна Юрьевна'],
    ['Лебедев Марк Олегович', '01.02.2016', null],
  )
const services = () =>
  sheetOf(
    ['Дата', 'Ребёнок', 'Услуга', 'Количество'],
    ['2026-02-03', 'Орлов Иван Ильич', 'Чтение вслух', 3],
    ['2026-02-03', 'Орлов Иван Ильич', 'Чтение вслух', 3],
  )

test('children with services of another import stay until that import is undone', async () => {
  const made = await importBytes(centre, await children())
  const served = await importBytes(centre, await services())
  expect(await counts(centre)).toMatchObject({ services: 6, identities: 4 })
  expect(await inAct(centre, (act) => beginUndo(act, made.id))).toMatchObject({
    code: 'import-in-use',
    details: { children: 1 },
  })
  expect(await undo(centre, served.id)).toMatchObject({ state: 'undone', done: 2 })
  expect(await undo(centre, made.id)).toMatchObject({ state: 'undone', done: 2 })
  expect(await counts(centre)).toMatchObject({ children: 0, services: 0, identities: 0 })
  expect(await importBytes(centre, await children())).toMatchObject({ imported: 2 })
  expect(await importBytes(centre, await services())).toMatchObject({ imported: 2 })
  expect(await counts(centre)).toMatchObject({ children: 2, services: 6 })
  const sql = centre.program.db.centre(centre.head.centreId)
  expect([...(await brokenFamilies(sql)), ...(await brokenRecords(sql))]).toEqual([])
})

test('a child that somebody has worked on since is not taken away', async () => {
  const made = await importBytes(centre, await children())
  const [child] = await centre.program.db
    .centre(centre.head.centreId)
    .rows<{ id: string }>('select id from child_door limit 1')
  good(await command(centre.program, centre.head, enrol, { childId: child!.id, from: '2026-03-01' }))
  expect(await command(centre.program, centre.head, undoCommand, { importId: made.id })).toMatchObject({
    code: 'import-in-use',
  })
  expect(await counts(centre)).toMatchObject({ children: 2 })
})

test('undoing twice is undoing once, and what has not ended is not undone', async () => {
  const made = await importBytes(centre, await children())
  await undo(centre, made.id)
  expect(await inAct(centre, (act) => beginUndo(act, made.id))).toEqual({
    ok: true,
    value: { isBegun: false },
  })
  expect(await inAct(centre, (act) => beginUndo(act, '0199a5a0-0000-7000-8000-000000000000'))).toMatchObject({
    code: 'not-found',
  })
})
