// Claims: what a unit is taken up by. At most one is open; the index one_open_claim_of_unit is the last word (I1).
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import type { ClaimKind } from '../rules/lendable.ts'

export interface NewClaim {
  readonly id: string
  readonly unitId: string
  readonly kind: ClaimKind
  readonly byId: string
}

export const openClaims = (sql: Sql, claims: readonly NewClaim[]): Promise<unknown> =>
  sql.rows(
    `insert into unit_claim (id, unit_id, kind, by_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[])`,
    [
      claims.map(({ id }) => id),
      claims.map(({ unitId }) => unitId),
      claims.map(({ kind }) => kind),
      claims.map(({ byId }) => byId),
    ],
  )

/** Closes the open claims of units, of the given kinds. */
export const closeClaims = (
  sql: Sql,
  unitIds: readonly string[],
  kinds: readonly ClaimKind[],
): Promise<unknown> =>
  sql.rows(
    'update unit_claim set closed_at = now() where unit_id = any ($1::uuid[]) and kind = any ($2::text[]) and closed_at is null',
    [unitIds, kinds],
  )

/**
 * Ends the offers of these units that expired before today: the unit is free, the request waits again and counts one more offer that
 * came to nothing. The units are locked by the caller.
 */
export const endExpiredOffers = (
  sql: Sql,
  unitIds: readonly string[],
  today: LocalDate,
): Promise<{ id: string }[]> =>
  sql.rows(
    `with expired as (
       update loan_request set state = 'waitlisted', unit_id = null, offer_until = null, offers_refused = offers_refused + 1,
         version = version + 1
       where unit_id = any ($1::uuid[]) and state = 'offered' and offer_until < $2 returning id)
     update unit_claim set closed_at = now() where kind = 'hold' and closed_at is null and by_id in (select id from expired)
     returning by_id as id`,
    [unitIds, today],
  )
