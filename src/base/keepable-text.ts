/** Whether text can be kept as it is: without NUL, which PostgreSQL has not, and without half a surrogate pair, which UTF-8 has not. */
export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Places in a value, as paths, whose text or key cannot be kept. Bytes are no text and are passed over. */
export function* unkeepableIn(value: unknown, path: readonly string[] = []): Generator<string[]> {
  if (typeof value === 'string') {
    if (!isKeepable(value)) yield [...path]
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (isKeepable(key)) yield* unkeepableIn(inner, [...path, key])
      else yield [...path]
    }
  }
}
