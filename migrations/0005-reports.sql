-- What reports read of the journal of services: everything that was delivered, with the moments that a cut-off of data asks for, when it
-- was recorded and when, if ever, it was reversed. D of domain.md §5 at a moment is what was recorded before it and not reversed before it.
-- door: services
create view service_fact_door with (security_invoker = true) as
  select r.centre_id, r.id, r.child_id, r.service_id, r.staff_id, r.day, r.minutes, r.recipient, r.form, r.place,
    r.technology, r.grouping, r.recorded_at, x.reversed_at
  from service_record r
  left join service_reversal x on x.centre_id = r.centre_id and x.record_id = r.id
  where r.state = 'delivered';

-- Every service that a record may point at, those taken out of the catalogue too.
-- door: services
create view service_name_door with (security_invoker = true) as
  select centre_id, id, name, type from service_item;

-- The quarterly report asks every child's birth date and nothing else of the card: 39 pages of this index instead of 5,000 look-ups.
create index child_age on child (centre_id, id) include (birth_date) where removed_at is null;
