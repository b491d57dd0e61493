// Loans out of paper journals: many at once, each of one unit.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface JournalLoan {
  readonly id: string
  readonly line_id: string
  readonly child_id: string
  readonly adult_id: string | null
  readonly family_id: string | null
  readonly unit_id: string
  readonly issued_on: LocalDate
  readonly due_on: LocalDate
  readonly returned_on: LocalDate | null
  readonly return_condition: string | null
  readonly contract_number: string
  readonly is_briefed: boolean
  readonly claim_id: string
}

/**
 * Adds loans in their order, with their lines, the claims of those that are out, and their rows in the journal of acts. One whose unit is
 * out on one of its days already, by an earlier row too, is left out by the database (`unit_out_once`), and so is one whose id is
 * taken. Answers the ids that were new.
 */
export const addJournalLoans = async (
  sql: Sql,
  loans: readonly JournalLoan[],
  accountId: string,
): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ id: string }>(
        `with given as (
           select * from rows from (jsonb_to_recordset($1::jsonb) as (id uuid, line_id uuid, child_id uuid, adult_id uuid, family_id uuid,
             unit_id uuid, issued_on date, due_on date, returned_on date, return_condition text, contract_number text,
             is_briefed boolean, claim_id uuid)) with ordinality
             as x(id, line_id, child_id, adult_id, family_id, unit_id, issued_on, due_on, returned_on, return_condition,
               contract_number, is_briefed, claim_id, at)),
         lines as (
           insert into loan_line (id, loan_id, unit_id, issued_on, returned_on, return_condition)
           select line_id, id, unit_id, issued_on, returned_on, return_condition from given order by at
           on conflict do nothing returning loan_id),
         loans as (
           insert into loan (id, child_id, adult_id, family_id, purpose, issued_on, due_on, contract_number, issued_by, origin,
             settled_on, is_briefed)
           select id, child_id, adult_id, family_id, 'temporaryNeed', issued_on, due_on, contract_number, $2, 'journal', returned_on,
             is_briefed
           from given where id in (select loan_id from lines) returning id, child_id),
         claims as (
           insert into unit_claim (id, unit_id, kind, by_id)
           select claim_id, unit_id, 'loan', id from given where returned_on is null and id in (select loan_id from lines)
           returning id)
         insert into change_note (act, account_id, subject_kind, subject_id, child_id)
         select 'lending.recordLoans', $2, 'loan', id, child_id from loans returning subject_id as id`,
        [JSON.stringify(loans), accountId],
      )
    ).map(({ id }) => id),
  )

export interface KnownLoan {
  id: string
  child_id: string
  unit_id: string | null
  issued_on: LocalDate
  due_on: LocalDate
  contract_number: string
}

/** Loans that are here already under these ids. */
export const knownLoans = (sql: Sql, ids: readonly string[]): Promise<KnownLoan[]> =>
  sql.rows(
    `select l.id, l.child_id, (select n.unit_id from loan_line n where n.centre_id = l.centre_id and n.loan_id = l.id limit 1) as unit_id,
       l.issued_on, l.due_on, l.contract_number
     from loan l where l.id = any ($1::uuid[])`,
    [ids],
  )

/** Takes journal loans out again: the loan stays, undone, and its unit is free. Answers those that were undone. */
export const undoJournalLoans = async (
  sql: Sql,
  ids: readonly string[],
  accountId: string,
): Promise<number> =>
  (
    await sql.rows(
      `with undone as (
         update loan l set undone_at = now(), version = version + 1
         where l.id = any ($1::uuid[]) and l.undone_at is null and l.origin = 'journal'
           and not exists (select from loan_line n where n.centre_id = l.centre_id and n.loan_id = l.id and n.returned_by is not null)
         returning id, child_id),
       lines as (update loan_line set is_undone = true where loan_id in (select id from undone) returning loan_id),
       claims as (update unit_claim set closed_at = now()
         where by_id in (select id from undone) and kind = 'loan' and closed_at is null returning id)
       insert into change_note (act, account_id, subject_kind, subject_id, child_id)
       select 'lending.undoLoans', $2, 'loan', id, child_id from undone returning subject_id`,
      [ids, accountId],
    )
  ).length

/** The units of loans, for locking. */
export const unitsOfLoans = async (sql: Sql, ids: readonly string[]): Promise<string[]> =>
  (
    await sql.rows<{ unit_id: string }>(
      'select distinct unit_id from loan_line where loan_id = any ($1::uuid[])',
      [ids],
    )
  ).map((row) => row.unit_id)
