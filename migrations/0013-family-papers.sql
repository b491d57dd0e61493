-- What papers of a child's case say of its people and services.

-- == families ==

-- Documents as they are written in papers: kind, number, by whom and when given. Sealed under the key of the child whose they are.
alter table child add column document bytea;
alter table child add column ipra bytea;
alter table child add column ipra_issued_on date;
alter table child add column ipra_until date;
-- `document` of a status stands in its table since 0002: the certificate of МСЭ or the conclusion of ПМПК.
alter table child_status add column document_issued_on date;
alter table child_status add column document_until date;
-- By what an adult stands for the child (certificate of birth, act of guardianship). Sealed under the child's key.
alter table representative add column authority bytea;
-- Sealed under the adult's own key. `address`: only where it is not the family's.
alter table adult add column document bytea;
alter table adult add column address bytea;

-- Which enrolments an order names. An order whose paper is voided counts no more: its number leaves the card, and another may be made.
-- A number that somebody typed stands in the enrolment itself and stays there.
-- owner: families
create table enrolment_order (
  centre_id uuid not null default app_centre() references centre,
  paper_id uuid not null,
  enrolment_id uuid not null,
  kind text not null check (kind in ('enrolment', 'discharge')),
  primary key (centre_id, paper_id, enrolment_id),
  foreign key (centre_id, paper_id) references paper,
  foreign key (centre_id, enrolment_id) references enrolment
);
comment on table enrolment_order is 'facts: an order is voided, never taken away';
call protect('enrolment_order');
create index enrolment_order_enrolment on enrolment_order (centre_id, enrolment_id, kind);

-- == services ==

-- A contract of services with a family. What was agreed never changes: it ends, and another one follows.
-- owner: services
create table service_contract (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  child_id uuid not null,
  adult_id uuid not null,
  number text not null check (length(number) between 1 and 60),
  form text not null check (form in ('home', 'semiStationary', 'stationary', 'urgent')),
  place text not null default '',
  price text not null check (price in ('free', 'tariff')),
  -- Of the individual programme of services. The number is sealed under the child's key.
  ippsu_number bytea,
  ippsu_day date,
  from_day date not null,
  until_day date not null,
  -- `until_day`, or earlier when it was ended.
  last_day date not null,
  end_reason text,
  replaced_by uuid,
  struck_out_at timestamptz,
  signed_by uuid not null,
  signed_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, child_id) references child,
  foreign key (centre_id, adult_id) references adult,
  check (until_day >= from_day),
  check (last_day between from_day and until_day),
  constraint one_contract_at_a_time exclude using gist (
    centre_id with =, child_id with =, daterange(from_day, last_day, '[]') with &&) where (struck_out_at is null)
);
call protect('service_contract');
create index service_contract_number on service_contract (centre_id, number) where struck_out_at is null;
create index service_contract_child on service_contract (centre_id, child_id, from_day desc) where struck_out_at is null;

-- owner: services
create table service_contract_item (
  centre_id uuid not null default app_centre() references centre,
  contract_id uuid not null,
  service_id uuid not null,
  line smallint not null,
  volume text not null default '',
  times text not null default '',
  term text not null default '',
  tariff_kopecks bigint check (tariff_kopecks >= 0),
  primary key (centre_id, contract_id, service_id),
  foreign key (centre_id, contract_id) references service_contract,
  foreign key (centre_id, service_id) references service_item
);
comment on table service_contract_item is 'facts: what was agreed is agreed anew in another contract';
call protect('service_contract_item');

-- What the act of a month said was delivered under a contract: whether it still agrees with the journal can be told line by line.
-- Its paper may be voided; then another act of the month may be made.
-- owner: services
create table service_act (
  centre_id uuid not null default app_centre() references centre,
  paper_id uuid not null,
  contract_id uuid not null,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  lines jsonb not null,
  total_kopecks bigint not null,
  primary key (centre_id, paper_id),
  foreign key (centre_id, paper_id) references paper,
  foreign key (centre_id, contract_id) references service_contract
);
comment on table service_act is 'facts: an act is voided, never changed';
call protect('service_act');
create index service_act_month on service_act (centre_id, month, contract_id);
create index service_act_contract on service_act (centre_id, contract_id, month desc);
