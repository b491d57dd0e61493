-- Children, their families and adults. What changes with time carries an interval of days, both ends included; an open end is null.

-- owner: families
create table child (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  last_name text not null,
  first_name text not null,
  middle_name text not null default '',
  search_text text collate "C" not null,
  sex text check (sex in ('male', 'female')),
  birth_date date not null,
  safety bytea,
  communication bytea,
  diagnosis bytea,
  notes bytea,
  snils bytea,
  snils_blind bytea,
  deceased_on date,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (centre_id, id)
);
call protect('child');
create index child_order on child (centre_id, search_text, id) where removed_at is null;
create index child_search on child using gin (centre_id, search_text gin_trgm_ops) where removed_at is null;
create index child_snils on child (centre_id, snils_blind) where snils_blind is not null;

-- Which version of the card a field was last changed in, and by whom: two people may edit different fields at once.
-- owner: families
create table child_field (
  centre_id uuid not null default app_centre() references centre,
  child_id uuid not null,
  field text not null,
  version integer not null,
  account_id uuid not null,
  changed_at timestamptz not null default now(),
  primary key (centre_id, child_id, field),
  foreign key (centre_id, child_id) references child
);
call protect('child_field');

-- owner: families
create table family (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  settlement text not null default '',
  address bytea,
  is_address_hidden boolean not null default false,
  distance_km integer check (distance_km between 0 and 2000),
  circumstances bytea,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (centre_id, id)
);
call protect('family');

-- owner: families
create table child_family (
  centre_id uuid not null default app_centre() references centre,
  child_id uuid not null,
  family_id uuid not null,
  household text not null default 'main' check (household in ('main', 'second')),
  from_day date not null,
  to_day date,
  primary key (centre_id, child_id, family_id, from_day),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, family_id) references family,
  constraint one_main_family_at_a_time exclude using gist (
    centre_id with =, child_id with =, daterange(from_day, to_day, '[]') with &&) where (household = 'main')
);
call protect('child_family');
create index child_family_family on child_family (centre_id, family_id);

-- owner: families
create table adult (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  family_id uuid not null,
  last_name text not null,
  first_name text not null,
  middle_name text not null default '',
  search_text text collate "C" not null,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, family_id) references family
);
call protect('adult');
create index adult_search on adult using gin (centre_id, search_text gin_trgm_ops) where removed_at is null;
create index adult_order on adult (centre_id, search_text) where removed_at is null;
create index adult_family on adult (centre_id, family_id);

-- owner: families
create table adult_phone (
  centre_id uuid not null default app_centre() references centre,
  adult_id uuid not null,
  digits text collate "C" not null check (digits ~ '^[0-9]{5,15}$'),
  note text not null default '',
  primary key (centre_id, adult_id, digits),
  foreign key (centre_id, adult_id) references adult
);
comment on table adult_phone is 'working: a number that is no longer theirs is taken away';
call protect('adult_phone');
create index adult_phone_search on adult_phone using gin (centre_id, digits gin_trgm_ops);

-- Who stands for the child and what they are to it.
-- owner: families
create table representative (
  centre_id uuid not null default app_centre() references centre,
  child_id uuid not null,
  adult_id uuid not null,
  relation text not null,
  is_legal boolean not null default true,
  from_day date not null,
  to_day date,
  primary key (centre_id, child_id, adult_id, from_day),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult
);
call protect('representative');
create index representative_adult on representative (centre_id, adult_id);

-- owner: families
create table child_status (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('disabledChild', 'specialNeeds', 'severeMultiple', 'palliative')),
  from_day date not null,
  to_day date,
  document bytea,
  cancelled_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  check (to_day is null or to_day >= from_day),
  constraint one_status_of_a_kind_at_a_time exclude using gist (
    centre_id with =, child_id with =, kind with =, daterange(from_day, to_day, '[]') with &&) where (cancelled_at is null)
);
call protect('child_status');
create index child_status_child on child_status (centre_id, child_id, kind) where cancelled_at is null;
create index child_status_kind on child_status (centre_id, kind, child_id) where cancelled_at is null;

-- owner: families
create table family_category (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  family_id uuid not null,
  kind text not null check (kind in ('complete', 'singleParent', 'substitute', 'large', 'lowIncome')),
  from_day date not null,
  to_day date,
  cancelled_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, family_id) references family,
  check (to_day is null or to_day >= from_day)
);
call protect('family_category');
create index family_category_family on family_category (centre_id, family_id) where cancelled_at is null;

