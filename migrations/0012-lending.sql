-- The lending point «Без преград». A unit has at most one open claim: every answer to «is it free?» rests on that one index, and dates
-- are never asked. Source: lending.md §2.

-- owner: lending
create table equipment_kind (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  name text not null check (length(name) between 2 and 200),
  name_key text collate "C" not null,
  -- First level: number of the federal list of devices, empty for what stands outside it. Second: the centre's own category.
  federal_code text not null default '',
  category text not null,
  -- Low: issue, briefing signature, return. High: every gate.
  risk text not null check (risk in ('low', 'high')),
  regime text not null default 'free' check (regime in ('free', 'tariff')),
  tariff_kopecks_a_day bigint check (tariff_kopecks_a_day >= 0),
  term_months smallint not null default 3 check (term_months between 1 and 12),
  hygiene text not null default 'reusable' check (hygiene in ('reusable', 'personalPart', 'singleUse')),
  is_consumable boolean not null default false,
  min_height_cm smallint, max_height_cm smallint,
  min_weight_kg smallint, max_weight_kg smallint,
  min_hip_cm smallint, max_hip_cm smallint,
  min_age_months smallint, max_age_months smallint,
  contraindications text not null default '',
  instruction text not null default '',
  briefing text not null default '',
  cleaning text not null default '',
  -- Parts and accessories: [{ id, name, isOptional }].
  parts jsonb not null default '[]',
  check_months smallint check (check_months between 1 and 60),
  service_life_years smallint,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (centre_id, id),
  check ((regime = 'tariff') = (tariff_kopecks_a_day is not null))
);
call protect('equipment_kind');
create unique index equipment_kind_name on equipment_kind (centre_id, name_key) where removed_at is null;

-- A set of units that goes out as one. A unit is of one kit at most, and a kit is in none (I8).
-- owner: lending
create table equipment_kit (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  name text not null check (length(name) between 2 and 200),
  name_key text collate "C" not null,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (centre_id, id)
);
call protect('equipment_kit');
create unique index equipment_kit_name on equipment_kit (centre_id, name_key) where removed_at is null;

-- Where equipment stands and is handed out. The first point has the id of its centre and comes with the first unit, so that a centre
-- with one point never needs to think of points.
-- owner: lending
create table lending_point (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null default app_centre(),
  name text not null check (length(name) between 2 and 200),
  name_key text collate "C" not null,
  address text not null default '',
  phone text not null default '',
  hours text not null default '',
  -- Nothing is taken in or sent there any more; what stands there may still go out.
  is_closed boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (centre_id, id)
);
call protect('lending_point');
create unique index lending_point_name on lending_point (centre_id, name_key);

-- A kind is lent at a point on other terms than elsewhere.
-- owner: lending
create table point_terms (
  centre_id uuid not null default app_centre() references centre,
  point_id uuid not null,
  kind_id uuid not null,
  regime text not null check (regime in ('free', 'tariff')),
  tariff_kopecks_a_day bigint check (tariff_kopecks_a_day >= 0),
  primary key (centre_id, point_id, kind_id),
  foreign key (centre_id, point_id) references lending_point,
  foreign key (centre_id, kind_id) references equipment_kind,
  check ((regime = 'tariff') = (tariff_kopecks_a_day is not null))
);
comment on table point_terms is 'working: terms that are as elsewhere are dropped';
call protect('point_terms');

