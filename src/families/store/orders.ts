// Orders of enrolment and discharge: which enrolments they name, and which of them stand.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { OrderKind } from '../rules/orders.ts'

/** The standing order of an enrolment `e`: its paper and number, null when there is none. */
export const standingOrder = (kind: OrderKind, as: string): string =>
  `left join lateral (
     select p.id as paper_id, p.number from enrolment_order x join paper_door p on p.id = x.paper_id
     where x.enrolment_id = e.id and x.kind = '${kind}' and p.voided_on is null limit 1) ${as} on true`

/** The number of an order as the card shows it: what was typed, else what the standing order bears. */
export const orderNumber = (typed: string, as: string): string =>
  `coalesce(nullif(${typed}, ''), ${as}.number, '')`

const typedIn: Readonly<Record<OrderKind, string>> = {
  enrolment: `coalesce(e.order_number, '')`,
  discharge: `coalesce(e.discharge_order, '')`,
}
const dayIn: Readonly<Record<OrderKind, string>> = { enrolment: 'e.from_day', discharge: 'e.to_day' }

export interface OrderRow {
  enrolment_id: string
  child_id: string
  last_name: string
  first_name: string
  middle_name: string
  birth_date: LocalDate
  /** The first day of an enrolment, the last one before a discharge; null when there was none. */
  day: LocalDate | null
  discharge_reason: string | null
  /** As somebody typed it. */
  typed: string
  standing: string | null
  /** The day of the newest application of the child that stands. */
  applied_on: LocalDate | null
}

const rowsOf = (kind: OrderKind): string =>
  `select e.id as enrolment_id, c.id as child_id, c.last_name, c.first_name, c.middle_name, c.birth_date, ${dayIn[kind]} as day,
     e.discharge_reason, ${typedIn[kind]} as typed, o.number as standing,
     (select p.day from paper_door p where p.subject_id = c.id and p.template = 'applicationToService' and p.voided_on is null
      order by p.day desc limit 1) as applied_on
   from enrolment e join child c on c.id = e.child_id and c.removed_at is null ${standingOrder(kind, 'o')}`

/** Holds the enrolments until the transaction ends, so that of two orders at once the second sees the first. */
export const lockEnrolments = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.rows('select id from enrolment where id = any ($1::uuid[]) order by id for update', [ids])

/** Those of the enrolments that are there, in the order of surnames. */
export const enrolmentsForOrder = (sql: Sql, kind: OrderKind, ids: readonly string[]): Promise<OrderRow[]> =>
  sql.rows<OrderRow>(
    `${rowsOf(kind)} where e.id = any ($1::uuid[]) and e.cancelled_at is null order by c.search_text, e.id`,
    [ids],
  )

const isWaiting: Readonly<Record<OrderKind, string>> = {
  enrolment: 'e.from_day <= $1 and (e.to_day is null or e.to_day >= $1)',
  discharge: 'e.to_day is not null and $1::date is not null',
}

export interface WaitingRow {
  enrolment_id: string
  child_id: string
  last_name: string
  first_name: string
  middle_name: string
  birth_date: LocalDate
  day: LocalDate
  discharge_reason: string | null
  /** Of all that wait, whatever the limit. */
  total: number
}

/** Enrolments of the centre, or of one child, that have no order, the newest day first and then by surnames. */
export const enrolmentsWithoutOrder = (
  sql: Sql,
  kind: OrderKind,
  asked: { readonly today: LocalDate; readonly childId: string | null; readonly limit: number },
): Promise<WaitingRow[]> =>
  sql.rows<WaitingRow>(
    `with waiting as (
       select e.id, e.child_id, ${dayIn[kind]} as day, e.discharge_reason from enrolment e
       where e.cancelled_at is null and ($2::uuid is null or e.child_id = $2) and ${typedIn[kind]} = '' and ${isWaiting[kind]}
         and exists (select from child c where c.id = e.child_id and c.removed_at is null)
         and not exists (select from enrolment_order x join paper_door p on p.id = x.paper_id
           where x.enrolment_id = e.id and x.kind = '${kind}' and p.voided_on is null)),
     first as (select * from waiting order by day desc, id limit $3)
     select w.id as enrolment_id, c.id as child_id, c.last_name, c.first_name, c.middle_name, c.birth_date, w.day, w.discharge_reason,
       (select count(*) from waiting) as total
     from first w join child c on c.id = w.child_id order by w.day desc, c.search_text, w.id`,
    [asked.today, asked.childId, asked.limit],
  )

export interface CarerRow {
  child_id: string
  staff_id: string
}

/** Who had the children in care on any of these days, the first one first. */
export const carersOf = (
  sql: Sql,
  childIds: readonly string[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<CarerRow[]> =>
  sql.rows<CarerRow>(
    `select child_id, staff_id from caseload_door where child_id = any ($1::uuid[]) and from_day <= $3 and (to_day is null or to_day >= $2)
     group by child_id, staff_id order by child_id, min(from_day), staff_id`,
    [childIds, from, to],
  )

export const addOrder = (
  sql: Sql,
  { paperId, kind }: { readonly paperId: string; readonly kind: OrderKind },
  enrolmentIds: readonly string[],
): Promise<unknown> =>
  sql.rows('insert into enrolment_order (paper_id, enrolment_id, kind) select $1, unnest($2::uuid[]), $3', [
    paperId,
    enrolmentIds,
    kind,
  ])

/** What an order that was made names, with its number. */
export const madeOrder = (
  sql: Sql,
  paperId: string,
): Promise<{ enrolment_id: string; kind: string; number: string | null }[]> =>
  sql.rows(
    'select x.enrolment_id, x.kind, p.number from enrolment_order x join paper_door p on p.id = x.paper_id where x.paper_id = $1',
    [paperId],
  )
