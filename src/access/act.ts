// What surrounds every act: who acts, for which centre, how far the policy lets them reach, and the journal they leave.
import type { z } from 'zod'
import type { CommandContract, InputOf, OutputOf, QueryContract, RefusalOf } from '#base/act.ts'
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse, type Result } from '#base/result.ts'
import type { CentreId, Sql } from '#platform/db.ts'
import type { Seal } from '#platform/sealed.ts'
import { type Reach, reachOf, type RoleId } from './policy.ts'

/** A person at work in one centre. */
export interface Actor {
  readonly accountId: string
  readonly centreId: CentreId
  readonly staffId: string | null
  readonly roles: readonly RoleId[]
  readonly timeZone: string
  readonly mustChangePassword: boolean
  readonly isDemo: boolean
  /** Centres whose figures, never whose people, this person may be given; empty for who has no region. */
  readonly region: readonly CentreId[]
}

/** One row of the journal to be: codes and ids only, never names or text that a person typed. */
export interface Note {
  readonly kind: 'change' | 'read'
  readonly act: string
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly childId?: string | null
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The surroundings of an act. `sql` speaks for the actor's centre; inside a command it is the open transaction. */
export interface Act {
  readonly actor: Actor
  readonly sql: Sql
  readonly seal: Seal
  readonly now: Instant
  /** Today in the centre's time zone. */
  readonly today: LocalDate
  /** The client's id of the command; a made-up one for queries. */
  readonly commandId: string
  /** Fresh ids for what the act makes. */
  newId(): string
  /** Leaves a row in the journal, in the same transaction as the change; reads are gathered and written within a second. */
  note(note: Note): void
  /**
   * Does the same work for each centre of the actor's region, speaking for that centre alone and reaching `counts` there.
   * Throws where the policy lets the actor see more than figures: such an act stays in its own centre. Source: decision 0007.
   */
  inRegion<T>(work: (act: Act) => Promise<T>): Promise<T[]>
  /** Set by `permitted`: how far the actor reaches in this act. */
  readonly reach: Reach
}

type General = 'not-allowed' | 'not-found'
type Run<A extends CommandContract | QueryContract> = (
  act: Act,
  input: InputOf<A>,
) => Promise<Result<OutputOf<A>, RefusalOf<A> | General>>

/** An act that can be called: from a route, from the import, from the CLI. The access check is inside. */
export interface Callable<A extends CommandContract | QueryContract> {
  (act: Act, input: InputOf<A>): Promise<Result<OutputOf<A>, RefusalOf<A> | General>>
  readonly contract: A
}

const ownCentreOnly = (): never => {
  throw new Error('a region is for figures only')
}

/** Puts the access check before the work of an act. There is no other way to make one. */
export function permitted<A extends CommandContract | QueryContract>(contract: A, run: Run<A>): Callable<A> {
  const call: Run<A> = async (act, input) => {
    const reach = reachOf(act.actor.roles, contract.name)
    if (reach === null) return refuse('not-allowed')
    return run(reach === 'counts' ? { ...act, reach } : { ...act, reach, inRegion: ownCentreOnly }, input)
  }
  return Object.assign(call, { contract })
}

/** Runs inside another act's transaction under its own name, as the same person. */
export type Input<A extends { readonly input: z.ZodType }> = z.output<A['input']>
