-- What reports read of the journal of services: everything that was delivered, with the moments that a cut-off of data asks for, when it
-- was recorded and when, if ever, it was reversed. D of domain.md §5 at a moment is what was recorded by then and not reversed by then.
-- door: services
create view service_fact_door with (security_invoker = true) as
  select r.centre_id, r.id, r.child_id, r.service_id, r.staff_id, r.day, r.minutes, r.recipient, r.form, r.place,
    r.technology, r.grouping, r.recorded_at, x.reversed_at, i.name as service_name, i.type
  from service_record r
  left join service_item i on i.centre_id = r.centre_id and i.id = r.service_id
  left join service_reversal x on x.centre_id = r.centre_id and x.record_id = r.id
  where r.state = 'delivered';
