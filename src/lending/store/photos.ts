// Which photos show which lent unit; the bytes lie with the papers.
import type { Sql } from '#platform/db.ts'

export interface PhotoRow {
  file_id: string
  moment: 'issue' | 'return'
  taken_at: string
}

export const addPhoto = (
  sql: Sql,
  photo: { readonly lineId: string; readonly fileId: string; readonly moment: string; readonly at: string },
): Promise<unknown> =>
  sql.rows('insert into loan_photo (line_id, file_id, moment, taken_at) values ($1, $2, $3, $4)', [
    photo.lineId,
    photo.fileId,
    photo.moment,
    photo.at,
  ])

export const photosOf = (sql: Sql, lineId: string): Promise<PhotoRow[]> =>
  sql.rows('select file_id, moment, taken_at from loan_photo where line_id = $1 order by taken_at, file_id', [
    lineId,
  ])
