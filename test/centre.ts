// A centre of its own for a test: a fresh migrated database, a program on it, people of every role, and ways to act as them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Actor, Callable } from '#access/act.ts'
import { runCommand, runOwnCommand, runQuery } from '#access/dispatch.ts'
import { openLaterJournal } from '#access/later-journal.ts'
import { type RoleId, roleIds } from '#access/policy.ts'
import type { Program } from '#access/program.ts'
import { actorOfAccount } from '#access/service/actors.ts'
import { newCentre } from '#access/service/new-centre.ts'
import { people } from '#access/store/accounts.ts'
import type { CommandContract, InputOf, OutputOf, QueryContract } from '#base/act.ts'
import type { Instant } from '#base/instant.ts'
import type { Result } from '#base/result.ts'
import type { z } from 'zod'
import { systemClock } from '#platform/clock.ts'
import { openDb } from '#platform/db.ts'
import { openKeyRing } from '#platform/keys.ts'
import { migrate } from '#platform/migrate.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export interface TestCentre {
  readonly program: Program
  readonly database: FreshDatabase
  /** The head of the centre. */
  readonly head: Actor
  /** A person of any role of the centre. */
  readonly as: (role: RoleId) => Actor
  /** Another centre in the same database, with its own people. */
  another(): Promise<Omit<TestCentre, 'close' | 'another'>>
  close(): Promise<void>
}

/** The clock stands where it is told; ids are real. */
export const clockAt = (now: string) => ({ ...systemClock, now: () => now as Instant })

const fastHash = null

async function peopled(program: Program, name: string, timeZone: string) {
  const suffix = randomUUID().slice(0, 8)
  const members = roleIds.map((role) => ({
    login: `${role.toLowerCase()}-${suffix}`,
    passwordHash: fastHash,
    roles: [role],
    name: { lastName: 'Проверкина', firstName: role, middleName: '' },
  }))
  const made = await newCentre(program, { name, timeZone, isDemo: false, onlyFirst: false }, members)
  if (!made.ok) throw new Error(made.code)
  const { centreId } = made.value.actor
  const rows = await people(program.db.above, centreId)
  const actors = new Map<RoleId, Actor>()
  for (const row of rows) actors.set(row.roles[0]!, await actorOfAccount(program, centreId, row.account_id))
  return { head: actors.get('head')!, as: (role: RoleId) => actors.get(role)! }
}

export type TestProgram = Pick<TestCentre, 'program' | 'database' | 'close'>

/** A program on a fresh database that has no centre yet. `now` fixes the clock, e.g. '2026-05-12T03:00:00.000Z'. */
export async function testProgram(options: { now?: string } = {}): Promise<TestProgram> {
  const database = await freshDatabase()
  const migrated = await migrate(database.ownerUrl, database.appRole)
  if (!migrated.ok) throw new Error(migrated.code)
  const keys = mkdtempSync(join(tmpdir(), 'ryadom-keys-'))
  let isClosing = false
  // A connection may still be ending when its database is dropped.
  const fail = (error: Error): void => {
    if (!isClosing) throw error
  }
  const db = openDb(database.appUrl, fail)
  const later = openLaterJournal(db, fail)
  const clock = options.now ? clockAt(options.now) : systemClock
  const limits = { searches: 1e6, triesByAccount: 5, triesByAddress: 50, exports: 1e6 }
  const program: Program = { db, later, clock, limits, keys: openKeyRing(keys, {}) }
  return {
    program,
    database,
    close: async () => {
      await later.flush()
      isClosing = true
      await db.close()
      await database.drop()
      rmSync(keys, { recursive: true, force: true })
    },
  }
}

/** Makes it; close it when the file is done. `now` fixes the clock. */
export async function testCentre(options: { now?: string; timeZone?: string } = {}): Promise<TestCentre> {
  const made = await testProgram(options)
  const { program, database } = made
  const timeZone = options.timeZone ?? 'Asia/Yakutsk'
  return {
    ...made,
    ...(await peopled(program, 'МРЦ «Проверка»', timeZone)),
    another: async () => ({ program, database, ...(await peopled(program, 'МРЦ «Соседний»', timeZone)) }),
  }
}

type Typed<A extends CommandContract | QueryContract> = z.input<A['input']>

const parsed = <A extends CommandContract | QueryContract>(call: Callable<A>, args: Typed<A>) =>
  call.contract.input.parse(args) as InputOf<A>

/** Carries a command out as somebody, under a fresh id. */
export const command = <A extends CommandContract>(
  program: Program,
  actor: Actor,
  call: Callable<A>,
  args: Typed<A>,
): Promise<Result<OutputOf<A>>> =>
  runCommand(program, actor, call, { id: systemClock.id(), args: parsed(call, args) })

/** The same under a given id, for repetition. */
export const commandUnder = <A extends CommandContract>(
  program: Program,
  actor: Actor,
  call: Callable<A>,
  sent: { id: string; args: Typed<A> },
): Promise<Result<OutputOf<A>>> =>
  runCommand(program, actor, call, { id: sent.id, args: parsed(call, sent.args) })

/** A command that is its own transaction (services.record). */
export const ownCommand = <A extends CommandContract>(
  program: Program,
  actor: Actor,
  call: Callable<A>,
  args: Typed<A>,
): Promise<Result<OutputOf<A>>> =>
  runOwnCommand(program, actor, call, { id: systemClock.id(), args: parsed(call, args) })

export const query = <A extends QueryContract>(
  program: Program,
  actor: Actor,
  call: Callable<A>,
  args: Typed<A>,
): Promise<Result<OutputOf<A>>> => runQuery(program, actor, call, parsed(call, args))

/** The value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.code} ${result.field ?? ''} ${JSON.stringify(result.details ?? {})}`)
  return result.value
}
