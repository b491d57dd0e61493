// Every cell of the policy matters: a policy with one cell changed or one row left out does not pass.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { policy, type PolicyRow, type Reach } from '#access/policy.ts'
import type { Route } from '#access/route.ts'
import { checkPolicy } from '#server/mount.ts'
import { routes } from '#server/modules.ts'
import { type Cell, cellsOf, expectedOf, faultsIn, likeness, sendAt } from './cells.ts'
import { differences } from './differences.ts'
import { acts, roles } from './expected.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rows = [...policy]
const reaches: readonly (Reach | undefined)[] = ['all', 'own', 'masked', 'counts', 'self', undefined]

test('a policy with any cell changed differs from the sources', () => {
  const alive: string[] = []
  for (const [act, row] of rows)
    for (const role of roles)
      for (const reach of reaches.filter((one) => one !== row[role]))
        if (differences(new Map([...rows, [act, { ...row, [role]: reach }]])).length === 0)
          alive.push(`${act} ${role} ${reach ?? '-'}`)
  // The administrator's two technical cells are own or masked alike in the sources; the tests of the acts tell them apart.
  expect(alive.toSorted()).toEqual(
    [
      'access.addPerson systemAdmin masked',
      'access.changeRoles systemAdmin masked',
      'access.disablePerson systemAdmin masked',
      'access.journal systemAdmin own',
      'access.resetPassword systemAdmin masked',
    ].toSorted(),
  )
})

test('a policy with a row left out differs from the sources and starts no program', () => {
  const served = new Set(routes.map((route) => route.call.contract.name))
  for (const [act] of rows) {
    expect(differences(new Map(rows.filter(([other]) => other !== act)))).toEqual([`${act} is missing`])
    if (served.has(act)) expect(() => underPolicy(without(act), () => checkPolicy(routes))).toThrow(act)
  }
})

test('a route that the policy does not know starts no program', () => {
  const [route] = routes
  const stranger = {
    ...route,
    call: Object.assign(() => undefined, { contract: { name: 'families.eraseAll' } }),
  }
  expect(() => checkPolicy([...routes, stranger as unknown as Route])).toThrow(
    'no policy for families.eraseAll',
  )
})

type Change = readonly [act: string, row: PolicyRow]
const changeable = policy as Map<string, PolicyRow>
const without = (act: string): Change => [act, {}]

function underPolicy<T>([act, row]: Change, work: () => T): T {
  if (Object.keys(row).length === 0) changeable.delete(act)
  else changeable.set(act, row)
  try {
    return work()
  } finally {
    restore()
  }
}
const restore = (): void => {
  changeable.clear()
  for (const [act, row] of rows) changeable.set(act, row)
}
afterEach(restore)

const served = routes.map((route) => ({ act: route.call.contract.name, kind: route.kind }))

/** What the server's answer to a cell shows to be wrong when its role reaches as far as given. */
async function faultsUnder(cell: Cell, reach: Reach | undefined): Promise<string[]> {
  changeable.set(cell.act, { ...policy.get(cell.act)!, [cell.who]: reach })
  const answer = await sendAt(world, cell, world.standing[cell.target])
  restore()
  return faultsIn(cell, answer)
}

/** Cells of those who may not, aimed at nothing that is there, so that what gets through changes little. */
const shutCells = (act: string, kind: Cell['kind']): Cell[] =>
  cellsOf(act, kind).filter(
    (cell) => expectedOf(cell) === 'denied' && cell.target === (acts[act]!.aim ? 'random' : 'own'),
  )

/** Acts that only those may do who see every part of a card: the parts shut them to everybody else once more. */
const shutTwiceToAll = ['reports.makeChildCard']

test.each(served)(
  '$act: the answers show a cell that was widened, and one that was shut',
  async ({ act, kind }) => {
    // An act that asks another one inside is shut twice to some roles, and once to others.
    const shown: string[] = []
    const shut = shutCells(act, kind)
    for (const cell of shut) if (shown.length === 0) shown.push(...(await faultsUnder(cell, 'all')))
    expect(shown.length > 0).toBe(shut.length > 0 && !shutTwiceToAll.includes(act))
    const open = cellsOf(act, kind).find((cell) => expectedOf(cell) === 'done')!
    expect(await faultsUnder(open, undefined)).not.toEqual([])
  },
)

/** Cells of those who reach the own caseload, aimed at a child of another's. */
const narrow = served.flatMap(({ act, kind }) =>
  cellsOf(act, kind).filter(
    (cell) => cell.who === 'specialist' && cell.target === 'foreign' && expectedOf(cell) === 'unknown',
  ),
)
test.each(narrow)('$act: the answers show that own children became all children', async (cell) => {
  const own = await sendAt(world, cell, world.standing.foreign)
  changeable.set(cell.act, { ...policy.get(cell.act)!, specialist: 'all' })
  const all = await sendAt(world, cell, world.standing.foreign)
  expect(likeness(all)).not.toEqual(likeness(own))
})
