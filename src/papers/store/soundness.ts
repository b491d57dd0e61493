import type { Sql } from '#platform/db.ts'

/** What must never be found among papers, with how often it is. */
export const unsoundPapers = (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  sql.rows(
    `select 'gap-in-register' as rule, count(*) as count from number_register r
       where r.last <> (select count(*) from given_number g where g.register = r.register and g.year = r.year)
          or r.last <> (select coalesce(max(g.sequence), 0) from given_number g where g.register = r.register and g.year = r.year)
     union all
     select 'number-outside-register', count(*) from given_number g
       where not exists (select from number_register r where r.register = g.register and r.year = g.year)
     union all
     select 'paper-number-not-given', count(*) from paper p where p.register is not null
       and not exists (select from given_number g
         where g.register = p.register and g.year = p.year and g.sequence = p.sequence and g.number = p.number)
     union all
     select 'paper-without-file', count(*) from paper p where p.file_id is not null
       and not exists (select from stored_file f where f.id = p.file_id)
     union all
     select 'paper-of-no-version', count(*) from paper p where p.version > 1
       and not exists (select from paper_template t where t.template = p.template and t.version = p.version)
     union all
     select 'paper-without-journal', count(*) from paper p
       where not exists (select from journal_door j where j.subject_id = p.id)
     union all
     select 'destroyed-with-bytes', count(*) from paper p join stored_file f on f.id in (p.file_id, p.scan_id)
       where p.destroyed_on is not null and f.content is not null
     union all
     select 'file-lost', count(*) from stored_file f where f.content is null and f.destroyed_at is null`,
  )
