// A psychologist's own notes. Every statement is confined to one account: there is no way to read another's.
import type { Instant } from '#base/instant.ts'
import type { Sql } from '#platform/db.ts'

/** The notes of one account about a child, the newest first. */
export const notesOf = (
  sql: Sql,
  author: { accountId: string; childId: string },
): Promise<{ id: string; written_at: Instant; body: Buffer }[]> =>
  sql.rows(
    `select id, written_at, body from private_note where child_id = $1 and account_id = $2
     order by written_at desc, id desc`,
    [author.childId, author.accountId],
  )

export const addNote = (
  sql: Sql,
  note: { id: string; childId: string; accountId: string; body: Buffer },
): Promise<unknown> =>
  sql.rows('insert into private_note (id, child_id, account_id, body) values ($1, $2, $3, $4)', [
    note.id,
    note.childId,
    note.accountId,
    note.body,
  ])
