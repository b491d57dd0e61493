// A centre of its own in a fresh data directory, used through the command line only.
import { afterAll } from 'vitest'
import { type Env, type Told, told } from './cli.ts'
import { discard, freshData } from './data.ts'

export interface Rejected {
  readonly file: string
  readonly row: number
  readonly code: string
}

export interface Imported {
  readonly rows: number
  readonly imported: number
  readonly unchanged: number
  readonly rejected: readonly Rejected[]
  readonly files: readonly {
    readonly file: string
    readonly kind: string | null
    readonly status: string
    readonly code?: string
    readonly rows: number
    readonly imported: number
    readonly unchanged: number
    readonly rejected: number
  }[]
}

export interface Figures {
  readonly period: Period
  readonly indicators: Readonly<Record<string, unknown>>
  readonly notBuilt: readonly string[]
}

export interface Period {
  readonly from: string
  readonly to: string
}

export interface Centre {
  readonly data: string
  readonly env: Env
  import(...args: string[]): Promise<Told<Imported>>
  report(period: Period): Promise<Told<Figures>>
  verify(): Promise<Told<{ ok: boolean; centres: unknown[] }>>
}

const opened: string[] = []
afterAll(async () => {
  for (const data of opened) await discard(data)
})

/** An empty data directory that goes when the file of tests is done. */
export function emptyData(): string {
  const data = freshData()
  opened.push(data)
  return data
}

/** The commands of a data directory that has a centre. */
export const centreIn = (data: string, env: Env = {}): Centre => ({
  data,
  env,
  import: (...args) => told(['import', ...args, '--data', data], env),
  report: ({ from, to }) => told(['report', 'practice', '--from', from, '--to', to, '--data', data], env),
  verify: () => told(['verify', '--data', data], env),
})

/** Makes a centre in an empty directory by `init`. */
export async function initCentre(env: Env = {}): Promise<Centre> {
  const data = emptyData()
  const made = await told<{ login: string }>(
    ['init', '--data', data, '--name', 'МРЦ «Проверка»', '--time-zone', 'Asia/Yakutsk'],
    env,
  )
  if (made.code !== 0) throw new Error(made.stdout)
  return centreIn(data, env)
}
