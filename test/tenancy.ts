// Starts programs that use the embedded database, as separate processes that can be killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Result } from '#base/result.ts'
import type { Account } from '#platform/embedded/account.ts'
import type { Embedded } from '#platform/embedded/supervisor.ts'

export interface Tenant {
  readonly process: ChildProcess
  readonly answer: Result<Embedded>
  /** Ends it in good order. */
  leave(): Promise<void>
  /** Kills it without a chance to tidy up. */
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('tenant.ts', import.meta.url))

export async function tenant(dataDir: string, account?: Account): Promise<Tenant> {
  const child = spawn(process.execPath, [program, dataDir], { ...account, stdio: ['pipe', 'pipe', 'ignore'] })
  const gone = once(child, 'exit')
  const [line] = (await Promise.race([
    once(createInterface(child.stdout!), 'line'),
    gone.then(() => ['{"ok":false,"code":"died"}']),
  ])) as [string]
  return {
    process: child,
    answer: JSON.parse(line) as Result<Embedded>,
    leave: async () => {
      child.stdin!.end()
      await gone
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
