// The command line as an administrator uses it: a process of its own for each command.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export type Env = Readonly<Record<string, string>>

export interface Ended {
  /** `null` when it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
}

/** A command's one document on stdout. */
export interface Told<T> extends Ended {
  readonly value: T
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The environment of this process without what would lead a program to another database or directory. */
const plainEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DATABASE_|RYADOM_|VITEST)/.test(name)),
  )

/** Starts a program of `src/`; `file` is its path there. */
export function startProgram(file: string, args: readonly string[], env: Env = {}): ChildProcess {
  return spawn(process.execPath, [`src/${file}`, ...args], {
    cwd: root,
    env: { ...plainEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts a command: what `npm run -s ryadom --` runs. */
export function startCli(args: readonly string[], env: Env = {}): Running {
  const process = startProgram('cli/main.ts', args, env)
  const ended = Promise.all([text(process.stdout!), text(process.stderr!), once(process, 'exit')]).then(
    ([stdout, stderr, [code]]) => ({ stdout, stderr, code: code as number | null }),
  )
  return { process, ended }
}

/** Carries a command out. */
export const cli = (args: readonly string[], env: Env = {}): Promise<Ended> => startCli(args, env).ended

/** Carries a command out with `--json`. Throws when stdout is anything but one JSON document on one line. */
export async function told<T>(args: readonly string[], env: Env = {}): Promise<Told<T>> {
  return readTold<T>(await cli([...args, '--json'], env))
}

/** The document of a command that was started with `--json`. */
export function readTold<T>(ended: Ended): Told<T> {
  const lines = ended.stdout.split('\n')
  if (lines.length !== 2 || lines[1] !== '')
    throw new Error(`not one document: ${ended.stdout.slice(0, 500)}\n${ended.stderr.slice(0, 2000)}`)
  return { ...ended, value: JSON.parse(lines[0]!) as T }
}
