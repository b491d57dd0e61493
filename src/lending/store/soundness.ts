import type { Sql } from '#platform/db.ts'

/** What must never be found in the lending point, with how often it is. Source: lending.md §2.3. */
export const unsoundLending = (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  sql.rows(
    `with line as (
       select n.*, l.settled_on, l.undone_at, l.origin from loan_line n
       join loan l on l.centre_id = n.centre_id and l.id = n.loan_id),
     out as (select * from line where returned_on is null and not is_undone),
     claim as (select * from unit_claim where closed_at is null)
     select 'unit-with-two-claims' as rule, count(*) as count from (
         select from claim group by centre_id, unit_id having count(*) > 1) twice
     union all
     select 'loan-without-claim', count(*) from out o where not exists (
       select from claim c where c.centre_id = o.centre_id and c.unit_id = o.unit_id and c.kind = 'loan' and c.by_id = o.loan_id)
     union all
     select 'claim-without-loan', count(*) from claim c where c.kind = 'loan' and not exists (
       select from out o where o.centre_id = c.centre_id and o.unit_id = c.unit_id and o.loan_id = c.by_id)
     union all
     select 'hold-without-request', count(*) from claim c where c.kind = 'hold' and not exists (
       select from loan_request r where r.centre_id = c.centre_id and r.id = c.by_id and r.unit_id = c.unit_id
         and r.state in ('offered', 'booked', 'prepared'))
     union all
     select 'request-without-hold', count(*) from loan_request r where r.state in ('offered', 'booked', 'prepared') and not exists (
       select from claim c where c.centre_id = r.centre_id and c.kind = 'hold' and c.by_id = r.id and c.unit_id = r.unit_id)
     union all
     select 'returned-before-issue', count(*) from line where returned_on < issued_on
     union all
     select 'due-before-issue', count(*) from loan where due_on < issued_on
     union all
     select 'unit-out-twice', count(*) from line a join line b on b.centre_id = a.centre_id and b.unit_id = a.unit_id and b.id > a.id
       where not a.is_undone and not b.is_undone
         and daterange(a.issued_on, a.returned_on, '[)') && daterange(b.issued_on, b.returned_on, '[)')
     union all
     select 'settled-with-unit-out', count(*) from out where settled_on is not null
     union all
     select 'unsettled-without-unit-out', count(*) from loan l where l.settled_on is null and l.undone_at is null and not exists (
       select from out o where o.centre_id = l.centre_id and o.loan_id = l.id)
     union all
     select 'undone-with-line', count(*) from line where undone_at is not null and not is_undone
     union all
     select 'loan-without-papers', count(*) from loan where origin = 'entered' and (contract_number = '' or not is_briefed or adult_id is null)
     union all
     select 'contract-number-twice', count(*) from (
       select from loan where origin = 'entered' group by centre_id, extract(year from issued_on), contract_number having count(*) > 1) twice
     union all
     select 'ended-without-reason', count(*) from loan_request where state in ('declined', 'cancelled') and end_reason is null
     union all
     select 'transfer-without-way', count(*) from claim c where c.kind = 'transfer' and not exists (
       select from unit_transfer t where t.centre_id = c.centre_id and t.id = c.by_id and t.cancelled_at is null)
     union all
     select 'written-off-and-claimed', count(*) from claim c join equipment_unit u on u.centre_id = c.centre_id and u.id = c.unit_id
       where u.lifecycle = 'writtenOff'
     union all
     select 'out-and-dirty', count(*) from out o join equipment_unit u on u.centre_id = o.centre_id and u.id = o.unit_id
       where o.origin = 'entered' and u.hygiene = 'dirty'`,
  )
