// Children of the demonstration whom a journey needs by name.
import { ask, type Person } from './person.ts'

export interface KnownChild {
  readonly id: string
  readonly name: string
  readonly birthDate: string
}

/** Children that the person may open, in the order of the list. */
export async function childrenOf({ context }: Person, args: object = {}): Promise<KnownChild[]> {
  const { rows } = (await ask(context, 'families.children', { limit: 100, ...args })) as {
    rows: KnownChild[]
  }
  return rows
}

/** How many records the journal has of a child. */
export async function recordsOf({ context }: Person, childId: string): Promise<number> {
  const { records } = (await ask(context, 'services.timeline', { childId, limit: 200 })) as {
    records: unknown[]
  }
  return records.length
}
