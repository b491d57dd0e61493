// What is attached to a kind, the picking list, and what was lent again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Callable } from '#access/act.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import type { Result } from '#base/result.ts'
import { command, good, query, type TestCentre, testCentre } from '../../../test/centre.ts'
import { attached, booked, equipment, lent, prepared } from '../../../test/lending.ts'
import { child } from '../../../test/people.ts'
import { ledger } from './demand.ts'
import { add, list as materials, open, remove } from './materials.ts'
import { list as picking } from './picking.ts'
import { returning } from './returns.ts'
import { working } from './unit-work.ts'
import { add as addUnit } from './units.ts'

let centre: TestCentre
beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
})
afterAll(() => centre.close())

const day = '2026-05-12'
const send = <A extends CommandContract>(call: Callable<A>, args: unknown): Promise<Result<OutputOf<A>>> =>
  command(centre.program, centre.head, call, args as never)
const aBorrower = async (surname: string) => {
  const adults = [{ name: { lastName: surname, firstName: 'Анна' }, relation: 'mother' as const }]
  const made = await child(centre, { surname, adults, isSurelyNew: true })
  return { childId: made.childId, adultId: made.adultIds[0]! }
}

test('a photo and a film are attached to a kind, opened by who sees kinds, and taken off with their bytes', async () => {
  const { kindId } = await equipment(centre, 0)
  const photoId = await attached(centre, kindId)
  const film = { materialId: randomUUID(), kindId, what: 'video', title: 'Как собрать' }
  expect(await send(add, film)).toMatchObject({ code: 'material-empty' })
  expect(await send(add, { ...film, url: 'javascript:alert(1)' })).toMatchObject({ code: 'address-wrong' })
  good(await send(add, { ...film, url: 'https://example.ru/film' }))
  const text = Buffer.from('не файл').toString('base64')
  expect(await send(add, { ...film, materialId: randomUUID(), base64: text })).toMatchObject({
    code: 'file-type-wrong',
  })
  const all = good(await query(centre.program, centre.as('specialist'), materials, { kindId })).materials
  expect(all.map(({ what, url }) => [what, url])).toEqual([
    ['photo', ''],
    ['video', 'https://example.ru/film'],
  ])
  const opened = good(await query(centre.program, centre.as('specialist'), open, { materialId: photoId }))
  expect(opened).toMatchObject({ title: 'Общий вид', mediaType: 'image/png' })
  good(await send(remove, { materialId: photoId }))
  expect(await query(centre.program, centre.head, open, { materialId: photoId })).toMatchObject({
    code: 'not-found',
  })
})

test('the picking list goes along the shelves and says what stands ready', async () => {
  const { kindId } = await equipment(centre, 0, { parts: [{ id: 'table', name: 'Столик' }] })
  const shelved = async (shelf: string) => {
    const unitId = randomUUID()
    good(await send(addUnit, { unitId, kindId, inventoryNumber: unitId, shelf }))
    return unitId
  }
  const [far, near] = [await shelved('А-10'), await shelved('А-2')]
  await prepared(centre, await aBorrower('Подборова'), { kindId, unitIds: [far] }, ['table'])
  await booked(centre, await aBorrower('Полкова'), { kindId, unitIds: [near] })
  const { units } = good(await query(centre.program, centre.as('lendingClerk'), picking, {}))
  expect(units.map(({ unitId, isPrepared }) => [unitId, isPrepared])).toEqual([
    [near, false],
    [far, true],
  ])
  expect(units[0]!.parts.map(({ name }) => name)).toEqual(['Столик'])
})

test('what was lent again is worth its cost for each loan after the first', async () => {
  const { kindId } = await equipment(centre, 0)
  const unitId = randomUUID()
  const fund = `Фонд ${unitId}`
  good(await send(addUnit, { unitId, kindId, inventoryNumber: unitId, fund, cost_kopecks: 150_000 }))
  const worth = async () =>
    good(
      await query(centre.program, centre.head, ledger, { from: '2026-05-01', to: '2026-05-31' }),
    ).funds.find((one) => one.fund === fund)!.recycled_kopecks
  await lent(centre, await aBorrower('Первова'), unitId, { day: '2026-05-05' })
  expect(await worth()).toBe(0)
  good(await send(returning, { day: '2026-05-06', units: [{ unitId }] }))
  good(await send(working, { unitId, act: 'clean', day, agent: 'Септолит', batch: '7' }))
  await lent(centre, await aBorrower('Второва'), unitId, { day })
  expect(await worth()).toBe(150_000)
})
