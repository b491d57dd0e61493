// Equal rows of one file are told apart by their number among equals: two equal rows are two services.

/** Numbers equal identities 1, 2, … in the order in which they come. */
export function occurrences(): (identity: string) => number {
  const seen = new Map<string, number>()
  return (identity) => {
    const n = (seen.get(identity) ?? 0) + 1
    seen.set(identity, n)
    return n
  }
}
