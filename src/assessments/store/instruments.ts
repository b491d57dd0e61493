// Versions of instruments that the centre has saved, and which of all instruments it offers.
import type { Instant } from '#base/instant.ts'
import type { Sql } from '#platform/db.ts'
import type { Definition } from '../contract/definition.ts'

export interface VersionRow {
  instrument: string
  version: number
  definition: Definition
}

/** The newest saved version of each instrument. */
export const newestVersions = (sql: Sql): Promise<VersionRow[]> =>
  sql.rows(
    `select distinct on (instrument) instrument, version, definition from instrument_version
     order by instrument, version desc`,
  )

/** Saved versions by instrument and number. */
export const savedVersions = (
  sql: Sql,
  wanted: readonly { instrument: string; version: number }[],
): Promise<VersionRow[]> =>
  sql.rows(
    `select v.instrument, v.version, v.definition from instrument_version v
     join (select distinct i, n from unnest($1::text[], $2::integer[]) as u(i, n)) w on v.instrument = w.i and v.version = w.n`,
    [wanted.map((one) => one.instrument), wanted.map((one) => one.version)],
  )

export interface HistoryRow extends VersionRow {
  why: string
  saved_at: Instant
}

/** Every saved version of an instrument, the newest first. */
export const historyOf = (sql: Sql, instrument: string): Promise<HistoryRow[]> =>
  sql.rows(
    `select instrument, version, definition, why, saved_at from instrument_version
     where instrument = $1 order by version desc`,
    [instrument],
  )

/** How often each version of an instrument was filled in, taken back ones too. */
export const usesOf = (sql: Sql, instrument: string): Promise<{ version: number; uses: number }[]> =>
  sql.rows('select version, count(*) as uses from assessment where instrument = $1 group by version', [
    instrument,
  ])

/** Which of these instruments were ever filled in. */
export const usedAmong = async (sql: Sql, instruments: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ name: string }>(
        `select i.name from unnest($1::text[]) as i(name)
         where exists (select from assessment a where a.instrument = i.name)`,
        [instruments],
      )
    ).map((row) => row.name),
  )

/** Which of these instruments the centre has put away. */
export const notOffered = async (sql: Sql): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ instrument: string }>('select instrument from instrument_shelf where not is_offered')
    ).map((row) => row.instrument),
  )

/** False when the version is there already: somebody else saved it meanwhile. */
export const addVersion = async (
  sql: Sql,
  row: VersionRow & { why: string; accountId: string },
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into instrument_version (instrument, version, definition, why, saved_by) values ($1, $2, $3::jsonb, $4, $5)
       on conflict do nothing returning version`,
      [row.instrument, row.version, JSON.stringify(row.definition), row.why, row.accountId],
    )
  ).length === 1

export const putOnShelf = (sql: Sql, instrument: string, isOffered: boolean): Promise<unknown> =>
  sql.rows(
    `insert into instrument_shelf (instrument, is_offered) values ($1, $2)
     on conflict (centre_id, instrument) do update set is_offered = excluded.is_offered`,
    [instrument, isOffered],
  )
