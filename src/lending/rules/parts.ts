// Parts and accessories of a kind, ticked at issue and at return.

export interface Part {
  readonly id: string
  readonly name: string
  readonly isOptional: boolean
}

/** Parts that are missing and without which the unit is not lent. What the kind no longer knows counts as one of them. */
export const requiredMissing = (parts: readonly Part[], missing: readonly string[]): string[] =>
  missing.filter((id) => !parts.some((part) => part.id === id && part.isOptional))

/** Parts that are to be there and were not ticked; those known to be missing are not asked for. */
export const unticked = (
  parts: readonly Part[],
  seen: readonly string[],
  missing: readonly string[],
): string[] =>
  parts
    .filter((part) => !part.isOptional && !seen.includes(part.id) && !missing.includes(part.id))
    .map((part) => part.id)

/** What of the named parts the kind has, each once. */
export const knownParts = (parts: readonly Part[], named: readonly string[]): string[] =>
  parts.map((part) => part.id).filter((id) => named.includes(id))

/** The first id that two parts share; null when each has its own. */
export const repeatedPart = (parts: readonly Part[]): string | null =>
  parts.find((part, at) => parts.findIndex((other) => other.id === part.id) !== at)?.id ?? null
