// What became of rows: identities with what they were made into, and rows that were rejected.
import type { BuiltKind } from '../contract/kinds.ts'
import type { Sql } from '#platform/db.ts'

/** A row as identities know it. `identity` is 32 hexadecimal digits. */
export interface RowMark {
  readonly identity: string
  readonly occurrence: number
}

export const markKey = (mark: RowMark): string => `${mark.identity}:${mark.occurrence}`

const keyColumn = "encode(identity, 'hex') || ':' || occurrence as key"

/** Claims rows for an import; answers the keys of those that nobody had claimed before. */
export async function claimRows(
  sql: Sql,
  claim: { kind: BuiltKind; importId: string },
  rows: readonly (RowMark & { readonly entities: readonly string[] })[],
): Promise<Set<string>> {
  const claimed = await sql.rows<{ key: string }>(
    `insert into import_row (kind, import_id, identity, occurrence, entities)
     select $1, $2, decode(i, 'hex'), o, e::uuid[] from unnest($3::text[], $4::integer[], $5::text[]) as x(i, o, e) order by i, o
     on conflict do nothing returning ${keyColumn}`,
    [
      claim.kind,
      claim.importId,
      rows.map((row) => row.identity),
      rows.map((row) => row.occurrence),
      rows.map((row) => `{${row.entities.join(',')}}`),
    ],
  )
  return new Set(claimed.map(({ key }) => key))
}

/** Gives claims back whose rows did not come in. */
export const releaseRows = (sql: Sql, kind: BuiltKind, rows: readonly RowMark[]): Promise<unknown> =>
  sql.rows(
    `delete from import_row where kind = $1 and (identity, occurrence) in
       (select decode(i, 'hex'), o from unnest($2::text[], $3::integer[]) as x(i, o))`,
    [kind, rows.map((row) => row.identity), rows.map((row) => row.occurrence)],
  )

/** Which of these rows are in already. */
export const knownRows = async (
  sql: Sql,
  kind: BuiltKind,
  identities: readonly string[],
): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ key: string }>(
        `select ${keyColumn} from import_row
         where kind = $1 and identity = any (array(select decode(i, 'hex') from unnest($2::text[]) i))`,
        [kind, identities],
      )
    ).map(({ key }) => key),
  )

export interface MadeRow extends RowMark {
  readonly entities: readonly string[]
}

/** Some rows that an import made, for taking them out again. */
export const madeRows = (sql: Sql, importId: string, kind: BuiltKind, most: number): Promise<MadeRow[]> =>
  sql.rows<MadeRow>(
    `select encode(identity, 'hex') as identity, occurrence, entities::text[] as entities from import_row
     where import_id = $1 and kind = $2 order by identity, occurrence limit $3`,
    [importId, kind, most],
  )

/**
 * Children of an import that other things were recorded of since: services, examinations and loans of other imports or by hand, any other
 * change.
 */
export const childrenInUse = async (sql: Sql, importId: string): Promise<number> =>
  (
    await sql.rows<{ children: number }>(
      `with made as (select unnest(r.entities) as id from import_row r where r.import_id = $1 and r.kind = 'children'),
       own as (select unnest(r.entities) as id from import_row r where r.import_id = $1 and r.kind <> 'children'),
       since as (select coalesce(finished_at, uploaded_at) as at from import where id = $1)
       select count(*) as children from made m
       where exists (select from delivered_service_door d where d.child_id = m.id and not exists (select from own where own.id = d.id))
          or exists (select from assessment_door a where a.child_id = m.id and not exists (select from own where own.id = a.id))
          or exists (select from loan_door l where l.child_id = m.id and not exists (select from own where own.id = l.id))
          or m.id in (select j.child_id from journal_door j, since s
            where j.at > s.at and j.child_id is not null and j.act not like 'services.%'
              and j.act <> all (array['assessments.record', 'assessments.recordMany', 'assessments.correct', 'assessments.reverseMany',
                'lending.recordLoans', 'lending.undoLoans'])
              and j.act <> 'families.removeChildren')`,
      [importId],
    )
  )[0]!.children

export const addRejects = (
  sql: Sql,
  rejects: { importId: string; from: number; sealed: Buffer },
): Promise<unknown> =>
  sql.rows('insert into import_rejects (import_id, from_row, rejected) values ($1, $2, $3)', [
    rejects.importId,
    rejects.from,
    rejects.sealed,
  ])

export const rejectsOf = (sql: Sql, importId: string): Promise<{ rejected: Buffer }[]> =>
  sql.rows('select rejected from import_rejects where import_id = $1 order by from_row', [importId])

export const dropRejects = (sql: Sql, importId: string): Promise<unknown> =>
  sql.rows('delete from import_rejects where import_id = $1', [importId])
