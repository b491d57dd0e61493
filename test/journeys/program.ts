// The program as a centre runs it: built pages, the server as a process of its own, a database of its own.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { discard, freshData } from '../acceptance/data.ts'
import { serve, type Serving, setUp } from '../acceptance/serving.ts'
import { freshDatabase } from '../database.ts'

export interface Running {
  readonly origin: string
  /** A way in beside the browser, to prepare what a journey takes for granted. */
  readonly serving: Serving
  close(): Promise<void>
}

export const head = { login: 'head', password: 'снег на крыше весной' }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the pages where they are older than their sources; the stamp of the build tells. */
function buildPages(): void {
  const { status, stderr } = spawnSync(process.execPath, ['bootstrap.mjs', 'build'], { cwd: root })
  if (status !== 0) throw new Error(String(stderr))
}

/** An installation where nothing has been set up yet. */
export async function openEmpty(): Promise<Running> {
  buildPages()
  const database = await freshDatabase()
  const data = freshData()
  const env = {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    RYADOM_LIMIT_SEARCHES: '1000000',
    RYADOM_LIMIT_EXPORTS: '1000000',
  }
  const serving = await serve(data, { env })
  return {
    origin: serving.origin,
    serving,
    close: async () => {
      await serving.stop()
      await database.drop()
      await discard(data)
    },
  }
}

/** An installation with a centre that has nothing but its head ({@link head}). */
export async function openCentre(): Promise<Running> {
  const running = await openEmpty()
  await setUp(running.serving)
  return running
}

/** The demonstration: everybody enters with one tap. */
export async function openDemonstration(): Promise<Running> {
  const running = await openEmpty()
  const { status } = await running.serving.command('access.openDemo', {})
  if (status !== 200) throw new Error(`the demonstration did not open: ${status}`)
  return running
}