-- Why the family cannot come to institutions, as assessed on a day.
-- owner: families
create table mobility_barrier (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  family_id uuid not null,
  kind text not null check (kind in ('health', 'distance', 'transport', 'careOfOthers', 'unspecified')),
  from_day date not null,
  to_day date,
  cancelled_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, family_id) references family,
  check (to_day is null or to_day >= from_day)
);
call protect('mobility_barrier');
create index mobility_barrier_family on mobility_barrier (centre_id, family_id) where cancelled_at is null;

-- owner: families
create table enrolment (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  from_day date not null,
  order_number text not null default '',
  to_day date,
  discharge_reason text,
  discharge_order text,
  cancelled_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  check (to_day is null or to_day >= from_day),
  constraint one_enrolment_at_a_time exclude using gist (
    centre_id with =, child_id with =, daterange(from_day, to_day, '[]') with &&) where (cancelled_at is null)
);
call protect('enrolment');

-- One paper per purpose. Withdrawal is a day on the same row; nothing is ever taken away.
-- owner: families
create table consent (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid,
  purpose text not null check (purpose in ('processing', 'transferToPartners', 'photoForWork', 'dissemination', 'messages')),
  version text not null,
  form text not null check (form in ('paper', 'paperScanLater', 'electronic')),
  given_on date not null,
  until_day date,
  withdrawn_on date,
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  check (withdrawn_on is null or withdrawn_on >= given_on)
);
call protect('consent');
create index consent_child on consent (centre_id, child_id);

-- Doors: what other modules may read of families. They are views that keep row-level security.
-- door: families
create view child_door with (security_invoker = true) as
  select c.centre_id, c.id, c.last_name, c.first_name, c.middle_name, c.search_text, c.sex, c.birth_date, c.deceased_on
  from child c where c.removed_at is null;

-- door: families
create view child_status_door with (security_invoker = true) as
  select centre_id, child_id, kind, from_day, to_day from child_status where cancelled_at is null;

-- door: families
create view child_family_door with (security_invoker = true) as
  select cf.centre_id, cf.child_id, cf.family_id, cf.from_day, cf.to_day, f.settlement
  from child_family cf join family f on f.centre_id = cf.centre_id and f.id = cf.family_id
  where cf.household = 'main' and f.removed_at is null;

-- door: families
create view family_category_door with (security_invoker = true) as
  select centre_id, family_id, kind, from_day, to_day from family_category where cancelled_at is null;

-- door: families
create view mobility_barrier_door with (security_invoker = true) as
  select centre_id, family_id, kind, from_day, to_day from mobility_barrier where cancelled_at is null;

-- door: families
create view enrolment_door with (security_invoker = true) as
  select centre_id, child_id, from_day, to_day from enrolment where cancelled_at is null;

-- Searching by a part of a name: a function of the owner, because under row-level security LIKE may not reach an index.
-- It speaks only for app_centre(). The first pattern is the longest word; `more` holds the others.
create function children_named(pattern text, more text[]) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp rows 40
  as $$
  begin
    return query select c.id from child c
      where c.centre_id = (select app_centre()) and c.removed_at is null
        and c.search_text like pattern and (more is null or c.search_text like all (more));
  end $$;

create function adults_named(pattern text, more text[]) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp rows 40
  as $$
  begin
    return query select a.id from adult a
      where a.centre_id = (select app_centre()) and a.removed_at is null
        and a.search_text like pattern and (more is null or a.search_text like all (more));
  end $$;

create function adults_with_phone(pattern text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp rows 10
  as $$
  begin
    return query select distinct p.adult_id from adult_phone p
      where p.centre_id = (select app_centre()) and p.digits like pattern;
  end $$;

-- Names that nearly match what was typed, best first: for typing errors.
create function children_nearly_named(typed text, most integer) returns table (id uuid, closeness real)
  language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4
  as $$
  begin
    return query select c.id, word_similarity(typed, c.search_text) as closeness from child c
      where c.centre_id = (select app_centre()) and c.removed_at is null and typed <% c.search_text
      order by closeness desc, c.search_text limit most;
  end $$;
