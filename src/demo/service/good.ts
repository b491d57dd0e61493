import type { Result } from '#base/result.ts'

/** The value of an act that the demonstration cannot do without. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`demonstration: ${result.code} ${result.field ?? ''}`)
  return result.value
}
