// Starts a server as its own process and waits for its first good answer.
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Wire } from './wire.ts'

export interface Server {
  readonly pid: number
  readonly port: number
  /** From the start of the process to the first good answer. */
  readonly start_ms: number
  stop(): Promise<void>
}

const patience_ms = 30_000

async function isGood(port: number, path: string): Promise<boolean> {
  const wire = new Wire(port)
  try {
    return (await wire.send({ path, headers: {} })).status === 200
  } catch {
    return false
  } finally {
    wire.close()
  }
}

/** `args` are Node's; `path` is what a good server answers. Throws when the process ends or half a minute passes. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { port, path }: { port: number; path: string },
): Promise<Server> {
  if (await isGood(port, path)) throw new Error(`something else answers on port ${port}`)
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  while (!(await isGood(port, path))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    if (performance.now() - began > patience_ms) throw new Error('the server does not answer')
    await pause(5)
  }
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  return { pid: child.pid!, port, start_ms: performance.now() - began, stop }
}
