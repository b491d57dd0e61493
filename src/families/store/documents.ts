// Documents of a child, of its statuses and of its adults, sealed.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface ChildDocumentsRow {
  document: Buffer | null
  ipra: Buffer | null
  ipra_issued_on: LocalDate | null
  ipra_until: LocalDate | null
}

export const documentsOfChild = async (sql: Sql, childId: string): Promise<ChildDocumentsRow | undefined> =>
  (
    await sql.rows<ChildDocumentsRow>(
      'select document, ipra, ipra_issued_on, ipra_until from child where id = $1 and removed_at is null',
      [childId],
    )
  )[0]

export interface StatusDocumentRow {
  id: string
  kind: string
  from_day: LocalDate
  to_day: LocalDate | null
  document: Buffer | null
  document_issued_on: LocalDate | null
  document_until: LocalDate | null
}

export const documentsOfStatuses = (sql: Sql, childId: string): Promise<StatusDocumentRow[]> =>
  sql.rows<StatusDocumentRow>(
    `select id, kind, from_day, to_day, document, document_issued_on, document_until from child_status
     where child_id = $1 and cancelled_at is null order by from_day desc, kind`,
    [childId],
  )

export interface AdultDocumentsRow {
  id: string
  family_id: string
  last_name: string
  first_name: string
  middle_name: string
  document: Buffer | null
  address: Buffer | null
  /** null for one who does not stand for the child. */
  relation: string | null
  is_legal: boolean
  authority: Buffer | null
  digits: string[]
}

/** The adults of the child's main family and whoever stands for the child from another one; legal representatives first. */
export const documentsOfAdults = (sql: Sql, childId: string, on: LocalDate): Promise<AdultDocumentsRow[]> =>
  sql.rows<AdultDocumentsRow>(
    `select a.id, a.family_id, a.last_name, a.first_name, a.middle_name, a.document, a.address, r.relation,
       coalesce(r.is_legal, false) as is_legal, r.authority,
       coalesce((select array_agg(p.digits order by p.digits) from adult_phone p where p.adult_id = a.id), '{}') as digits
     from adult a left join representative r on r.adult_id = a.id and r.child_id = $1 and r.to_day is null
     where a.removed_at is null and (r.child_id is not null or a.family_id in (
       select cf.family_id from child_family cf where cf.child_id = $1 and cf.household = 'main'
         and cf.from_day <= $2 and (cf.to_day is null or cf.to_day >= $2)))
     order by is_legal desc, a.search_text, a.id`,
    [childId, on],
  )

type Columns = ReadonlyMap<string, string | Buffer | null>

const setsOf = (columns: Columns, first: number): string =>
  [...columns.keys()].map((column, at) => `${column} = $${at + first}`).join(', ')

export type DocumentsOf = 'child' | 'child_status' | 'adult'

/** Sets columns of one row; their names are words of this program. */
export const setDocuments = async (
  sql: Sql,
  table: DocumentsOf,
  id: string,
  columns: Columns,
): Promise<unknown> =>
  columns.size > 0 &&
  sql.rows(`update ${table} set ${setsOf(columns, 2)} where id = $1`, [id, ...columns.values()])

/** False when the adult does not stand for the child. */
export const setAuthority = async (
  sql: Sql,
  who: { readonly childId: string; readonly adultId: string },
  authority: Buffer | null,
): Promise<boolean> =>
  (
    await sql.rows(
      'update representative set authority = $3 where child_id = $1 and adult_id = $2 and to_day is null returning adult_id',
      [who.childId, who.adultId, authority],
    )
  ).length > 0