-- Five axes; «lendable» is derived from them and never stored. The claim is the fifth.
-- owner: lending
create table equipment_unit (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  kind_id uuid not null,
  inventory_number text not null check (length(inventory_number) between 1 and 60),
  inventory_key text collate "C" not null,
  serial text not null default '',
  -- What the label says when it is scanned; of nothing but the unit.
  label text collate "C" not null,
  -- Where it is for: lent out, or used in the rooms, by a brigade, by one specialist.
  home text not null default 'lending' check (home in ('lending', 'room', 'brigade', 'specialist')),
  staff_id uuid,
  -- Where it stands, or comes back to from a room, the brigade or a specialist.
  point_id uuid not null default app_centre(),
  shelf text not null default '',
  received_on date,
  cost_kopecks bigint check (cost_kopecks >= 0),
  fund text not null default '',
  -- Property of a grant is not written off without the funder's consent.
  is_grant boolean not null default false,
  lifecycle text not null default 'inService' check (lifecycle in ('draft', 'inService', 'retiring', 'writtenOff')),
  hygiene text not null default 'clean' check (hygiene in ('clean', 'dirty', 'inCleaning', 'quarantined')),
  technical text not null default 'ok' check (technical in ('ok', 'restricted', 'faulty', 'recalled')),
  technical_note text not null default '',
  condition text not null default 'good' check (condition in ('new', 'good', 'fair', 'needsRepair', 'unusable')),
  -- Ids of the kind's parts that are not there.
  missing_parts text[] not null default '{}',
  checked_on date,
  quantity integer check (quantity >= 0),
  -- Of the accounts: «21», «101.36»; and who answers for it with their money.
  account text not null default '' check (length(account) <= 20),
  keeper_id uuid,
  kit_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  -- Taken out with the import that brought it.
  removed_at timestamptz,
  primary key (centre_id, id),
  unique (centre_id, id, kind_id),
  foreign key (centre_id, kind_id) references equipment_kind,
  foreign key (centre_id, point_id) references lending_point,
  foreign key (centre_id, staff_id) references staff,
  foreign key (centre_id, keeper_id) references staff,
  foreign key (centre_id, kit_id) references equipment_kit
);
call protect('equipment_unit');
create unique index equipment_unit_inventory on equipment_unit (centre_id, inventory_key) where removed_at is null;
create unique index equipment_unit_label on equipment_unit (centre_id, label);
create index equipment_unit_kind on equipment_unit (centre_id, kind_id) where removed_at is null;
create index equipment_unit_order on equipment_unit (centre_id, inventory_key, id) where removed_at is null;
create index equipment_unit_kit on equipment_unit (centre_id, kit_id) where kit_id is not null;
create index equipment_unit_point on equipment_unit (centre_id, point_id) where removed_at is null;
create index equipment_unit_at_work on equipment_unit (centre_id, inventory_key, id)
  where lifecycle = 'inService' and (hygiene <> 'clean' or technical <> 'ok');

-- owner: lending
create table child_measurement (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  day date not null,
  height_cm smallint check (height_cm between 30 and 220),
  weight_kg numeric(5, 1) check (weight_kg between 1 and 200),
  hip_cm smallint check (hip_cm between 8 and 80),
  measured_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child
);
comment on table child_measurement is 'facts: append-only';
call protect('child_measurement');
create index child_measurement_child on child_measurement (centre_id, child_id, day desc, recorded_at desc);

-- What a family asks for. Every exit has a reason; the states are those of lending.md §2.2 before the issue.
-- owner: lending
create table loan_request (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid,
  family_id uuid not null,
  kind_id uuid not null,
  purpose text not null check (purpose in ('programSession', 'trial', 'bridgeUntilIpra', 'temporaryNeed', 'trip', 'summer')),
  state text not null check (state in
    ('requested', 'screened', 'waitlisted', 'offered', 'booked', 'prepared', 'issued', 'declined', 'cancelled')),
  asked_on date not null,
  recommended_by uuid,
  -- 0 to 3, set by people with a reason.
  need_tier smallint not null default 0 check (need_tier between 0 and 3),
  tier_reason text not null default '',
  needed_by date,
  has_no_substitute boolean not null default false,
  is_ipra_ordered boolean not null default false,
  -- The unit that is offered or held for it.
  unit_id uuid,
  offer_until date,
  handed_by text check (handed_by in ('desk', 'brigade')),
  offers_refused smallint not null default 0,
  -- A draw recorded with its seed, for ties.
  draw integer not null,
  end_reason text,
  ended_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  foreign key (centre_id, family_id) references family,
  foreign key (centre_id, unit_id, kind_id) references equipment_unit (centre_id, id, kind_id),
  check ((state in ('declined', 'cancelled')) = (end_reason is not null)),
  check ((state in ('offered', 'booked', 'prepared')) <= (unit_id is not null))
);
call protect('loan_request');
create unique index one_request_of_family_and_kind on loan_request (centre_id, family_id, kind_id)
  where state in ('requested', 'screened', 'waitlisted', 'offered', 'booked', 'prepared');
create unique index one_offer_of_unit on loan_request (centre_id, unit_id) where state in ('offered', 'booked', 'prepared');
create index loan_request_open on loan_request (centre_id, state, asked_on)
  where state in ('requested', 'screened', 'waitlisted', 'offered', 'booked', 'prepared');
create index loan_request_child on loan_request (centre_id, child_id);

create index loan_request_met_in on loan_request (centre_id, ended_on) where state = 'issued';

