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

type About = Extract<Verdict, { readonly kind: 'for' }>

/** A row whose people are known, with the ids of what it becomes. */
export interface Fact<Of extends Task> {
  readonly task: Of
  readonly about: About
  readonly ids: readonly string[]
}

interface Bringing<Of extends Task> {
  readonly kind: BuiltKind
  readonly idsOf: (task: Of) => readonly string[]
  /** Records them; answers those that were refused, with the refusal's code and the field of the row it speaks of. */
  readonly record: (facts: readonly Fact<Of>[]) => Promise<ReadonlyMap<Of, RefusedFact>>
}

export interface RefusedFact {
  readonly code: string
  readonly field: string | null
}

/** Brings rows of one kind in. Every row counts once in the outcome. */
export async function bringFacts<Of extends Task>(
  act: Act,
  tasks: readonly Of[],
  { importId, judge, outcome }: FactSetting,
  { kind, idsOf, record }: Bringing<Of>,
): Promise<void> {
  const sound = tasks.filter((task) => task.faults.length === 0)
  const entities = new Map(sound.map((task) => [task, idsOf(task)]))
  const claims = sound.map((task) => ({ ...task, entities: entities.get(task)! }))
  const claimed = await claimRows(act.sql, { kind, importId }, claims)
  const released: Of[] = []
  const facts: Fact<Of>[] = []
  for (const task of tasks) {
    if (task.faults.length > 0) outcome.reject(judge.ownFaults(task))
    else if (!claimed.has(markKey(task))) outcome.unchanged++
    else {
      const about = judge.of(task)
      if (about.kind === 'for') facts.push({ task, about, ids: entities.get(task)! })
      else released.push(task)
      if (about.kind === 'rejected') outcome.reject(about.faults)
    }
  }
  const refused: ReadonlyMap<Of, RefusedFact> = facts.length > 0 ? await record(facts) : new Map()
  for (const [task, { code, field }] of refused) outcome.reject([judge.fault(task, field, rowCodeOf(code))])
  outcome.imported += facts.length - refused.size
  released.push(...refused.keys())
  if (released.length > 0) await releaseRows(act.sql, kind, released)
}
