// The centre's own versions of templates.
import type { Instant } from '#base/instant.ts'
import type { Sql } from '#platform/db.ts'

export interface VersionRow {
  readonly template: string
  readonly version: number
  readonly why: string
  readonly saved_at: Instant
}

const columns = 'template, version, why, saved_at'

/** The newest version that the centre saved of each template. */
export const newestVersions = (sql: Sql): Promise<VersionRow[]> =>
  sql.rows(`select distinct on (template) ${columns} from paper_template order by template, version desc`)

/** The newest first. */
export const versionsOf = (sql: Sql, template: string): Promise<VersionRow[]> =>
  sql.rows(`select ${columns} from paper_template where template = $1 order by version desc`, [template])

export const docxOf = async (sql: Sql, template: string, version: number): Promise<Buffer | undefined> =>
  (
    await sql.rows<{ docx: Buffer }>('select docx from paper_template where template = $1 and version = $2', [
      template,
      version,
    ])
  )[0]?.docx

/** False when this version was saved meanwhile. */
export const addVersion = async (
  sql: Sql,
  row: { template: string; version: number; name: string; docx: Buffer; why: string },
  accountId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into paper_template (template, version, name, docx, why, saved_by) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning version`,
      [row.template, row.version, row.name, row.docx, row.why, accountId],
    )
  ).length === 1
