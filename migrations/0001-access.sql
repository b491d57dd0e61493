-- Centres, accounts, sessions, settings, the journal: what every module stands on.
-- Needs the extensions pg_trgm, btree_gin and btree_gist, which whoever sets up the database creates.

-- The centre for which the present statement speaks; unset means none, and then no row is seen.
create function app_centre() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.centre', true), '')::uuid $$;

-- Shuts a table behind its centre. The second policy lets functions of the schema's owner search with operators
-- that row-level security keeps from indexes (LIKE); such functions filter by app_centre() themselves.
create procedure protect(protected regclass)
  language plpgsql
  as $$
  begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
      'create policy centre on %s using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))',
      protected);
    execute format('create policy keeper on %s for select to current_user using (true)', protected);
  end $$;

-- Everything that the running program may do. Facts are never updated or deleted: see the grants of their tables below.
create function grant_program(role_name text) returns void
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
        execute format('grant select on %s to %I', t.name, role_name);
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

-- owner: access
create table centre (
  id uuid primary key,
  name text not null check (length(name) between 1 and 300),
  time_zone text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);

-- owner: access
create table account (
  id uuid primary key,
  login text not null check (login = lower(login) and length(login) between 2 and 100),
  password_hash text,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint account_login unique (login)
);

-- What an account is in a centre. A supervisor is a member of several.
-- owner: access
create table membership (
  centre_id uuid not null references centre,
  account_id uuid not null references account,
  roles text[] not null check (cardinality(roles) > 0),
  last_name text not null,
  first_name text not null,
  middle_name text not null default '',
  staff_id uuid,
  ended_at timestamptz,
  primary key (centre_id, account_id)
);
create index membership_account on membership (account_id);

-- owner: access
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  centre_id uuid not null references centre,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table session is 'working: ends when its person leaves';
create index session_account on session (account_id);

-- owner: access
create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- One row a failed try; the growing delay is counted from them.
-- owner: access
create table sign_in_failure (
  subject bytea not null,
  at timestamptz not null default now()
);
comment on table sign_in_failure is 'working: forgotten after a day';
create index sign_in_failure_subject on sign_in_failure (subject, at);

-- owner: access
create table setting (
  centre_id uuid not null default app_centre() references centre,
  key text not null,
  value jsonb not null,
  primary key (centre_id, key)
);
call protect('setting');

-- Days that the centre's administrator set apart from the production calendar that is shipped.
-- owner: access
create table calendar_day (
  centre_id uuid not null default app_centre() references centre,
  day date not null,
  kind text not null check (kind in ('work', 'off', 'short')),
  note text not null default '',
  primary key (centre_id, day)
);
comment on table calendar_day is 'working: an edited day may be given back to the shipped calendar';
call protect('calendar_day');

-- Keys of sealed fields, one a subject (child, adult, family, account), wrapped by the centre's key.
-- owner: platform
create table subject_key (
  centre_id uuid not null default app_centre() references centre,
  subject_id uuid not null,
  wrapped bytea not null,
  primary key (centre_id, subject_id)
);
comment on table subject_key is 'working: destroying a key is how a subject is erased';
call protect('subject_key');

-- Which specialist works with which child, from when to when.
-- owner: access
create table caseload (
  centre_id uuid not null default app_centre() references centre,
  staff_id uuid not null,
  child_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (centre_id, staff_id, child_id, from_day),
  check (to_day is null or to_day >= from_day)
);
call protect('caseload');
create index caseload_child on caseload (centre_id, child_id);

-- Commands that were carried out, with their answers: the same id again gets the same answer and changes nothing.
-- owner: access
create table command (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  name text not null,
  account_id uuid not null,
  digest bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (centre_id, id)
);
call protect('command');

-- Every change and every sensitive read. It is the change feed as well: readers page by (tx, id) and only below the
-- transaction horizon, so nothing that commits late is passed over.
-- owner: access
create table journal (
  centre_id uuid not null default app_centre() references centre,
  tx xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  kind text not null check (kind in ('change', 'read', 'denied', 'signIn')),
  act text not null,
  account_id uuid,
  subject_kind text,
  subject_id uuid,
  child_id uuid,
  facts jsonb,
  primary key (centre_id, tx, id)
);
comment on table journal is 'facts: append-only';
call protect('journal');

-- The chain over the journal: each link covers the rows up to (tx, row_id) and the link before it.
-- owner: access
create table journal_link (
  centre_id uuid not null default app_centre() references centre,
  n bigint not null,
  tx xid8 not null,
  row_id bigint not null,
  row_count integer not null,
  hash bytea not null,
  at timestamptz not null default now(),
  primary key (centre_id, n)
);
comment on table journal_link is 'facts: append-only';
call protect('journal_link');

-- Unfinished forms, sealed.
-- owner: access
create table draft (
  centre_id uuid not null default app_centre() references centre,
  account_id uuid not null,
  place text not null,
  body bytea not null,
  at timestamptz not null default now(),
  primary key (centre_id, account_id, place)
);
comment on table draft is 'working: dropped when the form is sent';
call protect('draft');

-- Doors of access: what other modules read and call.
-- door: access
create view caseload_door with (security_invoker = true) as
  select centre_id, staff_id, child_id, from_day, to_day from caseload;

-- door: access
create view journal_door with (security_invoker = true) as
  select centre_id, kind, act, subject_kind, subject_id, child_id, at from journal where kind = 'change';

-- Writes one row of the journal inside the statement that makes the change; answers the row's number.
create function note_change(act text, account uuid, subject_kind text, subject uuid, child uuid, facts jsonb default null)
  returns bigint
  language plpgsql volatile
  as $$
  declare row_id bigint;
  begin
    insert into journal (kind, act, account_id, subject_kind, subject_id, child_id, facts)
      values ('change', act, account, subject_kind, subject, child, facts) returning id into row_id;
    return row_id;
  end $$;
