import type { Sql } from './db.ts'

export interface SubjectKeyRow {
  readonly subject_id: string
  readonly wrapped: Buffer
}

export const readSubjectKeys = (sql: Sql, subjectIds: readonly string[]): Promise<SubjectKeyRow[]> =>
  sql.rows<SubjectKeyRow>('select subject_id, wrapped from subject_key where subject_id = any ($1::uuid[])', [
    subjectIds,
  ])

/** Stores a wrapped key unless the subject has one; answers the one that holds. */
export async function insertSubjectKey(sql: Sql, subjectId: string, wrapped: Buffer): Promise<Buffer> {
  const rows = await sql.rows<{ wrapped: Buffer }>(
    `insert into subject_key (subject_id, wrapped) values ($1, $2)
     on conflict (centre_id, subject_id) do update set wrapped = subject_key.wrapped returning wrapped`,
    [subjectId, wrapped],
  )
  return rows[0]!.wrapped
}
