// Carries acts out: one transaction for a command, its id as the key of repetition, its journal with it.
import { createHash } from 'node:crypto'
import type { CommandContract, InputOf, OutputOf, QueryContract } from '#base/act.ts'
import { dayIn, type Instant } from '#base/instant.ts'
import { type Refusal, refuse, type Result } from '#base/result.ts'
import type { CentreId, Sql } from '#platform/db.ts'
import type { Act, Actor, Callable, Note } from './act.ts'
import { regionRoles } from './policy.ts'
import type { Program } from './program.ts'
import { refusalBehind } from './refused-by-database.ts'
import { claimCommand, commandBy, finishCommand, type JournalEntry, writeEntries } from './store/journal.ts'

/** Leaves the transaction without a trace and carries the refusal out of it. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const lanesOfRegion = 4

interface Setting {
  readonly sql: Sql
  readonly now: Instant
  readonly commandId: string
  readonly note: (note: Note) => void
}

/** The same person in a centre of their region: with the roles of a region only, so that the policy opens nothing but figures. */
const inCentreOfRegion = (actor: Actor, centreId: CentreId): Actor => ({
  ...actor,
  centreId,
  staffId: null,
  roles: actor.roles.filter((role) => regionRoles.includes(role)),
  region: [],
})

/** Asks the centres of a region a few at a time, so that one supervisor does not take every connection. */
async function throughRegion<T>(
  program: Program,
  actor: Actor,
  setting: Setting,
  work: (act: Act) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = []
  const left = actor.region.entries()
  const lane = async (): Promise<void> => {
    for (const [at, centreId] of left) {
      const there = inCentreOfRegion(actor, centreId)
      const act = actFor(program, there, {
        ...setting,
        sql: program.db.centre(centreId),
        note: (note) => program.later.add(centreId, entryOf(there, note)),
      })
      answers[at] = await work({ ...act, reach: 'counts' })
    }
  }
  await Promise.all(Array.from({ length: lanesOfRegion }, lane))
  return answers
}

/** The surroundings of an act for a person. */
export function actFor(program: Program, actor: Actor, setting: Setting): Act {
  return {
    actor,
    sql: setting.sql,
    get seal() {
      return program.keys.seal(actor.centreId)
    },
    now: setting.now,
    today: dayIn(actor.timeZone, setting.now),
    commandId: setting.commandId,
    newId: () => program.clock.id(),
    note: setting.note,
    inRegion: (work) => throughRegion(program, actor, setting, work),
    reach: 'self',
  }
}

const entryOf = (actor: Actor, note: Note): JournalEntry => ({
  kind: note.kind,
  act: note.act,
  accountId: actor.accountId,
  subjectKind: note.subjectKind,
  subjectId: note.subjectId,
  childId: note.childId ?? null,
  facts: note.facts ?? null,
})

/** Work of one person inside one transaction; the notes are written before it commits. Nothing stays when it is refused or throws. */
export async function inTransaction<T>(
  program: Program,
  actor: Actor,
  commandId: string,
  work: (act: Act) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await program.db.inCentre(actor.centreId, async (tx) => {
      const notes: Note[] = []
      const note = (n: Note): number => notes.push(n)
      const act = actFor(program, actor, { sql: tx, now: program.clock.now(), commandId, note })
      const result = await work(act)
      if (!result.ok) throw new Refused(result)
      if (notes.length > 0)
        await writeEntries(
          tx,
          notes.map((n) => entryOf(actor, n)),
        )
      return result
    })
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : refusalBehind(error)
    if (refusal) return refusal
    throw error
  }
}

/**
 * Carries a command out. The same id with the same arguments again gives the first answer and changes nothing;
 * with other arguments it is refused (`command-reused`).
 */
export async function runCommand<A extends CommandContract>(
  program: Program,
  actor: Actor,
  callable: Callable<A>,
  command: { id: string; args: InputOf<A> },
): Promise<Result<OutputOf<A>>> {
  const name = callable.contract.name
  const digest = createHash('sha256').update(JSON.stringify(command.args)).digest()
  const result = await inTransaction<OutputOf<A>>(program, actor, command.id, async (act) => {
    const claim = { id: command.id, name, accountId: actor.accountId, digest }
    if (!(await claimCommand(act.sql, claim))) return repeated(act, claim)
    const outcome = await callable(act, command.args)
    if (outcome.ok) await finishCommand(act.sql, command.id, outcome.value)
    return outcome
  })
  if (!result.ok && result.code === 'not-allowed') noteDenied(program, actor, name)
  return result
}

async function repeated<T>(
  act: Act,
  claim: { id: string; name: string; accountId: string; digest: Buffer },
): Promise<Result<T>> {
  const first = await commandBy(act.sql, claim.id)
  const isSame =
    first !== undefined &&
    first.name === claim.name &&
    first.account_id === claim.accountId &&
    first.digest.equals(claim.digest)
  return isSame ? { ok: true, value: first.answer as T } : refuse('command-reused')
}

/** The surroundings of an act whose statements are each their own transaction: a query, a command of one statement. */
export const standingAct = (program: Program, actor: Actor, commandId: string = program.clock.id()): Act =>
  actFor(program, actor, {
    sql: program.db.centre(actor.centreId),
    now: program.clock.now(),
    commandId,
    note: (note) => program.later.add(actor.centreId, entryOf(actor, note)),
  })

/** Carries out a command that is one statement with its journal and its own key of repetition (its record's id). */
export async function runOwnCommand<A extends CommandContract>(
  program: Program,
  actor: Actor,
  callable: Callable<A>,
  command: { id: string; args: InputOf<A> },
): Promise<Result<OutputOf<A>>> {
  const result = await callable(standingAct(program, actor, command.id), command.args)
  if (!result.ok && result.code === 'not-allowed') noteDenied(program, actor, callable.contract.name)
  return result as Result<OutputOf<A>>
}

/** Answers a query. What it notes as read is written within a second. */
export async function runQuery<A extends QueryContract>(
  program: Program,
  actor: Actor,
  callable: Callable<A>,
  args: InputOf<A>,
): Promise<Result<OutputOf<A>>> {
  const result = await callable(standingAct(program, actor), args)
  if (!result.ok && result.code === 'not-allowed') noteDenied(program, actor, callable.contract.name)
  return result as Result<OutputOf<A>>
}

/** Leaves in the journal that somebody was turned away from an act. */
export function noteDenied(program: Program, actor: Actor, act: string): void {
  program.later.add(actor.centreId, {
    kind: 'denied',
    act,
    accountId: actor.accountId,
    subjectKind: null,
    subjectId: null,
    childId: null,
    facts: null,
  })
}
