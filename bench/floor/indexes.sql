create index child_name_trgm on child using gin (lower(last_name) gin_trgm_ops);
create index child_sort on child (last_name, first_name, id);
create index child_center on child (center_id);
create unique index service_client on service (client_id);
create index service_timeline on service (child_id, service_date desc, id desc);
create index service_specialist on service (specialist_id, id desc);
create index service_period on service (service_date);
select setval('service_id_seq', (select max(id) from service));
