import type { Sql } from '#platform/db.ts'

/** What must never be found in the registry, with how often it is. All of it is prevented elsewhere; this looks again. */
export const unsoundFamilies = (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  sql.rows(
    `select 'child-without-family' as rule, count(*) as count from child c where c.removed_at is null
       and not exists (select from child_family cf where cf.child_id = c.id and cf.household = 'main')
     union all
     select 'status-twice-at-once', count(*) from child_status a join child_status b
       on b.child_id = a.child_id and b.kind = a.kind and b.id > a.id and b.cancelled_at is null
       and daterange(a.from_day, a.to_day, '[]') && daterange(b.from_day, b.to_day, '[]')
       where a.cancelled_at is null
     union all
     select 'snils-twice', coalesce(sum(n - 1), 0)::bigint from (
       select count(*) as n from child where snils_blind is not null and removed_at is null group by snils_blind having count(*) > 1) x
     union all
     select 'enrolment-in-two-orders', coalesce(sum(n - 1), 0)::bigint from (
       select count(*) as n from enrolment_order o join paper_door p on p.id = o.paper_id
       where p.voided_on is null group by o.enrolment_id, o.kind having count(*) > 1) x
     union all
     select 'living-adult-in-removed-family', count(*) from adult a join family f on f.id = a.family_id
       where a.removed_at is null and f.removed_at is not null`,
  )
