// What families ask for.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql, Value } from '#platform/db.ts'
import type { purposes, requestStates } from '../contract/request.ts'

export interface RequestRow {
  id: string
  version: number
  child_id: string
  adult_id: string | null
  family_id: string
  kind_id: string
  kind_name: string
  purpose: (typeof purposes)[number]
  state: (typeof requestStates)[number]
  asked_on: LocalDate
  need_tier: number
  needed_by: LocalDate | null
  has_no_substitute: boolean
  is_ipra_ordered: boolean
  unit_id: string | null
  inventory_number: string | null
  /** Where the unit stands. */
  unit_point_id: string | null
  offer_until: LocalDate | null
  handed_by: 'desk' | 'brigade' | null
  offers_refused: number
  draw: number
  created_at: string
  other_loans: number
}

/** An offer that expired is shown as what it is from then on: a request that waits. $1 is today. */
const whole = `select r.id, r.version, r.child_id, r.adult_id, r.family_id, r.kind_id, k.name as kind_name, r.purpose,
    case when e.is_expired then 'waitlisted' else r.state end as state, r.asked_on, r.need_tier, r.needed_by, r.has_no_substitute,
    r.is_ipra_ordered, case when not e.is_expired then r.unit_id end as unit_id, case when not e.is_expired then u.inventory_number end as inventory_number,
    case when not e.is_expired then u.point_id end as unit_point_id,
    case when not e.is_expired then r.offer_until end as offer_until, r.handed_by,
    r.offers_refused + e.is_expired::int as offers_refused, r.draw, r.created_at,
    (select count(*) from loan l join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id
     where l.centre_id = r.centre_id and l.family_id = r.family_id and l.settled_on is null and l.undone_at is null
       and n.returned_on is null and not n.is_undone)::int as other_loans
  from loan_request r
  cross join lateral (select r.state = 'offered' and r.offer_until < $1::date as is_expired) e
  join equipment_kind k on k.centre_id = r.centre_id and k.id = r.kind_id
  left join equipment_unit u on u.centre_id = r.centre_id and u.id = r.unit_id`

const isOpen = `r.state in ('requested', 'screened', 'waitlisted', 'offered', 'booked', 'prepared')`

export const requestById = async (sql: Sql, id: string, today: LocalDate): Promise<RequestRow | undefined> =>
  (await sql.rows<RequestRow>(`${whole} where r.id = $2`, [today, id]))[0]

/** Locks a request's row; to be done after its unit and its family. */
export const lockRequest = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('select 1 from loan_request where id = $1 for update', [id])

/** Requests that are under way, of one kind or of all. */
export const openRequests = (sql: Sql, today: LocalDate, kindId: string | null): Promise<RequestRow[]> =>
  sql.rows(`${whole} where ${isOpen} and ($2::uuid is null or r.kind_id = $2)`, [today, kindId])

export const openRequestsOfChild = (sql: Sql, today: LocalDate, childId: string): Promise<RequestRow[]> =>
  sql.rows(`${whole} where ${isOpen} and r.child_id = $2`, [today, childId])

export const openRequestsOfFamily = (sql: Sql, today: LocalDate, familyId: string): Promise<RequestRow[]> =>
  sql.rows(`${whole} where ${isOpen} and r.family_id = $2`, [today, familyId])

export interface NewRequest {
  readonly id: string
  readonly child_id: string
  readonly adult_id: string | null
  readonly family_id: string
  readonly kind_id: string
  readonly purpose: string
  readonly asked_on: LocalDate
  readonly recommended_by: string | null
  readonly needed_by: LocalDate | null
  readonly has_no_substitute: boolean
  readonly is_ipra_ordered: boolean
  readonly draw: number
}

/** False when the family asks for this kind already, or the id is taken. */
export const addRequest = async (sql: Sql, row: NewRequest): Promise<boolean> =>
  (
    await sql.rows(
      `insert into loan_request (id, child_id, adult_id, family_id, kind_id, purpose, state, asked_on, recommended_by, needed_by,
         has_no_substitute, is_ipra_ordered, draw)
       values ($1, $2, $3, $4, $5, $6, 'requested', $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`,
      [
        row.id,
        row.child_id,
        row.adult_id,
        row.family_id,
        row.kind_id,
        row.purpose,
        row.asked_on,
        row.recommended_by,
        row.needed_by,
        row.has_no_substitute,
        row.is_ipra_ordered,
        row.draw,
      ],
    )
  ).length === 1

export type MovedRequest = Partial<
  Pick<RequestRow, 'state' | 'need_tier' | 'unit_id' | 'offer_until' | 'handed_by' | 'offers_refused'> & {
    tier_reason: string
    end_reason: string
    ended_on: LocalDate
  }
>

export const moveRequest = (sql: Sql, id: string, moved: MovedRequest): Promise<unknown> => {
  const entries = Object.entries(moved).filter(([, value]) => value !== undefined) as [string, Value][]
  // Names of columns come from the type above, never from what somebody sent.
  const set = entries.map(([name], at) => `${name} = $${at + 2}`).join(', ')
  return sql.rows(`update loan_request set ${set}, version = version + 1 where id = $1`, [
    id,
    ...entries.map(([, value]) => value),
  ])
}
