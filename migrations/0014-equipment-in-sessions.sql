-- What was used in sessions. Lending knows the service record and nothing of programmes: a use counts while a record of its session stands.

-- A unit that was used in a session, and how many of it. What is said anew takes the place of what was said: the old row is ended.
-- owner: lending
create table unit_use (
  centre_id uuid not null default app_centre() references centre,
  id uuid not null,
  unit_id uuid not null,
  -- Of what is not used up, one a session.
  quantity integer not null check (quantity between 1 and 10000),
  said_by uuid not null,
  said_at timestamptz not null default now(),
  unsaid_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, unit_id) references equipment_unit
);
call protect('unit_use');
create index unit_use_unit on unit_use (centre_id, unit_id) include (id, quantity) where unsaid_at is null;

-- Of which service records it was said: two specialists are two records of one session, and one use.
-- owner: lending
create table unit_use_record (
  centre_id uuid not null default app_centre() references centre,
  use_id uuid not null,
  record_id uuid not null,
  primary key (centre_id, use_id, record_id),
  foreign key (centre_id, use_id) references unit_use,
  foreign key (centre_id, record_id) references service_record
);
comment on table unit_use_record is 'facts: append-only';
call protect('unit_use_record');
create index unit_use_record_record on unit_use_record (centre_id, record_id);

-- A corrected service keeps what was used in it, as it keeps its session. A record that says that nothing took place ends the chain:
-- what came back to the shelf may be spent elsewhere before somebody corrects once more, and the shelf would owe.
create function link_uses_to_replacement() returns trigger language plpgsql as $$
begin
  insert into unit_use_record (centre_id, use_id, record_id)
  select l.centre_id, l.use_id, new.replaced_by
  from unit_use_record l
  join service_record was on was.centre_id = l.centre_id and was.id = l.record_id
  join service_record now on now.centre_id = l.centre_id and now.id = new.replaced_by and now.child_id = was.child_id
    and now.state = 'delivered'
  where l.centre_id = new.centre_id and l.record_id = new.record_id
  on conflict do nothing;
  return null;
end $$;
create trigger replacement_keeps_uses after insert on service_reversal
  for each row when (new.replaced_by is not null) execute function link_uses_to_replacement();

-- What is given to rooms, brigades and specialists is asked for by every form of a session.
create index equipment_unit_for_sessions on equipment_unit (centre_id, home, staff_id)
  where home <> 'lending' and lifecycle = 'inService' and removed_at is null;

-- == programmes ==

-- Which loans help a child to a goal of its programme. Source: lending.md §6.9.
-- owner: programmes
create table goal_loan (
  centre_id uuid not null default app_centre() references centre,
  goal_id uuid not null,
  loan_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null default now(),
  unnamed_at timestamptz,
  primary key (centre_id, goal_id, loan_id),
  foreign key (centre_id, goal_id) references goal,
  foreign key (centre_id, loan_id) references loan
);
call protect('goal_loan');
create index goal_loan_loan on goal_loan (centre_id, loan_id) where unnamed_at is null;

-- A unit used in a session, once for each record of the session that stands.
-- door: lending
create view unit_use_door with (security_invoker = true) as
  select u.centre_id, u.id, u.unit_id, u.quantity, r.id as record_id, r.child_id, r.day, u.said_at
  from unit_use u
  join unit_use_record l on l.centre_id = u.centre_id and l.use_id = u.id
  join delivered_service_door r on r.centre_id = l.centre_id and r.id = l.record_id
  where u.unsaid_at is null;
