/** A number as people type it («118», «21,5»); null for nothing, `strange` for what is no number. */
export function numberTyped(text: string): number | null | 'strange' {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (plain === '') return null
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : 'strange'
}

/** The same for a whole number. */
export function wholeTyped(text: string): number | null | 'strange' {
  const value = numberTyped(text)
  return typeof value === 'number' && !Number.isInteger(value) ? 'strange' : value
}
