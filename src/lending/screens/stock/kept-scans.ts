// Codes that were seen and not sent yet, kept on the device until they are: a phone in a storeroom loses its connection, and its pages.

const placeOf = (stockTakeId: string): string => `ryadom.stock-taking.${stockTakeId}`

/** What was seen in a stock-taking and not sent; nothing where the device keeps nothing. */
export function keptScans(stockTakeId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(stockTakeId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string') : []
  } catch {
    return []
  }
}

/** Labels and inventory numbers say nothing about people. */
export function keepScans(stockTakeId: string, codes: readonly string[]): void {
  try {
    if (codes.length === 0) localStorage.removeItem(placeOf(stockTakeId))
    else localStorage.setItem(placeOf(stockTakeId), JSON.stringify(codes))
  } catch {
    // Then they wait as long as the page stands.
  }
}
