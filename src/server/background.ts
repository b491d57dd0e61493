// Work that goes on behind the answers. It starts when the server listens already: nobody waits for it.
import type { OpenedProgram } from '#access/open-program.ts'
import { runImport, type RunJob } from '#interchange/service/changes.ts'
import { runJob, takeUpAgain } from '#interchange/service/jobs.ts'
import { openJobs, prepareJobs } from '#platform/jobs.ts'

export interface Background {
  stop(): Promise<void>
}

/** Opens the jobs and gives out again what a crash cut off. What fails here is told to the log; the server serves on. */
export function startBackground(program: OpenedProgram, log: (event: string) => void): Background {
  let isEnding = false
  const opened = open().catch((error: Error) => {
    log(`jobs: ${error.name}`)
    return undefined
  })

  async function open() {
    const { ownerUrl, appUrl, appRole } = program.database
    await prepareJobs(ownerUrl, appRole, [runImport])
    const jobs = await openJobs(appUrl, (error) => log(`jobs: ${error.name}`))
    await jobs.work<RunJob>(runImport, (job) => runJob({ program, log, isEnding: () => isEnding }, job))
    await takeUpAgain(program)
    return jobs
  }

  return {
    stop: async () => {
      isEnding = true
      await (await opened)?.stop()
    },
  }
}
