-- Reports that were handed in stay as they were; what is corrected later is shown beside them.

-- owner: reports
create table report_freeze (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  kind text not null check (kind in ('month', 'quarter', 'year', 'practice')),
  from_day date not null,
  to_day date not null,
  -- Nothing recorded from this moment on is in it.
  cut_off timestamptz not null,
  -- Version of each indicator's definition, by indicator.
  versions jsonb not null,
  -- The practice report as it was shown.
  body jsonb not null,
  -- The quarterly report of the same days.
  quarter jsonb not null,
  hash bytea not null,
  signature bytea not null,
  note text not null default '' check (length(note) <= 1000),
  frozen_by uuid not null,
  frozen_at timestamptz not null default now(),
  primary key (centre_id, id),
  check (to_day >= from_day)
);
comment on table report_freeze is 'facts: append-only';
call protect('report_freeze');
create index report_freeze_period on report_freeze (centre_id, from_day, to_day, frozen_at desc);

-- Who stood behind each figure when it was frozen. `year` 0 is the period as a whole.
-- owner: reports
create table report_freeze_member (
  centre_id uuid not null default app_centre() references centre,
  freeze_id uuid not null,
  indicator text not null,
  year integer not null,
  ids uuid[] not null,
  primary key (centre_id, freeze_id, indicator, year),
  foreign key (centre_id, freeze_id) references report_freeze
);
comment on table report_freeze_member is 'facts: append-only';
call protect('report_freeze_member');

-- What the centre planned for a period, and its word on the difference.
-- owner: reports
create table indicator_plan (
  centre_id uuid not null default app_centre() references centre,
  indicator text not null,
  from_day date not null,
  to_day date not null,
  plan numeric(12, 2),
  comment text not null default '' check (length(comment) <= 2000),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (centre_id, indicator, from_day, to_day)
);
call protect('indicator_plan');

-- What reports read of lower modules beside their own tables: the centre's settings, and names of adults for the list of parents.
-- door: access
create view setting_door with (security_invoker = true) as
  select centre_id, key, value from setting;

-- door: families
create view adult_door with (security_invoker = true) as
  select centre_id, id, family_id, last_name, first_name, middle_name, search_text from adult where removed_at is null;

-- door: access
create view member_door with (security_invoker = true) as
  select centre_id, account_id, last_name, first_name, middle_name from membership where centre_id = (select app_centre());
