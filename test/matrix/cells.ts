// One cell of the matrix: an act, a role, a target; what it must answer, and what is wrong with what it answered.
import type { Answer } from '../server.ts'
import { makers } from './arguments.ts'
import { acts, type Data, reachInto, type Role, roles } from './expected.ts'
import { madeUp, secretsOf, strangeStaff, type Target, targets, type Things, type World } from './world.ts'

export interface Cell {
  readonly act: string
  readonly kind: 'command' | 'query'
  readonly who: Role | 'stranger'
  readonly target: Target
}

type Outcome = 'done' | 'unknown' | 'denied' | 'stranger'

/** All cells of an act; an act that is aimed at nothing has one target. */
export const cellsOf = (act: string, kind: Cell['kind']): Cell[] =>
  (['stranger', ...roles] as const).flatMap((who) =>
    (acts[act]!.aim ? targets : (['own'] as const)).map((target) => ({ act, kind, who, target })),
  )

export function expectedOf({ act, who, target }: Cell): Outcome {
  if (who === 'stranger') return 'stranger'
  const { data, does, aim } = acts[act]!
  const reach = reachInto(who, data, does)
  if (reach === '-') return 'denied'
  if (!aim || target === 'own') return 'done'
  return target === 'foreign' && reach !== 'o' ? 'done' : 'unknown'
}

/** Names of the things that the arguments of an act are made of. */
export function namesFor(act: string): ReadonlySet<string> {
  const names = new Set<string>()
  const noting = { get: (things: Things, name: string) => (names.add(name), things[name as keyof Things]) }
  makers[act]!(new Proxy(madeUp(), noting as ProxyHandler<Things>))
  return names
}

/** Sends what the cell says. A command that is to succeed is aimed at things of its own. */
export async function send(world: World, cell: Cell): Promise<Answer> {
  const { aim, unknown } = acts[cell.act]!
  const isChanging = expectedOf(cell) === 'done' || (expectedOf(cell) === 'unknown' && unknown === 'harmless')
  const isSpent = cell.kind === 'command' && isChanging && aim !== undefined
  const wanted = { withImports: aim === 'import', names: namesFor(cell.act) }
  const things = isSpent ? await world.fresh(cell.target, wanted) : world.standing[cell.target]
  return sendAt(world, cell, things)
}

/** The same, aimed at given things. */
export async function sendAt(world: World, cell: Cell, things: Things): Promise<Answer> {
  const browser = cell.who === 'stranger' ? world.server.browser() : await world.as(cell.who)
  const args = makers[cell.act]!(things)
  return cell.kind === 'command' ? browser.command(cell.act, args) : browser.query(cell.act, args)
}

const refusals: Readonly<Record<'denied' | 'stranger', { status: number; body: object }>> = {
  denied: { status: 403, body: { code: 'not-allowed' } },
  stranger: { status: 401, body: { code: 'sign-in-required' } },
}

/** What is wrong with the answer; nothing when it is as it must be. */
export function faultsIn(cell: Cell, answer: Answer): string[] {
  const place = `${cell.act} as ${cell.who} on ${cell.target}`
  const expected = expectedOf(cell)
  const text = JSON.stringify(answer.body)
  const faults = spilt(cell.who, text).map((secret) => `${place} shows ${secret}`)
  if (isAnswered(cell, expected, answer)) return faults
  return [...faults, `${place} is to be ${expected}, and is ${answer.status} ${text.slice(0, 200)}`]
}

function isAnswered({ act }: Cell, expected: Outcome, { status, body }: Answer): boolean {
  const { code } = body as { code?: string }
  const { unknown, reached } = acts[act]!
  switch (expected) {
    case 'done':
      return status === 200 || (reached !== undefined && code === reached)
    case 'unknown':
      if (unknown === 'empty' || unknown === 'harmless') return status === 200
      return status === (unknown === 'not-found' ? 404 : 422) && code === unknown
    case 'denied':
    case 'stranger':
      return (
        status === refusals[expected].status &&
        JSON.stringify(body) === JSON.stringify(refusals[expected].body)
      )
  }
}

const classes = [
  'childList',
  'contacts',
  'health',
  'circumstances',
  'documents',
  'visitsOfChild',
  'assessments',
  'courses',
] as const satisfies readonly Data[]

/** Texts in an answer that this caller may not read: of people out of reach, and of data that the role has no part in. */
export function spilt(who: Cell['who'], text: string): string[] {
  const whole = text.toLowerCase()
  const hidden = classes.flatMap((data) => [
    ...(secretsOf('other')[data] ?? []),
    ...(sees(who, data, 'foreign') ? [] : secretsOf('foreign')[data]!),
    ...(sees(who, data, 'own') ? [] : secretsOf('own')[data]!),
  ])
  return [strangeStaff, ...hidden].filter((secret) => whole.includes(secret.toLowerCase()))
}

function sees(who: Cell['who'], data: Data, target: 'own' | 'foreign'): boolean {
  if (who === 'stranger') return false
  // A name is read in a list or, by its id, in a card; at the lending point, in its journal.
  const reach = [
    reachInto(who, data, 'read'),
    ...(data === 'childList' ? [reachInto(who, 'childCard', 'read'), reachInto(who, 'loans', 'read')] : []),
  ]
  return reach.includes('a') || (target === 'own' && reach.includes('o'))
}

/** The answer without what differs in every call: ids. */
export const likeness = ({ status, body }: Answer): string =>
  `${status} ${JSON.stringify(body).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')}`
