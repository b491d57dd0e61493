import type { OutputOf } from '#base/act.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { command, good, query, testCentre, type TestCentre } from '../../../test/centre.ts'
import { list, places } from './lists.ts'
import { register } from './register.ts'

let centre: TestCentre

const people = [
  ['Фомин', 'Лев', 'с. Марково'],
  ['Фомина', 'Ева', 'с. Марково'],
  ['Фомичёв', 'Пётр', 'с. Чигири'],
] as const

beforeAll(async () => {
  centre = await testCentre({ now: '2026-05-12T03:00:00.000Z' })
  for (const [lastName, firstName, settlement] of people) {
    const child = {
      name: { lastName, firstName },
      birthDate: localDate('2020-01-01'),
      family: { settlement },
    }
    good(await command(centre.program, centre.head, register, child))
  }
})
afterAll(() => centre.close())

test('pages of what was typed in the other layout follow each other to the end', async () => {
  const ask = { text: 'ajvb', limit: 1 }
  const names: string[] = []
  let after = null
  do {
    const page: OutputOf<typeof list.contract> = good(
      await query(centre.program, centre.head, list, { ...ask, after }),
    )
    expect(page.understoodAs).toBe('otherLayout')
    names.push(...page.rows.map(({ name }) => name))
    after = page.next
  } while (after)
  expect(names).toEqual(['Фомин Лев', 'Фомина Ева', 'Фомичёв Пётр'])
})

test('settlements come with the most families first', async () => {
  const { settlements } = good(await query(centre.program, centre.head, places, {}))
  expect(settlements).toEqual(['с. Марково', 'с. Чигири'])
})
