import type { Sql } from '#platform/db.ts'

/** What must never be found among examinations, with how often it is. `shipped` are the names that have a version 1 in the program. */
export const unsoundAssessments = (
  sql: Sql,
  shipped: readonly string[],
): Promise<{ rule: string; count: number }[]> =>
  sql.rows(
    `select 'assessed-before-birth' as rule, count(*) as count from assessment_door a join child_door c on c.id = a.child_id
       where a.day < c.birth_date
     union all
     select 'assessment-without-journal', count(*) from assessment a
       where not exists (select from journal_door j where j.subject_id = a.id)
     union all
     select 'assessment-of-no-version', count(*) from assessment a
       where not (a.version = 1 and a.instrument = any ($1::text[]))
         and not exists (select from instrument_version v where v.instrument = a.instrument and v.version = a.version)
     union all
     select 'saved-over-shipped', count(*) from instrument_version v where v.version = 1 and v.instrument = any ($1::text[])
     union all
     select 'assessment-replaced-by-nothing', count(*) from assessment_reversal x where x.replaced_by is not null
       and not exists (select from assessment a where a.id = x.replaced_by)
     union all
     select 'standing-assessment-of-removed-child', count(*) from assessment_door a
       where not exists (select from child_door c where c.id = a.child_id)`,
    [shipped],
  )