-- An offer that went past the queue: why, with whose consent, over whose head. Source: lending.md §2.5.
-- owner: lending
create table offer_bypass (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  request_id uuid not null,
  unit_id uuid not null,
  -- Who stood first, and how many families before this one the unit would have fitted.
  first_request_id uuid not null,
  passed integer not null check (passed > 0),
  day date not null,
  -- Sealed under the key of the child it was offered for.
  reason bytea not null,
  -- One of the staff, or an account.
  second_person uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, request_id) references loan_request,
  foreign key (centre_id, first_request_id) references loan_request,
  foreign key (centre_id, unit_id) references equipment_unit
);
comment on table offer_bypass is 'facts: append-only';
call protect('offer_bypass');
create index offer_bypass_day on offer_bypass (centre_id, day);

-- owner: lending
create table loan (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid,
  family_id uuid,
  request_id uuid,
  purpose text not null,
  issued_on date not null,
  -- As agreed, with its extensions; due, due soon and overdue are computed from it and never stored.
  due_on date not null,
  contract_number text not null default '',
  contract_id uuid,
  regime text not null default 'free' check (regime in ('free', 'tariff')),
  issued_by uuid not null,
  issued_at timestamptz not null default now(),
  origin text not null default 'entered' check (origin in ('entered', 'journal')),
  -- The adult signed the briefing on each kind, or was briefed with teach-back before.
  is_briefed boolean not null default false,
  settled_on date,
  -- Undone within a day by the same person.
  undone_at timestamptz,
  version integer not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  check (due_on >= issued_on)
);
call protect('loan');
create index loan_child on loan (centre_id, child_id, issued_on desc);
create index loan_request_met on loan (centre_id, request_id) where request_id is not null;
create index loan_issued on loan (centre_id, issued_on desc, id desc) where undone_at is null;
create index loan_open on loan (centre_id, due_on, id) where settled_on is null and undone_at is null;
create index loan_family_open on loan (centre_id, family_id) where settled_on is null and undone_at is null;

-- owner: lending
create table loan_line (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  loan_id uuid not null,
  unit_id uuid not null,
  issued_on date not null,
  returned_on date,
  issue_condition text not null default 'good',
  return_condition text,
  missing_parts text[] not null default '{}',
  damage text not null default '',
  -- As it was where the unit stood on the day of issue; null when it is lent free of charge.
  tariff_kopecks_a_day bigint check (tariff_kopecks_a_day >= 0),
  cause text check (cause in ('normalWear', 'borrower', 'thirdParty', 'unknown')),
  is_lost boolean not null default false,
  is_undone boolean not null default false,
  returned_by uuid,
  returned_at timestamptz,
  -- What the unit was before it came back, so that a return can be undone.
  before_return jsonb,
  primary key (centre_id, id),
  foreign key (centre_id, loan_id) references loan,
  foreign key (centre_id, unit_id) references equipment_unit,
  check (returned_on is null or returned_on >= issued_on),
  -- Also what is taken from paper journals: a unit is never out twice on a day.
  constraint unit_out_once exclude using gist (
    centre_id with =, unit_id with =, daterange(issued_on, returned_on, '[)') with &&) where (not is_undone)
);
call protect('loan_line');
create index loan_line_loan on loan_line (centre_id, loan_id);
create index loan_line_unit on loan_line (centre_id, unit_id, returned_on);
create index loan_line_open on loan_line (centre_id, unit_id) where returned_on is null and not is_undone;

-- owner: lending
create table unit_claim (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('hold', 'loan', 'service', 'transfer', 'missing')),
  -- The request, the loan or the event that claims it.
  by_id uuid not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, unit_id) references equipment_unit
);
call protect('unit_claim');
create unique index one_open_claim_of_unit on unit_claim (centre_id, unit_id) where closed_at is null;
create index unit_claim_history on unit_claim (centre_id, unit_id, opened_at desc);
create index unit_claim_by on unit_claim (centre_id, by_id) where closed_at is null;
create index unit_claim_transfer on unit_claim (centre_id, by_id) where kind = 'transfer';

-- Units on their way from a point to another; which ones, their claims say.
-- owner: lending
create table unit_transfer (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  from_point_id uuid not null,
  to_point_id uuid not null,
  day date not null,
  -- Given for a time.
  due_back_on date,
  note text not null default '',
  sent_by uuid not null,
  sent_at timestamptz not null default now(),
  cancelled_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, from_point_id) references lending_point,
  foreign key (centre_id, to_point_id) references lending_point,
  check (from_point_id <> to_point_id),
  check (due_back_on >= day)
);
call protect('unit_transfer');
create index unit_transfer_day on unit_transfer (centre_id, day desc, id desc);
create index unit_transfer_due on unit_transfer (centre_id, due_back_on) where due_back_on is not null;

