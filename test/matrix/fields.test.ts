// What each role finds in a card and in the journals: every part that it reads, and no other.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutputOf } from '#base/act.ts'
import type { child, children } from '#families/contract.ts'
import type { journal } from '#services/contract.ts'
import { type Data, reachInto, type Role, roles } from './expected.ts'
import { openWorld, secretsOf, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reads = (role: Role, data: Data): boolean => ['a', 'o'].includes(reachInto(role, data, 'read'))
const of = (data: Data): string => secretsOf('own')[data]![0]!
const initials = /^(\p{L}\. ?){1,3}$/u

const carded = roles.filter((role) => reads(role, 'childCard'))
test.each(carded)('%s finds in a card the parts that the sources give', async (role) => {
  const { childId } = world.standing.own
  const card = (await (await world.as(role)).query('families.child', { childId })).body as OutputOf<
    typeof child
  >
  expect(card.name.lastName).toBe(of('childList'))
  expect(card.health?.diagnosis ?? null).toBe(reads(role, 'health') ? of('health') : null)
  expect(card.statuses.length > 0).toBe(reads(role, 'health'))
  expect(card.adults.map(({ phones }) => phones?.length ?? null)).toEqual([
    reads(role, 'contacts') ? 1 : null,
  ])
  expect(card.family !== null).toBe(reads(role, 'contacts'))
  expect(card.family?.address?.startsWith('улица') ?? false).toBe(reads(role, 'contacts'))
  expect(card.family?.circumstances ?? null).toBe(reads(role, 'circumstances') ? of('circumstances') : null)
  expect(card.consents?.length ?? null).toBe(reads(role, 'consents') ? 1 : null)
  expect(card.mayEdit).toBe(reachInto(role, 'childCard', 'write') === 'a')
})

const listed = roles.filter((role) => reachInto(role, 'childList', 'read') !== '-')
test.each(listed)('%s reads names in the list in full, or initials only', async (role) => {
  const { rows } = (await (await world.as(role)).query('families.children')).body as OutputOf<typeof children>
  const isNamed = reads(role, 'childList')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => initials.test(row.name) === isNamed)).toEqual([])
  expect(rows.filter((row) => (row.birthDate !== null) !== isNamed)).toEqual([])
})

const journalled = roles.filter((role) => reachInto(role, 'visits', 'read') !== '-')
test.each(journalled)('%s reads names and notes in the journal of services, or neither', async (role) => {
  const { childId, recordId } = await world.fresh('own')
  await (
    await world.as('head')
  ).command('services.correct', { recordId, reason: 'перепутали с Ореховецовой' })
  const { rows } = (await (await world.as(role)).query('services.journal', { childId, withReversed: true }))
    .body as OutputOf<typeof journal>
  const isNamed = reads(role, 'visits')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    isReversed: true,
    reversalReason: isNamed ? 'перепутали с Ореховецовой' : null,
    note: isNamed ? of('visitsOfChild') : '',
  })
  expect(initials.test(rows[0]!.childName)).toBe(!isNamed)
})

const reached = { director: 2, specialist: 1 } as const
test.each(['director', 'specialist'] as const)(
  '%s finds children in the list as far as the caseload',
  async (role) => {
    const { rows } = (await (await world.as(role)).query('families.children', { text: 'ова', limit: 500 }))
      .body as OutputOf<typeof children>
    const surnames = new Set(rows.map((row) => row.name.split(' ')[0]))
    expect(surnames.size).toBe(reached[role])
  },
)
