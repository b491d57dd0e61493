// A lending point as large as a region's: copied past the program, whose rules the numbers keep.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestCentre } from './centre.ts'

const idsOf = (count: number): string[] => Array.from({ length: count }, () => randomUUID())

export interface LargePoint {
  readonly units: number
  readonly loans: number
  /** Of the loans; as many units are with families. */
  readonly open: number
}

const made = {
  point: `insert into lending_point (name, name_key) values ('Пункт', 'пункт')`,
  children: `insert into child (id, last_name, first_name, search_text, birth_date)
    select id, 'Рощин', 'Пётр', 'рощин петр', date '2012-01-01' + (n % 4500)::int
    from unnest($1::uuid[]) with ordinality t (id, n)`,
  measurements: `insert into child_measurement (id, child_id, day, height_cm, weight_kg, measured_by)
    select gen_random_uuid(), id, date '2024-01-01' + k * 150 + (n % 100)::int, 70 + n % 90 + k * 3, 9 + n % 40 + k, $2
    from unnest($1::uuid[]) with ordinality t (id, n), generate_series(0, 4) k`,
  kinds: `insert into equipment_kind (id, name, name_key, category, risk, max_height_cm, max_weight_kg, check_months)
    select id, 'Вид ' || n, 'вид ' || n, 'toys', case when n % 2 = 0 then 'high' else 'low' end, 90 + n * 2, 15 + n, 12
    from unnest($1::uuid[]) with ordinality t (id, n)`,
  units: `insert into equipment_unit (id, kind_id, inventory_number, inventory_key, label, hygiene, checked_on, received_on)
    select id, ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'БП-' || n, 'бп-' || lpad(n::text, 6, '0'), 'L' || n,
      case when n % 25 = 0 and n > $3 then 'dirty' else 'clean' end, date '2025-11-01', date '2023-01-01'
    from unnest($1::uuid[]) with ordinality t (id, n)`,
  // Open ones are due in a few months around the day; each of the others was out once for three months.
  loans: `insert into loan (id, child_id, purpose, issued_on, due_on, issued_by, settled_on)
    select id, ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'temporaryNeed', day, day + 90, $3, case when n > $4 then day + 85 end
    from unnest($1::uuid[]) with ordinality t (id, n),
      lateral (select case when n <= $4 then date '2026-02-01' + (n % 95)::int
        else date '2012-01-01' + ((n - $4 - 1) / $5)::int * 200 end as day) d`,
  lines: `insert into loan_line (id, loan_id, unit_id, issued_on, returned_on)
    select gen_random_uuid(), l.id, ($2::uuid[])[1 + (case when n <= $3 then n - 1 else n - $3 - 1 end) % cardinality($2::uuid[])],
      l.issued_on, l.settled_on
    from unnest($1::uuid[]) with ordinality t (id, n) join loan l on l.id = t.id`,
  claims: `insert into unit_claim (id, unit_id, kind, by_id)
    select gen_random_uuid(), unit_id, 'loan', loan_id from loan_line where returned_on is null`,
} as const

/** Makes the units and loans of a centre, and lets PostgreSQL count them as it does by itself in a night. */
export async function largePoint({ program, head, database }: TestCentre, size: LargePoint): Promise<void> {
  const sql = program.db.centre(head.centreId)
  const [children, kinds, units, loans] = [idsOf(4000), idsOf(40), idsOf(size.units), idsOf(size.loans)]
  await sql.rows(made.children, [children])
  await sql.rows(made.measurements, [children, head.accountId])
  await sql.rows(made.kinds, [kinds])
  await sql.rows(made.point)
  await sql.rows(made.units, [units, kinds, size.open])
  await sql.rows(made.loans, [loans, children, head.accountId, size.open, size.units])
  await sql.rows(made.lines, [loans, units, size.open])
  await sql.rows(made.claims)
  const owner = new pg.Client({ connectionString: database.superUrl })
  await owner.connect()
  await owner.query('vacuum analyze')
  await owner.end()
}
