-- What lists and searches look up a row at a time, answered from B-trees alone. The constraints on intervals bring indexes of
-- their own that could answer too; those are GiST, four times slower at it.
create index child_family_main on child_family (centre_id, child_id) include (family_id, from_day, to_day) where household = 'main';
create index enrolment_child on enrolment (centre_id, child_id) include (from_day, to_day) where cancelled_at is null;
drop index child_status_child;
create index child_status_child on child_status (centre_id, child_id, kind) include (from_day, to_day) where cancelled_at is null;

-- The rows themselves, so that nobody looks them up again by id; by a plan that is kept, since planning costs more than searching.
drop function children_named(text, text[]);
create function children_named(pattern text, more text[]) returns setof child
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan rows 40
  as $$
  begin
    return query select c.* from child c
      where c.centre_id = (select app_centre()) and c.removed_at is null
        and c.search_text like pattern and (more is null or c.search_text like all (more));
  end $$;

-- Whoever may reach a subject reads its wrapped key along with it.
-- door: platform
create view subject_key_door with (security_invoker = true) as
  select centre_id, subject_id, wrapped from subject_key;
