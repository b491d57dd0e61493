// Keys of sealed fields, made on first need and remembered in memory for a while.
import { isTransaction } from '#platform/db.ts'
import type { SubjectKey } from '#platform/sealed.ts'
import { insertSubjectKey, readSubjectKeys, type SubjectKeyRow } from '#platform/subject-key-store.ts'
import type { Act } from './act.ts'

/** A key takes 1.2 KB. */
const mostRemembered = 5000
const remembered = new Map<string, SubjectKey>()

/** A subject has a key in each centre: an account of two centres, or an id that somebody chose twice. */
const within = (act: Act, subjectId: string): string => `${act.actor.centreId}/${subjectId}`

/** An open transaction may see keys of its own making; if it is undone, they were never stored, so they are not remembered. */
function remember(act: Act, subjectId: string, key: SubjectKey): SubjectKey {
  if (isTransaction(act.sql)) return key
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!)
  remembered.set(within(act, subjectId), key)
  return key
}

/** Remembers keys that came along with other rows of their subjects, so that nobody asks for them again. */
export function rememberKeys(act: Act, rows: readonly SubjectKeyRow[]): void {
  if (isTransaction(act.sql)) return
  for (const { subject_id, wrapped } of rows) {
    if (!remembered.has(within(act, subject_id)))
      remember(act, subject_id, act.seal.openKey(subject_id, wrapped))
  }
}

/** The keys of subjects that have one, by subject. One round trip for those that are not remembered. */
export async function keysOfSubjects(
  act: Act,
  subjectIds: readonly string[],
): Promise<Map<string, SubjectKey>> {
  const keys = new Map<string, SubjectKey>()
  const missing: string[] = []
  for (const id of subjectIds) {
    const key = remembered.get(within(act, id))
    if (key) keys.set(id, key)
    else missing.push(id)
  }
  if (missing.length === 0) return keys
  for (const row of await readSubjectKeys(act.sql, missing)) {
    keys.set(row.subject_id, remember(act, row.subject_id, act.seal.openKey(row.subject_id, row.wrapped)))
  }
  return keys
}

/** The key of a subject; makes one when it has none. Two at once end with the same key. */
export async function keyOfSubject(act: Act, subjectId: string): Promise<SubjectKey> {
  const known = (await keysOfSubjects(act, [subjectId])).get(subjectId)
  if (known) return known
  const { wrapped } = act.seal.newKey(subjectId)
  const stored = await insertSubjectKey(act.sql, subjectId, wrapped)
  // Not remembered here: the transaction may still be undone, and then this key was never stored.
  return act.seal.openKey(subjectId, stored)
}
