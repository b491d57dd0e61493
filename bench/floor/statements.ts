// The floor's SQL.

export const serviceColumns = [
  'client_id',
  'child_id',
  'center_id',
  'specialist_id',
  'category',
  'service_date',
  'duration_min',
  'place',
  'note',
] as const
const columns = serviceColumns.join(', ')

export const insert = `insert into service (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`

export const insertMany = `insert into service (${columns}) select ${columns} from jsonb_to_recordset($1::jsonb)
  as x(client_id uuid, child_id bigint, center_id int, specialist_id int, category int, service_date date, duration_min int, place text, note text)
  on conflict (client_id) do nothing`

export const search = (isSevere: boolean): string =>
  `select id, last_name, first_name, middle_name, birth_date, center_id, severe, status from child
   where lower(last_name) like $1 and center_id = $2 ${isSevere ? 'and severe' : ''} order by last_name, first_name, id limit 50`

export const timeline = `select id, category, service_date, duration_min, place, specialist_id, note from service
  where child_id = $1 order by service_date desc, id desc limit 50`

export const journal = 'select * from service order by service_date desc, id desc limit 50'

export const report = `select s.category, case when age < 4 then '0-3' when age < 8 then '4-7' when age < 14 then '8-13' else '14-17' end as grp,
    severe, sum(n) as services, count(*) as children
  from (select category, child_id, count(*) n from service where service_date >= $1 and service_date < $2 group by 1, 2) s
  join (select id, severe, extract(year from age($2::date, birth_date)) age from child) c on c.id = s.child_id
  group by 1, 2, 3 order by 1, 2, 3`
