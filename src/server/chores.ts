// What the program does by itself from time to time: seal the journal, forget what is over.
import { sealJournal } from '#access/chain.ts'
import type { Program } from '#access/program.ts'
import { centreIds, forgetOld } from '#access/service/housekeeping.ts'

const sealEvery_ms = 5000
const forgetEvery_ms = 3_600_000

export interface Chores {
  stop(): void
}

/** Runs the chores one after another; one that fails is told to the log and tried again in its turn. */
export function startChores(program: Program, log: (event: string) => void): Chores {
  let isBusy = false
  const inTurn = (name: string, work: () => Promise<void>) => (): void => {
    if (isBusy) return
    isBusy = true
    void work()
      .catch((error: Error) => log(`${name}: ${error.name}`))
      .finally(() => {
        isBusy = false
      })
  }
  const seal = async (): Promise<void> => {
    for (const centre of await centreIds(program)) await sealJournal(program.db, centre)
  }
  const timers = [
    setInterval(inTurn('journal', seal), sealEvery_ms),
    setInterval(
      inTurn('housekeeping', () => forgetOld(program)),
      forgetEvery_ms,
    ),
  ]
  for (const timer of timers) timer.unref()
  return { stop: () => timers.forEach((timer) => clearInterval(timer)) }
}
