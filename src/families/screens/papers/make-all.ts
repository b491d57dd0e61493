// The ticked papers are made one after another: one that lacks something keeps no other one back.

/** A paper that may be made from a child’s card; other modules offer theirs, such as the contract of services. */
export interface Making {
  readonly id: string
  /** As its tick says it. */
  readonly label: string
  /** Ticked at first. */
  readonly isDue: boolean
  /** A quiet line under the tick. */
  readonly note?: string
  /** Makes it; answers its id, or in words why it was not made. */
  readonly make: () => Promise<Outcome>
}

export type Outcome =
  { readonly ok: true; readonly paperId: string } | { readonly ok: false; readonly text: string }

export interface Made {
  readonly id: string
  readonly label: string
  readonly outcome: Outcome
}

export async function makeAll(wanted: readonly Making[]): Promise<Made[]> {
  const made: Made[] = []
  for (const { id, label, make } of wanted) made.push({ id, label, outcome: await make() })
  return made
}
