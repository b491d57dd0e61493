-- The least that the workload needs: the tables of the floor.
create extension if not exists pg_trgm;
create table child (
  id bigint primary key, last_name text not null, first_name text not null, middle_name text, birth_date date not null,
  sex text not null, center_id int not null, disability boolean not null, severe boolean not null, palliative boolean not null,
  status text not null, settlement text);
create table service (
  id bigserial primary key, client_id uuid not null, child_id bigint not null references child (id), center_id int not null,
  specialist_id int not null, category int not null, service_date date not null, duration_min int not null,
  place text not null, note text);
