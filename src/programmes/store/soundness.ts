import type { Sql } from '#platform/db.ts'

/** What must never be found in programmes, with how often it is. */
export const unsoundProgrammes = (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  sql.rows(
    `select 'session-of-another-child' as rule, count(*) as count
       from session_record l join programme_session s on s.centre_id = l.centre_id and s.id = l.session_id
       join programme p on p.centre_id = s.centre_id and p.id = s.programme_id
       join standing_service_door r on r.centre_id = l.centre_id and r.id = l.record_id
       where r.child_id <> p.child_id
     union all
     select 'struck-out-programme-with-sessions', count(*) from programme p where p.cancelled_at is not null and exists (
       select from programme_session s join session_record l on l.centre_id = s.centre_id and l.session_id = s.id
       join delivered_service_door r on r.centre_id = l.centre_id and r.id = l.record_id
       where s.centre_id = p.centre_id and s.programme_id = p.id)
     union all
     select 'goal-replaced-by-nothing', count(*) from goal g where g.replaced_by is not null
       and not exists (select from goal n where n.centre_id = g.centre_id and n.id = g.replaced_by and n.programme_id = g.programme_id)
     union all
     select 'goal-of-another-child', count(*) from goal g join programme p on p.centre_id = g.centre_id and p.id = g.programme_id
       where g.child_id <> p.child_id
     union all
     select 'more-goals-than-five', count(*) from (
       select from goal g where g.replaced_by is null and g.ended_on is null
       group by g.centre_id, g.programme_id having count(*) > 5) crowded
     union all
     select 'ended-without-conclusion', count(*) from programme where ended_on is not null and conclusion is null
     union all
     select 'programme-without-plan', count(*) from programme p
       where not exists (select from programme_session s where s.centre_id = p.centre_id and s.programme_id = p.id)`,
  )
