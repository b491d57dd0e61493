-- owner: team
create table staff (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  last_name text not null,
  first_name text not null,
  middle_name text not null default '',
  search_text text collate "C" not null,
  post text not null,
  role text not null default 'other',
  is_engaged boolean not null default false,
  from_day date,
  to_day date,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (centre_id, id)
);
call protect('staff');
create index staff_order on staff (centre_id, search_text) where removed_at is null;

-- door: team
create view staff_door with (security_invoker = true) as
  select centre_id, id, last_name, first_name, middle_name, search_text, post, role, from_day, to_day
  from staff where removed_at is null;

-- The catalogue. `type` is the 442-FZ type; `direction` and `measure` are the second classifier.
-- owner: services
create table service_item (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  name text not null check (length(name) between 2 and 300),
  name_key text collate "C" not null,
  code text not null default '',
  type text,
  direction text,
  measure text,
  unit text not null default 'service',
  minutes integer check (minutes between 1 and 480),
  tariff_kopecks bigint check (tariff_kopecks >= 0),
  from_day date,
  to_day date,
  needs_classification boolean not null default false,
  removed_at timestamptz,
  primary key (centre_id, id)
);
call protect('service_item');
create unique index service_item_name on service_item (centre_id, name_key) where removed_at is null;

-- The atom: who received which service from whom, when, how long, and along four axes. Never updated; a correction is a
-- reversal and, where needed, a new record.
-- owner: services
create table service_record (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  service_id uuid not null,
  staff_id uuid not null,
  day date not null,
  start_minute smallint check (start_minute between 0 and 1439),
  minutes smallint check (minutes between 1 and 480),
  recipient text not null check (recipient in ('child', 'adult', 'family')),
  adult_id uuid,
  form text not null check (form in ('home', 'semiStationary', 'stationary', 'urgent')),
  place text not null check (place in ('home', 'room', 'other', 'remote')),
  technology text not null check (technology in ('homeCentre', 'mobileCentre', 'room')),
  grouping text not null check (grouping in ('individual', 'group')),
  state text not null check (state in ('delivered', 'cancelled')),
  cancel_reason text,
  note bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, service_id) references service_item,
  foreign key (centre_id, staff_id) references staff,
  check ((state = 'cancelled') = (cancel_reason is not null))
);
comment on table service_record is 'facts: append-only';
call protect('service_record');
create index service_record_timeline on service_record (centre_id, child_id, day desc, id desc);
create index service_record_journal on service_record (centre_id, day desc, id desc) include (service_id, child_id, state);
create index service_record_staff on service_record (centre_id, staff_id, day desc, id desc);

-- owner: services
create table service_reversal (
  centre_id uuid not null default app_centre() references centre,
  record_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  replaced_by uuid,
  reversed_by uuid not null,
  reversed_at timestamptz not null default now(),
  primary key (centre_id, record_id),
  foreign key (centre_id, record_id) references service_record
);
comment on table service_reversal is 'facts: append-only';
call protect('service_reversal');

-- D of domain.md §5: delivered and not reversed.
-- door: services
create view delivered_service_door with (security_invoker = true) as
  select r.centre_id, r.id, r.child_id, r.service_id, r.staff_id, r.day, r.minutes, r.recipient, r.form, r.place,
    r.technology, r.grouping, r.recorded_at
  from service_record r
  where r.state = 'delivered'
    and not exists (
      select from service_reversal x where x.centre_id = r.centre_id and x.record_id = r.id);

-- door: services
create view service_item_door with (security_invoker = true) as
  select centre_id, id, name, type, direction, measure, needs_classification from service_item where removed_at is null;
