-- What is measured: instruments as data, examinations and answers as facts, and the changes between them.

-- A version of an instrument as the centre saved it. The shipped ones stand in the program under version 1; a version never changes.
-- owner: assessments
create table instrument_version (
  centre_id uuid not null default app_centre() references centre,
  instrument text not null check (length(instrument) between 1 and 60),
  version integer not null check (version > 0),
  definition jsonb not null,
  why text not null check (length(why) <= 500),
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (centre_id, instrument, version)
);
comment on table instrument_version is 'facts: a used version never changes';
call protect('instrument_version');

-- Which instruments the centre does not offer for new examinations.
-- owner: assessments
create table instrument_shelf (
  centre_id uuid not null default app_centre() references centre,
  instrument text not null,
  is_offered boolean not null,
  primary key (centre_id, instrument)
);
call protect('instrument_shelf');

-- One instrument filled in once, always within a child's case; about the child, an adult or the family. `answers` are sealed,
-- the scores below are what they amount to.
-- owner: assessments
create table assessment (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid,
  family_id uuid,
  instrument text not null,
  version integer not null,
  form text,
  phase text not null check (phase in ('baseline', 'interim', 'final', 'followUp')),
  day date not null,
  staff_id uuid,
  origin text not null check (origin in ('entered', 'journal')),
  answers bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  foreign key (centre_id, family_id) references family,
  foreign key (centre_id, staff_id) references staff
);
comment on table assessment is 'facts: append-only';
call protect('assessment');
create index assessment_child on assessment (centre_id, child_id, instrument, version, day desc, id desc);
create index assessment_day on assessment (centre_id, phase, day);
create index assessment_instrument on assessment (centre_id, instrument, version);

-- A score carries what its definition said of it, so that a later definition cannot change what it means. `better` is 1 where more
-- is better, -1 where less is, 0 where neither. `reliable` and `important` are the raw changes that RCI and MCID ask for.
-- owner: assessments
create table assessment_score (
  centre_id uuid not null default app_centre() references centre,
  assessment_id uuid not null,
  scale text not null check (length(scale) between 1 and 60),
  value numeric(8, 2) not null,
  better smallint not null check (better between -1 and 1),
  measures text,
  domain text,
  reliable numeric(8, 2) check (reliable > 0),
  important numeric(8, 2) check (important > 0),
  primary key (centre_id, assessment_id, scale),
  foreign key (centre_id, assessment_id) references assessment
);
comment on table assessment_score is 'facts: append-only';
call protect('assessment_score');

-- owner: assessments
create table assessment_reversal (
  centre_id uuid not null default app_centre() references centre,
  assessment_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  replaced_by uuid,
  reversed_by uuid not null,
  reversed_at timestamptz not null default now(),
  primary key (centre_id, assessment_id),
  foreign key (centre_id, assessment_id) references assessment
);
comment on table assessment_reversal is 'facts: append-only';
call protect('assessment_reversal');

-- A parent whose strain is high is called by a psychologist. One who was not reached is called again: `closed_on` is then the last attempt.
-- owner: assessments
create table psychologist_call (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid,
  assessment_id uuid not null,
  made_at timestamptz not null default now(),
  closed_on date,
  outcome text check (outcome in ('talked', 'helpAgreed', 'declined', 'notReached')),
  note bytea,
  closed_by uuid,
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  foreign key (centre_id, assessment_id) references assessment,
  unique (centre_id, assessment_id),
  check ((closed_on is null) = (outcome is null))
);
call protect('psychologist_call');
create index psychologist_call_open on psychologist_call (centre_id, made_at) where closed_on is null or outcome = 'notReached';

-- A psychologist's own notes: nobody but the author reads them.
-- owner: assessments
create table private_note (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  account_id uuid not null,
  body bytea not null,
  written_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child
);
comment on table private_note is 'facts: append-only';
call protect('private_note');
create index private_note_author on private_note (centre_id, child_id, account_id, written_at desc);

-- door: assessments
create view assessment_door with (security_invoker = true) as
  select a.centre_id, a.id, a.child_id, a.adult_id, a.family_id, a.instrument, a.version, a.phase, a.day, a.staff_id, a.origin,
    a.recorded_at
  from assessment a
  where not exists (
    select from assessment_reversal x where x.centre_id = a.centre_id and x.assessment_id = a.id);

-- door: assessments
create view assessment_score_door with (security_invoker = true) as
  select centre_id, assessment_id, scale, value, better, measures, domain from assessment_score;

-- Each scale of a final examination beside the same scale of the latest baseline before it: same child, same adult, same instrument,
-- same version. `gain` is positive where it is better now. Source: domain.md §4.4.
-- door: assessments
create view score_change_door with (security_invoker = true) as
  select f.centre_id, f.child_id, f.adult_id, f.family_id, f.id as final_id, b.id as baseline_id, f.instrument, b.day as from_day,
    f.day as to_day, greatest(f.recorded_at, b.recorded_at) as known_at, fs.scale, fs.measures, fs.domain, bs.value as before,
    fs.value as after, (fs.value - bs.value) * fs.better as gain, fs.reliable, fs.important
  from assessment_door f
  join lateral (
    select a.id, a.day, a.recorded_at from assessment_door a
    where a.centre_id = f.centre_id and a.child_id = f.child_id and a.instrument = f.instrument and a.version = f.version
      and a.phase = 'baseline' and a.adult_id is not distinct from f.adult_id and a.day <= f.day
    order by a.day desc, a.id desc limit 1) b on true
  join assessment_score fs on fs.centre_id = f.centre_id and fs.assessment_id = f.id
  join assessment_score bs on bs.centre_id = f.centre_id and bs.assessment_id = b.id and bs.scale = fs.scale
  where f.phase = 'final';

-- After an import the planner is to know these tables too.
create or replace function refresh_statistics() returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    if exists (select from centre c where c.id = (select app_centre())) then
      analyze child, family, child_family, adult, adult_phone, representative, child_status, family_category, enrolment,
        service_record, service_reversal, assessment, assessment_score, assessment_reversal, journal, import_row;
    end if;
  end $$;
