// The lists behind the figures of the lending point.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'
import { lendingSpan } from './lending.ts'
import { type List, type Page, paged } from './rows.ts'

export interface UnitRow {
  key: string
  id: string
  inventory_number: string
  kind: string
  fund: string
  received_on: LocalDate | null
  loans: number
  loan_days: number
  sessions: number
}

/** Units in the order of their numbers, with what they did in the period. */
export function unitRows(sql: Sql, list: List, page: Page): Promise<UnitRow[]> {
  const { values, rows, end } = paged(list, page, { key: 'w.inventory_key', id: 'w.id' })
  return sql.rows<UnitRow>(
    `${lendingSpan},
     wanted as (select s.* ${rows}),
     worked as (select unit_id, count(*) as loans, sum(days)::int as days from lent where year = 0 group by unit_id),
     used as (
       select u.unit_id, count(distinct u.id) as sessions
       from span p join unit_use_door u on u.day between p.from_day and p.to_day and u.said_at < $6 where p.year = 0 group by u.unit_id)
     select w.inventory_key as key, w.id, w.inventory_number, w.kind, w.fund, w.received_on,
       coalesce(o.loans, 0)::int as loans, coalesce(o.days, 0)::int as loan_days,
       coalesce(d.sessions, 0)::int as sessions
     from wanted w left join worked o on o.unit_id = w.id left join used d on d.unit_id = w.id ${end}`,
    values,
    'each',
  )
}

export interface LoanRow {
  key: string
  id: string
  loan_id: string
  child_id: string
  kind: string
  inventory_number: string
  fund: string
  issued_on: LocalDate
  due_on: LocalDate
  returned_on: LocalDate | null
  last_name: string
  first_name: string
  middle_name: string
}

/** Loans in the order of days, a line for each unit. */
export function loanRows(sql: Sql, list: List, page: Page): Promise<LoanRow[]> {
  const { values, rows, end } = paged(list, page, { key: 'w.key', id: 'w.id' })
  return sql.rows<LoanRow>(
    `${lendingSpan},
     wanted as (select s.*, s.issued_on::text collate "C" as key ${rows})
     select w.key, w.id, w.loan_id, w.child_id, w.kind, w.inventory_number, w.fund, w.issued_on, w.due_on, w.returned_on,
       c.last_name, c.first_name, c.middle_name
     from wanted w join child_door c on c.id = w.child_id ${end}`,
    values,
    'each',
  )
}
