// Sealed bytes.
import type { Sql } from '#platform/db.ts'

export interface FileRow {
  readonly id: string
  readonly subject_id: string
  readonly kind: string
  readonly media_type: string
  readonly size: number
  readonly sha256: Buffer
  readonly content: Buffer | null
}

export const addFile = (sql: Sql, row: FileRow, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into stored_file (id, subject_id, kind, media_type, size, sha256, content, stored_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.id, row.subject_id, row.kind, row.media_type, row.size, row.sha256, row.content, accountId],
  )

export const fileById = async (sql: Sql, id: string): Promise<FileRow | undefined> =>
  (
    await sql.rows<FileRow>(
      'select id, subject_id, kind, media_type, size, sha256, content from stored_file where id = $1',
      [id],
    )
  )[0]

export const emptyFiles = (sql: Sql, ids: readonly string[]): Promise<{ id: string }[]> =>
  sql.rows(
    `update stored_file set content = null, destroyed_at = now()
     where id = any ($1::uuid[]) and destroyed_at is null returning id`,
    [ids],
  )

/** Files after an id, a handful at a time. */
export const filesAfter = (sql: Sql, after: string, most: number): Promise<FileRow[]> =>
  sql.rows(
    `select id, subject_id, kind, media_type, size, sha256, content from stored_file
     where id > $1 and content is not null order by id limit $2`,
    [after, most],
  )
