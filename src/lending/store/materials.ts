// What is attached to kinds; the bytes lie with the papers.
import type { Sql } from '#platform/db.ts'
import type { materialKinds } from '../contract/material.ts'

export interface MaterialRow {
  id: string
  kind_id: string
  what: (typeof materialKinds)[number]
  title: string
  url: string
  file_id: string | null
}

const columns = 'id, kind_id, what, title, url, file_id'

export const materialsOf = (sql: Sql, kindId: string): Promise<MaterialRow[]> =>
  sql.rows(
    `select ${columns} from kind_material where kind_id = $1 and removed_at is null order by added_at, id`,
    [kindId],
  )

export const materialById = async (sql: Sql, id: string): Promise<MaterialRow | undefined> =>
  (
    await sql.rows<MaterialRow>(`select ${columns} from kind_material where id = $1 and removed_at is null`, [
      id,
    ])
  )[0]

/** False when the id is taken. */
export const addMaterial = async (sql: Sql, row: MaterialRow, accountId: string): Promise<boolean> =>
  (
    await sql.rows(
      `insert into kind_material (${columns}, added_by) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [row.id, row.kind_id, row.what, row.title, row.url, row.file_id, accountId],
    )
  ).length === 1

export const removeMaterial = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('update kind_material set removed_at = now() where id = $1', [id])