-- What happened to a unit: cleaned, inspected, failed, repaired, recalled, moved, counted, written off.
-- owner: lending
create table unit_event (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('received', 'cleaningBegun', 'cleaned', 'quarantined', 'inspected', 'failed', 'sentToRepair',
    'repaired', 'recalled', 'restricted', 'freed', 'missed', 'found', 'moved', 'transferred', 'transferCancelled', 'arrived', 'used',
    'spent', 'retiring', 'writtenOff', 'labelled')),
  day date not null,
  staff_id uuid,
  facts jsonb not null default '{}',
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, unit_id) references equipment_unit
);
comment on table unit_event is 'facts: append-only';
call protect('unit_event');
create index unit_event_unit on unit_event (centre_id, unit_id, day desc, recorded_at desc);

-- Photos, manuals, films, leaflets of a kind. A film is an address; the bytes of files lie sealed in stored_file under the key of the kind.
-- owner: lending
create table kind_material (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  kind_id uuid not null,
  what text not null check (what in ('photo', 'manual', 'video', 'careLeaflet', 'partsList')),
  title text not null check (length(title) between 2 and 200),
  url text not null default '' check (length(url) <= 500),
  file_id uuid,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, kind_id) references equipment_kind,
  check ((url = '') = (file_id is not null))
);
call protect('kind_material');
create index kind_material_of_kind on kind_material (centre_id, kind_id) where removed_at is null;

-- What a stranger who scanned a label told the centre. Text and contact are sealed under the key of the unit.
-- owner: lending
create table unit_report (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  unit_id uuid not null,
  about text not null check (about in ('found', 'broken')),
  message bytea,
  contact bytea,
  reported_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by uuid,
  answer text not null default '',
  primary key (centre_id, id),
  foreign key (centre_id, unit_id) references equipment_unit
);
call protect('unit_report');
create index unit_report_open on unit_report (centre_id, reported_at desc) where answered_at is null;
create index unit_report_unit on unit_report (centre_id, unit_id, reported_at desc);

-- A photo of a lent unit; the bytes lie sealed in stored_file under the key of the child.
-- owner: lending
create table loan_photo (
  centre_id uuid not null default app_centre() references centre,
  line_id uuid not null,
  file_id uuid not null,
  moment text not null check (moment in ('issue', 'return')),
  taken_at timestamptz not null default now(),
  primary key (centre_id, line_id, file_id),
  foreign key (centre_id, line_id) references loan_line
);
comment on table loan_photo is 'facts: append-only';
call protect('loan_photo');

-- A briefing with teach-back: the adult showed that they can. Read as a permission by every later issue of that kind.
-- owner: lending
create table loan_briefing (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid not null,
  kind_id uuid not null,
  day date not null,
  staff_id uuid not null,
  length_minutes smallint check (length_minutes between 1 and 240),
  -- Teach-back passed: shown by the adult's own hands. Low risk may do with a signature.
  is_shown boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  foreign key (centre_id, kind_id) references equipment_kind,
  foreign key (centre_id, staff_id) references staff
);
comment on table loan_briefing is 'facts: append-only';
call protect('loan_briefing');
create index loan_briefing_adult on loan_briefing (centre_id, adult_id, kind_id, day desc);

-- Extensions, check-ins, pauses while the child is in hospital, phone calls.
-- owner: lending
create table loan_event (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  loan_id uuid not null,
  kind text not null check (kind in ('extended', 'checkIn', 'paused', 'resumed', 'called', 'lost', 'settled', 'undone')),
  day date not null,
  until_day date,
  facts jsonb not null default '{}',
  note bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, loan_id) references loan
);
comment on table loan_event is 'facts: append-only';
call protect('loan_event');
create index loan_event_loan on loan_event (centre_id, loan_id, day);

-- owner: lending
create table stock_take (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  begun_on date not null,
  home text,
  -- One point alone; null for all.
  point_id uuid,
  closed_on date,
  -- What was not seen when it was closed: what becomes of it later changes no stock-taking.
  missing uuid[] not null default '{}',
  begun_by uuid not null,
  primary key (centre_id, id),
  foreign key (centre_id, point_id) references lending_point
);
call protect('stock_take');
create unique index one_open_stock_take on stock_take (centre_id) where closed_on is null;

