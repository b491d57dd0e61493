// Work that goes on after its command has answered. Jobs lie in the same database, in the schema `pgboss`: a job that is added in
// a transaction is there exactly if the transaction commits. Their data are ids, never anything about a person.
import pg from 'pg'
import type { Sql, Value } from './db.ts'

const schema = 'pgboss'
const lookEvery_s = 1

/** A name of a kind of job: `module.deed`. */
export type JobName = `${string}.${string}`

const adapterOf = (sql: Sql) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: await sql.rows<Record<string, unknown>>(text, values as Value[]),
  }),
})

// Loading it takes 50 ms and 8 MB, which nobody should wait for at the start.
const boss = async () => (await import('pg-boss')).PgBoss

/** Adds a job through an open transaction; it is not seen before the transaction commits. */
export async function addJob(sql: Sql, name: JobName, data: object): Promise<void> {
  const db = adapterOf(sql)
  await new (await boss())({ db, schema, migrate: false, supervise: false, schedule: false }).send(name, data)
}

export interface Jobs {
  /** Has jobs of a name carried out, one after another. What throws is tried again after some seconds. */
  work<Data extends object>(name: JobName, carryOut: (data: Data) => Promise<void>): Promise<void>
  /** Forgets what is long over. Happens by itself every minute. */
  tidy(): Promise<void>
  stop(): Promise<void>
}

/** Makes or renews the schema as the owner and lets the program's login use it. */
export async function prepareJobs(
  ownerUrl: string,
  appRole: string,
  names: readonly JobName[],
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'ryadom-jobs' })
  await owner.connect()
  try {
    const db = {
      executeSql: (text: string, values?: unknown[]) => owner.query<Record<string, unknown>>(text, values),
    }
    const maker = new (await boss())({ db, schema, supervise: false, schedule: false })
    await maker.start()
    for (const name of names) await maker.createQueue(name, queueOf)
    await maker.stop({ graceful: false })
    await owner.query(grants(owner.escapeIdentifier(appRole)))
  } finally {
    await owner.end()
  }
}

/** A run that died with its process is given out again; what a job does must bear being begun twice. */
const queueOf = { retryLimit: 1000, retryDelay: 2, expireInSeconds: 4 * 3600, retentionSeconds: 24 * 3600 }

const grants = (role: string): string => `
  grant usage on schema ${schema} to ${role};
  grant select, insert, update, delete on all tables in schema ${schema} to ${role};
  grant usage on all sequences in schema ${schema} to ${role};
  grant execute on all functions in schema ${schema} to ${role}`

/**
 * Looks for jobs every second, as the program's login. It has two connections of its own: answers never wait for jobs, and the
 * jobs' own housekeeping is made of scripts that our statements are not.
 */
export async function openJobs(appUrl: string, onError: (error: Error) => void): Promise<Jobs> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 2, application_name: 'ryadom-jobs' })
  pool.on('error', onError)
  const db = {
    executeSql: (text: string, values?: unknown[]) => pool.query<Record<string, unknown>>(text, values),
  }
  const worker = new (await boss())({ db, schema, migrate: false, schedule: false })
  worker.on('error', onError)
  await worker.start()
  return {
    work: async (name, carryOut) => {
      await worker.work(name, { pollingIntervalSeconds: lookEvery_s }, async (jobs) => {
        for (const job of jobs) await carryOut(job.data as never)
      })
    },
    tidy: () => worker.supervise(),
    stop: async () => {
      await worker.stop({ graceful: false })
      await pool.end()
    },
  }
}
