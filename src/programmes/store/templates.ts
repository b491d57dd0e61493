// Templates as the centre saved them, and who went through which.
import type { Instant } from '#base/instant.ts'
import type { Sql } from '#platform/db.ts'
import type { Template } from '../contract/template.ts'

export interface VersionRow {
  template: string
  version: number
  definition: Template
  why: string
  saved_at: Instant
}

const columns = 'template, version, definition, why, saved_at'

/** The newest version that the centre saved of each template. */
export const newestVersions = (sql: Sql): Promise<VersionRow[]> =>
  sql.rows(`select distinct on (template) ${columns} from template_version order by template, version desc`)

/** The versions of a template that the centre saved, the newest first. */
export const versionsOf = (sql: Sql, template: string): Promise<VersionRow[]> =>
  sql.rows(`select ${columns} from template_version where template = $1 order by version desc`, [template])

/** False when this version was saved meanwhile. */
export const addVersion = async (
  sql: Sql,
  row: { template: string; version: number; definition: Template; why: string },
  accountId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into template_version (template, version, definition, why, saved_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning version`,
      [row.template, row.version, JSON.stringify(row.definition), row.why, accountId],
    )
  ).length === 1

/** Names of versions that the centre saved. */
export const savedNames = (
  sql: Sql,
  templates: readonly string[],
): Promise<{ template: string; version: number; name: string }[]> =>
  sql.rows(
    `select template, version, definition ->> 'name' as name from template_version where template = any ($1::text[])`,
    [templates],
  )

export const shelf = async (sql: Sql): Promise<Map<string, boolean>> =>
  new Map(
    (
      await sql.rows<{ template: string; is_offered: boolean }>(
        'select template, is_offered from template_shelf',
      )
    ).map((row) => [row.template, row.is_offered]),
  )

export const putOnShelf = (sql: Sql, template: string, isOffered: boolean): Promise<unknown> =>
  sql.rows(
    `insert into template_shelf (template, is_offered) values ($1, $2)
     on conflict (centre_id, template) do update set is_offered = excluded.is_offered`,
    [template, isOffered],
  )

export interface UseRow {
  template: string
  version: number
  children: number
  underway: number
  ended: number
}

/** Children by template and version; of one template alone when it is given. */
export const uses = (sql: Sql, template: string | null = null): Promise<UseRow[]> =>
  sql.rows(
    `select template, version, count(distinct child_id) as children,
       count(distinct child_id) filter (where ended_on is null) as underway,
       count(distinct child_id) filter (where ended_on is not null) as ended
     from programme p where cancelled_at is null and ($1::text is null or template = $1)
       and exists (select from child_door c where c.centre_id = p.centre_id and c.id = p.child_id)
     group by template, version`,
    [template],
  )
