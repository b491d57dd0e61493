import { createHash } from 'node:crypto'
import type { Sql } from '#platform/db.ts'
import type { Seal } from '#platform/sealed.ts'
import { readSubjectKeys } from '#platform/subject-key-store.ts'
import { type FileRow, filesAfter } from '../store/files.ts'
import { unsoundPapers } from '../store/soundness.ts'
import { filePlace } from './files.ts'

const firstId = '00000000-0000-0000-0000-000000000000'
const atOnce = 20

/** Broken rules of papers and files, each with its count; empty when all is sound. Opens every file: some minutes in a large centre. */
export async function brokenPapers(sql: Sql, seal: Seal): Promise<{ rule: string; count: number }[]> {
  const broken = (await unsoundPapers(sql)).filter((row) => row.count > 0)
  const changed = await changedFiles(sql, seal)
  return changed > 0 ? [...broken, { rule: 'file-changed', count: changed }] : broken
}

/** Files that do not open, or whose bytes are not those that were kept. A subject that was erased has no key and no files to check. */
async function changedFiles(sql: Sql, seal: Seal): Promise<number> {
  let changed = 0
  let after = firstId
  for (;;) {
    const files = await filesAfter(sql, after, atOnce)
    if (files.length === 0) return changed
    const keys = await readSubjectKeys(sql, [...new Set(files.map((file) => file.subject_id))])
    const byId = new Map(keys.map((row) => [row.subject_id, seal.openKey(row.subject_id, row.wrapped)]))
    changed += files.filter((file) => isChanged(file, seal, byId.get(file.subject_id))).length
    after = files.at(-1)!.id
  }
}

function isChanged(file: FileRow, seal: Seal, key: ReturnType<Seal['openKey']> | undefined): boolean {
  if (!key) return false
  try {
    const bytes = seal.openBytes(key, filePlace, file.content!)
    return bytes.length !== file.size || !createHash('sha256').update(bytes).digest().equals(file.sha256)
  } catch {
    return true
  }
}
