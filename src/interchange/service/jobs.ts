// Imports as jobs of the server.
import { setTimeout as pause } from 'node:timers/promises'
import type { Program } from '#access/program.ts'
import { actorOfAccount } from '#access/service/actors.ts'
import { centreIds } from '#access/service/housekeeping.ts'
import type { CentreId } from '#platform/db.ts'
import { addJob } from '#platform/jobs.ts'
import { waiting } from '../store/imports.ts'
import { runImport, type RunJob } from './changes.ts'
import { carryOut } from './run.ts'

const patience_ms = 1000

/** Another process is at it; if that one dies, the job must come back. */
class Busy extends Error {
  override name = 'Busy'
}

interface Setting {
  readonly program: Program
  readonly log: (event: string) => void
  /** True once the server is on its way out. */
  readonly isEnding: () => boolean
}

/**
 * Runs the import of a job until it is over. While the database is away it waits for it. Throws `Busy` when another process
 * has the import.
 */
export async function runJob({ program, log, isEnding }: Setting, job: RunJob): Promise<void> {
  while (!isEnding()) {
    try {
      const actor = await actorOfAccount(program, job.centreId as CentreId, job.accountId)
      const outcome = await carryOut(program, actor, job.importId)
      if (outcome === 'busy' || outcome === 'lost') throw new Busy()
      return
    } catch (error) {
      if (error instanceof Busy) throw error
      log(`${runImport}: ${(error as Error).name} ${(error as { code?: string }).code ?? ''}`)
      await pause(patience_ms)
    }
  }
}

/** Gives imports that were cut off to the jobs again; to be called when the server starts. */
export async function takeUpAgain(program: Program): Promise<void> {
  for (const centreId of await centreIds(program)) {
    const sql = program.db.centre(centreId)
    for (const { id, account_id } of await waiting(sql)) {
      await addJob(program.db.above, runImport, { centreId, accountId: account_id, importId: id })
    }
  }
}
