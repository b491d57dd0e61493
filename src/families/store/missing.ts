// What is known of the papers of cases.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import { orderNumber, standingOrder } from './orders.ts'

export interface CaseRow {
  child_id: string
  is_deceased: boolean
  representatives: number
  has_representative_document: boolean
  has_authority: boolean
  has_child_document: boolean
  owes_status_document: boolean
  has_processing_consent: boolean
  owes_consent_scan: boolean
  enrolled_from: LocalDate | null
  enrolled_to: LocalDate | null
  order_number: string | null
  discharge_order: string | null
}

const inForce = `k.child_id = c.id and k.withdrawn_on is null and k.given_on <= $2 and (k.until_day is null or k.until_day >= $2)`

/** One row for each of the children that are not removed. */
export const casesOf = (sql: Sql, childIds: readonly string[], on: LocalDate): Promise<CaseRow[]> =>
  sql.rows<CaseRow>(
    `select c.id as child_id, c.deceased_on is not null as is_deceased, r.representatives,
       coalesce(r.has_document, false) as has_representative_document, coalesce(r.has_authority, false) as has_authority,
       c.document is not null as has_child_document,
       exists (select from child_status s where s.child_id = c.id and s.cancelled_at is null and s.document is null
         and s.kind in ('disabledChild', 'specialNeeds') and s.from_day <= $2 and (s.to_day is null or s.to_day >= $2)) as owes_status_document,
       exists (select from consent k where ${inForce} and k.purpose = 'processing') as has_processing_consent,
       exists (select from consent k where ${inForce} and k.form = 'paperScanLater'
         and not exists (select from paper_door p where p.about_id = k.id and p.has_scan and p.voided_on is null)) as owes_consent_scan,
       l.from_day as enrolled_from, l.to_day as enrolled_to, l.order_number, l.discharge_order
     from child c
     left join lateral (
       select count(*) as representatives, bool_or(a.document is not null) as has_document, bool_or(rr.authority is not null) as has_authority
       from representative rr join adult a on a.id = rr.adult_id and a.removed_at is null
       where rr.child_id = c.id and rr.is_legal and rr.from_day <= $2 and (rr.to_day is null or rr.to_day >= $2)) r on true
     left join lateral (
       select e.from_day, e.to_day, ${orderNumber('e.order_number', 'o')} as order_number, ${orderNumber('e.discharge_order', 'd')} as discharge_order
       from enrolment e ${standingOrder('enrolment', 'o')} ${standingOrder('discharge', 'd')}
       where e.child_id = c.id and e.cancelled_at is null and e.from_day <= $2 order by e.from_day desc limit 1) l on true
     where c.id = any ($1::uuid[]) and c.removed_at is null`,
    [childIds, on],
  )
