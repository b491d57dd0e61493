-- What reports read of the journal of services, with the moments that a cut-off of data asks for. D of domain.md §5 at a moment is what
-- was recorded before it and not reversed before it.

-- Every service that was delivered, reversed or not.
-- door: services
create view service_fact_door with (security_invoker = true) as
  select centre_id, id, child_id, service_id, staff_id, day, minutes, recipient, form, place, technology, grouping, recorded_at
  from service_record where state = 'delivered';

-- door: services
create view service_reversal_door with (security_invoker = true) as
  select centre_id, record_id, reversed_at from service_reversal;

-- Every service that a record may point at, those taken out of the catalogue too.
-- door: services
create view service_name_door with (security_invoker = true) as
  select centre_id, id, name, type from service_item;

-- The quarterly report asks every child's birth date and nothing else of the card: 39 pages of this index instead of 5,000 look-ups.
create index child_age on child (centre_id, id) include (birth_date) where removed_at is null;