-- owner: lending
create table stock_take_scan (
  centre_id uuid not null default app_centre() references centre,
  stock_take_id uuid not null,
  unit_id uuid not null,
  -- Whether the books expected it there when it was seen.
  is_expected boolean not null,
  condition text,
  scanned_by uuid not null,
  scanned_at timestamptz not null default now(),
  primary key (centre_id, stock_take_id, unit_id),
  foreign key (centre_id, stock_take_id) references stock_take,
  foreign key (centre_id, unit_id) references equipment_unit
);
call protect('stock_take_scan');

-- door: lending
create view equipment_unit_door with (security_invoker = true) as
  select u.centre_id, u.id, u.kind_id, k.name, k.category, u.inventory_number, u.inventory_key, u.home, u.received_on, u.cost_kopecks, u.fund, u.is_grant,
    u.lifecycle, u.created_at,
    (select min(e.day) from unit_event e where e.centre_id = u.centre_id and e.unit_id = u.id and e.kind = 'writtenOff') as gone_on
  from equipment_unit u join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id
  where u.removed_at is null;

-- A unit that was out, from the day it went to the day it came back.
-- door: lending
create view loan_door with (security_invoker = true) as
  select l.centre_id, l.id, n.id as line_id, l.child_id, l.adult_id, l.family_id, n.unit_id,
    (select u.kind_id from equipment_unit u where u.centre_id = n.centre_id and u.id = n.unit_id) as kind_id,
    l.issued_on, l.due_on, n.returned_on, l.issued_at, n.returned_at, n.is_lost
  from loan l
  join loan_line n on n.centre_id = l.centre_id and n.loan_id = l.id
  where l.undone_at is null and not n.is_undone;

-- A family that asked for a kind: since when it waits, until when, whether it got a unit.
-- door: lending
create view loan_request_door with (security_invoker = true) as
  select r.centre_id, r.id, r.kind_id, k.name, r.child_id, r.family_id, r.state, r.asked_on, r.ended_on, r.created_at, l.issued_on
  from loan_request r
  join equipment_kind k on k.centre_id = r.centre_id and k.id = r.kind_id
  left join loan l on l.centre_id = r.centre_id and l.request_id = r.id and l.undone_at is null;

-- What the public may know: how many of a kind are free, and the week in which the next one is expected. No person, no unit.
-- Source: lending.md I14.
-- door: lending
create view availability_door with (security_invoker = true) as
  select k.centre_id, k.id as kind_id, k.name, k.category, count(u.id) as units,
    count(u.id) filter (where c.id is null and u.lifecycle = 'inService' and u.hygiene = 'clean' and u.technical = 'ok'
      and u.home = 'lending' and u.missing_parts = '{}') as free,
    date_trunc('week', min(l.due_on) filter (where c.kind = 'loan'))::date as next_week
  from equipment_kind k
  left join equipment_unit u on u.centre_id = k.centre_id and u.kind_id = k.id and u.removed_at is null
    and u.lifecycle = 'inService' and u.home = 'lending'
  left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null
  left join loan l on c.kind = 'loan' and l.centre_id = c.centre_id and l.id = c.by_id
  where k.removed_at is null and not k.is_consumable
  group by k.centre_id, k.id, k.name, k.category;

-- The same by point: where to go for it.
-- door: lending
create view point_availability_door with (security_invoker = true) as
  select u.centre_id, u.kind_id, u.point_id, p.name, count(u.id) as units,
    count(u.id) filter (where c.id is null and u.hygiene = 'clean' and u.technical = 'ok' and u.missing_parts = '{}') as free
  from equipment_unit u
  join equipment_kind k on k.centre_id = u.centre_id and k.id = u.kind_id and k.removed_at is null and not k.is_consumable
  join lending_point p on p.centre_id = u.centre_id and p.id = u.point_id
  left join unit_claim c on c.centre_id = u.centre_id and c.unit_id = u.id and c.closed_at is null
  where u.removed_at is null and u.lifecycle = 'inService' and u.home = 'lending'
  group by u.centre_id, u.kind_id, u.point_id, p.name;

-- Days that the centre set apart: terms and deadlines are counted by them.
-- door: access
create view calendar_day_door with (security_invoker = true) as
  select centre_id, day, kind, note from calendar_day;

-- After an import of journals the planner is to know these tables too.
create or replace function refresh_statistics() returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    if exists (select from centre c where c.id = (select app_centre())) then
      analyze child, family, child_family, adult, adult_phone, representative, child_status, family_category, enrolment,
        service_record, service_reversal, assessment, assessment_score, assessment_reversal, equipment_kind, equipment_unit,
        unit_claim, unit_event, loan, loan_line, loan_request, journal, import_row;
    end if;
  end $$;
