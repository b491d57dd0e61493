// Rows that become facts about people who are known: claimed, judged, recorded, and given back where they did not come in.
import type { Act } from '#access/act.ts'
import type { BuiltKind } from '../contract/kinds.ts'
import { rowCodeOf } from '../rules/refusals.ts'
import { claimRows, markKey, releaseRows } from '../store/rows.ts'
import type { Judge, Verdict } from './judge.ts'
import type { Outcome } from './step.ts'
import type { Task } from './tasks.ts'

/** What a step needs to know besides its rows. */
export interface FactSetting {
  readonly importId: string
  /** Milliseconds of the upload. */
  readonly at: number
  readonly judge: Judge
  readonly outcome: Outcome
}

type Taken = Extract<Verdict['kind'], 'new' | 'for' | 'lent'>

/** A row that may come in, with whom or what it is about and the ids of what it becomes. */
export interface Fact<Of extends Task, V extends Taken = 'for'> {
  readonly task: Of
  readonly about: Extract<Verdict, { readonly kind: V }>
  readonly ids: readonly string[]
}

interface Bringing<Of extends Task, V extends Taken> {
  readonly kind: BuiltKind
  /** What the judge says of a row of this kind that may come in. */
  readonly verdict: V
  readonly idsOf: (task: Of) => readonly string[]
  /** Records them; answers those that were refused, with the refusal's code and the field of the row it speaks of. */
  readonly record: (facts: readonly Fact<Of, V>[]) => Promise<ReadonlyMap<Of, RefusedFact>>
}

export interface RefusedFact {
  readonly code: string
  readonly field: string | null
}

/** Brings rows of one kind in. Every row counts once in the outcome. */
export async function bringFacts<Of extends Task, V extends Taken>(
  act: Act,
  tasks: readonly Of[],
  { importId, judge, outcome }: FactSetting,
  { kind, verdict, idsOf, record }: Bringing<Of, V>,
): Promise<void> {
  const sound = tasks.filter((task) => task.faults.length === 0)
  const entities = new Map(sound.map((task) => [task, idsOf(task)]))
  const claims = sound.map((task) => ({ ...task, entities: entities.get(task)! }))
  const claimed = await claimRows(act.sql, { kind, importId }, claims)
  const released: Of[] = []
  const facts: Fact<Of, V>[] = []
  for (const task of tasks) {
    if (task.faults.length > 0) outcome.reject(judge.ownFaults(task))
    else if (!claimed.has(markKey(task))) outcome.unchanged++
    else {
      const about = judge.of(task)
      if (isOf(about, verdict)) facts.push({ task, about, ids: entities.get(task)! })
      else released.push(task)
      if (about.kind === 'rejected') outcome.reject(about.faults)
      if (about.kind === 'known') outcome.unchanged++
    }
  }
  const refused: ReadonlyMap<Of, RefusedFact> = facts.length > 0 ? await record(facts) : new Map()
  for (const [task, { code, field }] of refused) outcome.reject([judge.fault(task, field, rowCodeOf(code))])
  outcome.imported += facts.length - refused.size
  released.push(...refused.keys())
  if (released.length > 0) await releaseRows(act.sql, kind, released)
}

const isOf = <V extends Taken>(about: Verdict, kind: V): about is Extract<Verdict, { readonly kind: V }> =>
  about.kind === kind
