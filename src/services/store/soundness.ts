import type { Sql } from '#platform/db.ts'

/** What must never be found in the journal of services, with how often it is. */
export const unsoundRecords = (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  sql.rows(
    `select 'service-before-birth' as rule, count(*) as count from service_record r join child_door c on c.id = r.child_id
       where r.day < c.birth_date and not exists (select from service_reversal x where x.record_id = r.id)
     union all
     select 'record-without-journal', count(*) from service_record r
       where not exists (select from journal_door j where j.subject_id = r.id)
     union all
     select 'replaced-by-nothing', count(*) from service_reversal x where x.replaced_by is not null
       and not exists (select from service_record r where r.id = x.replaced_by)
     union all
     select 'standing-record-of-removed-child', count(*) from service_record r
       where not exists (select from child_door c where c.id = r.child_id)
         and not exists (select from service_reversal x where x.record_id = r.id)
     union all
     select 'month-with-two-acts', count(*) from (
       select a.contract_id from service_act a join paper_door p on p.id = a.paper_id and p.voided_on is null
       group by a.contract_id, a.month having count(*) > 1) twice`,
  )
