import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { inTransaction } from '#access/dispatch.ts'
import { register } from '#families/service/register.ts'
import { add as addStaff } from '#team/service.ts'
import { command, good, query, testCentre } from '../../../test/centre.ts'
import { items } from './catalogue.ts'
import { journalRows } from './read.ts'
import { many } from './record.ts'
import { addStarterCatalogue } from './starter.ts'

const centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
afterAll(() => centre.close())

test('a jump over rows lands on the rows that a walk comes to', async () => {
  const { program, head } = centre
  good(await inTransaction(program, head, randomUUID(), addStarterCatalogue))
  const [item] = good(await query(program, head, items, {})).items
  const child = { name: { lastName: 'Прыжок', firstName: 'Лев' }, birthDate: '2020-01-01' }
  const { childId } = good(await command(program, head, register, child))
  const name = { lastName: 'Коваль', firstName: 'Анна' }
  const { staffId } = good(await command(program, head, addStaff, { name, post: 'логопед' }))
  const records = Array.from({ length: 12 }, (_, at) => ({
    recordId: randomUUID(),
    childId,
    serviceId: item!.id,
    staffId,
    day: `2026-05-0${1 + (at % 4)}`,
    form: 'home' as const,
    place: 'home' as const,
    technology: 'homeCentre' as const,
  }))
  good(await command(program, head, many, { records }))

  const all = good(await query(program, head, journalRows, { limit: 12 })).rows.map(({ id }) => id)
  const walked = good(await query(program, head, journalRows, { limit: 3 })).next
  const jumped = good(await query(program, head, journalRows, { limit: 3, before: walked, skip: 4 })).rows
  expect(jumped.map(({ id }) => id)).toEqual(all.slice(7, 10))
})
