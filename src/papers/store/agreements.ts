// Who agreed to sign on the screen.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export const standingAgreements = (
  sql: Sql,
  signerIds: readonly string[],
): Promise<{ signer_id: string; agreed_on: LocalDate }[]> =>
  sql.rows(
    'select signer_id, agreed_on from signing_agreement where signer_id = any ($1::uuid[]) and ended_on is null',
    [signerIds],
  )

/** An agreement that was ended stands anew. */
export const agree = (sql: Sql, signerId: string, on: LocalDate, accountId: string): Promise<unknown> =>
  sql.rows(
    `insert into signing_agreement (signer_id, agreed_on, recorded_by) values ($1, $2, $3)
     on conflict (centre_id, signer_id) do update
       set agreed_on = excluded.agreed_on, ended_on = null, recorded_by = excluded.recorded_by, recorded_at = now()
       where signing_agreement.ended_on is not null`,
    [signerId, on, accountId],
  )

export const endAgreement = (sql: Sql, signerId: string, on: LocalDate): Promise<unknown> =>
  sql.rows(
    `update signing_agreement set ended_on = greatest($2::date, agreed_on) where signer_id = $1 and ended_on is null`,
    [signerId, on],
  )
