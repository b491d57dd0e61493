// A place in the order of surnames is a name: who sees no names pages in another order, and still sees everybody once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Page {
  readonly rows: readonly { readonly id?: string; readonly childId?: string }[]
  readonly next: unknown
}

const lists = [
  ['families.children', {}],
  ['reports.rows', { from: '2026-05-01', to: '2026-05-31', indicator: 'childrenServed' }],
] as const

test.each(lists)(
  '%s shows the methodologist the same children page by page as the head',
  async (list, filter) => {
    const seen = async (role: 'head' | 'methodologist'): Promise<string[]> => {
      const browser = await world.as(role)
      const ids: string[] = []
      for (let after: unknown = null, pages = 0; pages < 20; pages++) {
        const { rows, next } = (await browser.query(list, { ...filter, after, limit: 1 })).body as Page
        ids.push(...rows.map((row) => (row.id ?? row.childId)!))
        if (next === null) break
        after = next
      }
      return ids
    }
    const byHead = await seen('head')
    expect(byHead.length).toBeGreaterThan(1)
    expect((await seen('methodologist')).toSorted()).toEqual(byHead.toSorted())
  },
)

test('nobody learns a masked name by asking who comes after it', async () => {
  const browser = await world.as('methodologist')
  const id = '00000000-0000-4000-8000-000000000000'
  const after = (key: string) => browser.query('families.children', { after: { key, id } })
  expect((await after('а')).body).toEqual((await after('я')).body)
})
