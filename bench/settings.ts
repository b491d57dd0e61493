// What a run is asked to do.
import { parseArgs } from 'node:util'

export interface Size {
  readonly children: number
  readonly services: number
}

export interface Settings {
  readonly size: Size
  /** Seconds of each load. */
  readonly seconds: number
  /** How many times each figure is taken, each between two of the floor; the middle ratio counts. */
  readonly rounds: number
  /** Workloads to run; all when empty. */
  readonly only: readonly string[]
  readonly json: boolean
  /** A figure that is missed makes the run fail. */
  readonly strict: boolean
  /** Loads the data anew even if an earlier run left it. */
  readonly fresh: boolean
  /** Where the server leaves a CPU profile. */
  readonly profile: string | undefined
}

export const help = `npm run bench -- [options]
  --only W1,W4   these workloads only (W1 … W7)
  --secs N       seconds of each load (3)
  --rounds N     times each figure is taken between two of the floor (3)
  --children N --services N   size of the data set (100000, 1000000)
  --fresh        load the data anew
  --profile DIR  CPU profile of the server
  --json         figures as JSON
  --strict       a figure that is missed ends with code 1`

/** Throws on what it does not know; answers null when help was asked for. */
export function settingsOf(args: readonly string[]): Settings | null {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: text,
      secs: text,
      rounds: text,
      children: text,
      services: text,
      profile: text,
      json: flag,
      strict: flag,
      fresh: flag,
      help: flag,
    },
  })
  if (values.help) return null
  const { json, strict, fresh, profile } = values
  return {
    size: { children: Number(values.children ?? 100_000), services: Number(values.services ?? 1_000_000) },
    seconds: Number(values.secs ?? 3),
    rounds: Number(values.rounds ?? 3),
    only: (values.only ?? '').toUpperCase().split(',').filter(Boolean),
    json,
    strict,
    fresh,
    profile,
  }
}
