// Papers of a child's case, as the register of papers lets others read it.
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface CasePaperRow {
  id: string
  template: string
  version: number
  title: string
  number: string | null
  day: LocalDate
  signature: 'none' | 'paperScan' | 'simple' | 'qualifiedFile'
  signed_on: LocalDate | null
  has_scan: boolean
  voided_on: LocalDate | null
  destroyed_on: LocalDate | null
  made_at: Instant
  is_recorded: boolean
  total: number
}

const columns =
  'p.id, p.template, p.version, p.title, p.number, p.day, p.signature, p.signed_on, p.has_scan, p.voided_on, p.destroyed_on, p.made_by, p.made_at, p.about_id'

/** Papers of the child and orders that name it, newest first; of `madeBy` alone where it is said. Each row has the count of all. */
export const papersOfChild = (
  sql: Sql,
  childId: string,
  { madeBy, limit }: { readonly madeBy: string | null; readonly limit: number },
): Promise<CasePaperRow[]> =>
  sql.rows<CasePaperRow>(
    `with mine as (
       select ${columns} from paper_door p where p.subject_id = $1
       union
       select ${columns} from enrolment e join enrolment_order x on x.enrolment_id = e.id join paper_door p on p.id = x.paper_id
       where e.child_id = $1)
     select m.*, exists (select from consent k where k.id = m.about_id and k.child_id = $1) as is_recorded, count(*) over () as total
     from mine m where $2::uuid is null or m.made_by = $2
     order by m.day desc, m.made_at desc, m.id limit $3`,
    [childId, madeBy, limit],
  )

export interface PaperForConsentRow {
  id: string
  template: string
  about_id: string | null
  voided_on: LocalDate | null
}

/** A paper of the child, by its id. */
export const paperOfChild = async (
  sql: Sql,
  childId: string,
  paperId: string,
): Promise<PaperForConsentRow | undefined> =>
  (
    await sql.rows<PaperForConsentRow>(
      'select id, template, about_id, voided_on from paper_door where id = $1 and subject_id = $2',
      [paperId, childId],
    )
  )[0]
