// Definitions of instruments by name and version: shipped in the program or saved by the centre.
import type { Act } from '#access/act.ts'
import type { Definition } from '../contract/definition.ts'
import { shipped, shippedVersion } from '../rules/shipped.ts'
import { savedVersions } from '../store/instruments.ts'

export interface Version {
  readonly instrument: string
  readonly version: number
}

/** The shipped definition under a name and version; undefined where that is none of ours. */
export const shippedIn = ({ instrument, version }: Version): Definition | undefined =>
  version === shippedVersion ? shipped.get(instrument) : undefined

const keyOf = ({ instrument, version }: Version): string => `${version} ${instrument}`

export interface Definitions {
  of(version: Version): Definition | undefined
}

/** The definitions of these versions, in one round trip at most. */
export async function definitionsOf(act: Act, wanted: readonly Version[]): Promise<Definitions> {
  const saved = wanted.filter((one) => !shippedIn(one))
  const rows = saved.length > 0 ? await savedVersions(act.sql, saved) : []
  const found = new Map(rows.map((row) => [keyOf(row), row.definition]))
  return { of: (version) => shippedIn(version) ?? found.get(keyOf(version)) }
}
