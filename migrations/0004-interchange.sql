-- Imports of a centre's own journals. `file` is the workbook and `rejected` the rows that were not taken, both sealed under a key
-- of the import. The row is the job as well: who runs it holds an advisory lock, and after a crash the next one goes on from `done_count`.
-- owner: interchange
create table import (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  state text not null check (state in ('uploaded', 'ready', 'running', 'done', 'failed', 'undoing', 'undone')),
  file_name text not null check (length(file_name) <= 200),
  file bytea not null,
  -- Equal for equal files.
  file_blind bytea not null,
  kinds text[] not null default '{}',
  -- What a person said of each sheet, by its index.
  said jsonb not null default '{}',
  -- The mapping of each sheet as it was when the import began; it does not change after.
  plan jsonb,
  -- Who is who, by the blind key of the question.
  decisions jsonb not null default '{}',
  account_id uuid not null,
  uploaded_at timestamptz not null default now(),
  finished_at timestamptz,
  row_count integer not null default 0,
  done_count integer not null default 0,
  imported_count integer not null default 0,
  unchanged_count integer not null default 0,
  rejected_count integer not null default 0,
  runner uuid,
  -- How often it was taken up since its last step.
  tries integer not null default 0,
  primary key (centre_id, id)
);
alter table import alter column file set storage external;
call protect('import');
create index import_open on import (centre_id, state) where state in ('running', 'undoing');

-- What makes a row itself, whichever file it came with: kind, blind of its fields, occurrence among equal rows. `entities` is what it became.
-- owner: interchange
create table import_row (
  centre_id uuid not null default app_centre() references centre,
  kind text not null,
  identity bytea not null,
  occurrence integer not null check (occurrence > 0),
  import_id uuid not null,
  entities uuid[] not null,
  primary key (centre_id, kind, identity, occurrence),
  foreign key (centre_id, import_id) references import
);
comment on table import_row is 'working: given back when its import is undone';
call protect('import_row');
create index import_row_import on import_row (centre_id, import_id, kind);

-- owner: interchange
create table import_rejects (
  centre_id uuid not null default app_centre() references centre,
  import_id uuid not null,
  from_row integer not null,
  rejected bytea not null,
  primary key (centre_id, import_id, from_row),
  foreign key (centre_id, import_id) references import
);
comment on table import_rejects is 'working: dropped when its import is undone';
call protect('import_rejects');

-- The centre's own headings: which field a heading of a kind of journal is; null is «эту колонку не загружать».
-- owner: interchange
create table known_heading (
  centre_id uuid not null default app_centre() references centre,
  kind text not null,
  heading text not null,
  field text,
  primary key (centre_id, kind, heading)
);
call protect('known_heading');

-- Who was meant, as a person once said, by the blind key of the question.
-- owner: interchange
create table known_person (
  centre_id uuid not null default app_centre() references centre,
  question bytea not null,
  child_id uuid not null,
  primary key (centre_id, question)
);
call protect('known_person');

-- door: families
create view representative_door with (security_invoker = true) as
  select r.centre_id, r.child_id, r.adult_id, a.family_id, a.search_text
  from representative r join adult a on a.centre_id = r.centre_id and a.id = r.adult_id
  where r.to_day is null and a.removed_at is null;

-- After thousands of rows at once the planner still believes the tables empty, until autovacuum looks in a minute later, and a report asked
-- for in between may take that long. Only the owner may analyze; nothing is answered.
create function refresh_statistics() returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    if exists (select from centre c where c.id = (select app_centre())) then
      analyze child, family, child_family, adult, adult_phone, representative, child_status, family_category, enrolment,
        service_record, service_reversal, journal, import_row;
    end if;
  end $$;
