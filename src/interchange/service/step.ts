// A step of an import: some rows that come in together or not at all, by the same commands as from a screen.
import type { Act, Actor, Callable } from '#access/act.ts'
import type { Program } from '#access/program.ts'
import type { CommandContract, OutputOf } from '#base/act.ts'
import { refuse, type Result } from '#base/result.ts'
import type { KnownChild } from '../rules/known.ts'
import type { RowFault } from './judge.ts'

/** One process's hold on an import. */
export interface Run {
  readonly program: Program
  readonly actor: Actor
  readonly importId: string
  readonly runner: string
  /** To be called before each step: throws when the database has let go of the hold. */
  readonly keepHolding: () => Promise<unknown>
  /** Hears after each step how many rows are done. */
  readonly onStep: (done: number, rows: number) => void
}

/** The person may not do this any more: the import cannot go on. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}

/** Gives a command as a screen would: its arguments are checked by its contract first. */
export async function give<A extends CommandContract>(
  act: Act,
  call: Callable<A>,
  args: unknown,
): Promise<Result<OutputOf<A>>> {
  const input = call.contract.input.safeParse(args)
  if (!input.success) return refuse('bad-input')
  const result = await call(act, input.data as never)
  if (!result.ok && result.code === 'not-allowed') throw new NotAllowed()
  return result as Result<OutputOf<A>>
}

/** Gathers what became of the rows of a step. */
export class Outcome {
  imported = 0
  unchanged = 0
  /** Rows, not faults. */
  rejected = 0
  readonly faults: RowFault[] = []
  /** Children who came in; they have to be forgotten if the step is. */
  readonly newcomers: KnownChild[] = []

  reject(faults: readonly RowFault[]): void {
    this.rejected++
    this.faults.push(...faults)
  }

  counts(): { imported: number; unchanged: number; rejected: number } {
    const { imported, unchanged, rejected } = this
    return { imported, unchanged, rejected }
  }
}
