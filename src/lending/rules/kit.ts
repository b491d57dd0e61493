// Kits go out whole. Source: lending.md I8.

export interface Kit {
  readonly id: string
  readonly name: string
  readonly unitIds: readonly string[]
}

/** Kits of which some units are to go out and others are not. */
export const tornKits = (going: readonly string[], kits: readonly Kit[]): Kit[] =>
  kits.filter(
    ({ unitIds }) => unitIds.some((id) => going.includes(id)) && !unitIds.every((id) => going.includes(id)),
  )

/** What goes in and what comes out when a kit is to be of these units. */
export const movedInKit = (
  before: readonly string[],
  after: readonly string[],
): { readonly into: string[]; readonly out: string[] } => ({
  into: after.filter((id) => !before.includes(id)),
  out: before.filter((id) => !after.includes(id)),
})
