// Rows of several centres, added up.

/** One row of each key, by the given way to add two. */
export function summed<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  add: (a: Row, b: Row) => Row,
): Row[] {
  const byKey = new Map<string, Row>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? row : add(known, row))
  }
  return [...byKey.values()]
}
