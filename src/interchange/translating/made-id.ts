import { createHash } from 'node:crypto'
import { uuidv7 } from '#base/id.ts'

/**
 * The id of what a row becomes in one import: always the same, so that carrying a piece of an import out again after a crash
 * makes nothing twice. `at` is the moment of the upload; ids follow the order of the rows.
 */
export function madeId(
  made: { readonly importId: string; readonly at: number },
  row: {
    readonly identity: string
    readonly occurrence: number
    readonly position: number
    readonly part: number
  },
): string {
  const seed = JSON.stringify([made.importId, row.identity, row.occurrence, row.part])
  return uuidv7(made.at + row.position, createHash('sha256').update(seed).digest())
}
