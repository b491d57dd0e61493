-- A change is noted by a plain insert into this door, in the statement that makes the change. A function did it before: called for each
-- row, it took longer than the rest of the journal's work.
-- door: access
create view change_note with (security_invoker = true) as
  select centre_id, kind, act, account_id, subject_kind, subject_id, child_id, facts from journal where kind = 'change'
  with check option;
alter view change_note alter column kind set default 'change';
comment on view change_note is 'takes rows: what has changed, in the transaction that changes it';
drop function note_change;

-- A centre that has the child is there, and nobody notes anything for a centre but its own (row-level security): these two only made all
-- writers of a centre lock its row.
alter table service_record drop constraint service_record_centre_id_fkey;
alter table journal drop constraint journal_centre_id_fkey;

-- Everything that the running program may do. Facts are never updated or deleted: see the grants of their tables below.
create or replace function grant_program(role_name text) returns void
  language plpgsql
  as $$
  declare t record;
  begin
    execute format('grant usage on schema public to %I', role_name);
    execute format('grant execute on all functions in schema public to %I', role_name);
    for t in
      select c.oid::regclass as name, c.relkind, coalesce(obj_description(c.oid, 'pg_class'), '') as note
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p') and c.relname <> 'migration'
    loop
      execute format('revoke all on %s from %I', t.name, role_name);
      if t.relkind = 'v' then
        execute format('grant select%s on %s to %I', case when t.note like 'takes rows%' then ', insert' else '' end, t.name, role_name);
      elsif t.note like 'facts%' then
        execute format('grant select, insert on %s to %I', t.name, role_name);
      elsif t.note like 'working%' then
        execute format('grant select, insert, update, delete on %s to %I', t.name, role_name);
      else
        execute format('grant select, insert, update on %s to %I', t.name, role_name);
      end if;
    end loop;
    execute format('grant select on migration to %I', role_name);
    execute format('grant usage on all sequences in schema public to %I', role_name);
  end $$;
