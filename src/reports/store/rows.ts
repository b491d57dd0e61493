// The lists behind the figures.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql, Value } from '#platform/db.ts'
import type { Because } from '../contract.ts'
import { type Indicator, isOfLending } from '../rules/indicators.ts'
import { becauseOf } from './because.ts'
import { conditions, sources } from './conditions.ts'
import { type Asked, counted, valuesOf } from './counted.ts'
import { lendingSpan } from './lending.ts'
import { outcomes } from './outcomes.ts'
import { type ChildDimension, inParts, type ServiceDimension } from './dimensions.ts'

/** Which list: of an indicator, narrowed to parts of breakdowns. */
export interface List extends Asked {
  readonly indicator: Indicator
  readonly parts: readonly { by: ServiceDimension | ChildDimension; value: string }[]
}

export interface Page {
  /** The place after which to go on. */
  readonly after: { readonly key: string; readonly id: string } | null
  readonly limit: number
  /** For masked eyes: people in the order of ids, for a place in the order of surnames is a name. */
  readonly isNameless: boolean
}

const keyOf = (page: Page, name: string): string => (page.isNameless ? "''::text" : name)

/** The rows of a list, before they are made ready to be shown: the same text for the total and for a page. */
function wanted({ indicator, parts }: List, values: Value[]): string {
  return `from ${sources[indicator.from].from} where ${conditions[indicator.id]}${inParts(parts, values)}`
}

/** How many rows a list has, exactly. */
export async function countRows(sql: Sql, list: List): Promise<number> {
  const values = valuesOf(list)
  const { id } = sources[list.indicator.from]
  const gathered = isOfLending(list.indicator) ? lendingSpan : `${counted}${outcomes}`
  const text = `${gathered} select count(distinct ${id}) as n ${wanted(list, values)}`
  return (await sql.rows<{ n: number }>(text, values, 'each'))[0]!.n
}

export function paged(list: List, page: Page, columns: { key: string; id: string }) {
  const values = valuesOf(list)
  const rows = wanted(list, values)
  const after = page.after
    ? `where (${columns.key}, ${columns.id}) > ($${values.push(page.after.key)}, $${values.push(page.after.id)})`
    : ''
  const end = `${after} order by ${columns.key}, ${columns.id} limit $${values.push(page.limit)}`
  return { values, rows, end }
}

interface NameColumns {
  last_name: string
  first_name: string
  middle_name: string
}

export interface ChildRow extends NameColumns {
  key: string
  id: string
  birth_date: LocalDate
  settlement: string
  statuses: string[]
  services: number
  first_day: LocalDate
  because: Because[]
}

/** Children in the order of surnames; services and statuses as they stood in the spans of the list. */
export function childRows(sql: Sql, list: List, page: Page): Promise<ChildRow[]> {
  const key = keyOf(page, 'c.search_text')
  const isCourse = list.indicator.from === 'course'
  const { values, rows, end } = paged(list, page, { key, id: 'c.id' })
  return sql.rows<ChildRow>(
    `${counted}${outcomes},
     wanted as (
       select s.child_id, min(s.first_day) as first_day, sum(s.services)::bigint as services,
         min(s.from_day) as from_day, max(s.to_day) as to_day, (array_agg(s.settlement order by s.first_day))[1] as settlement
         ${isCourse ? ', sum(s.promised)::bigint as promised, sum(s.delivered)::bigint as delivered' : ''}
       ${rows} group by s.child_id)
     select ${key} as key, c.id, c.last_name, c.first_name, c.middle_name, c.birth_date, w.services, w.first_day,
       coalesce(w.settlement, '') as settlement,
       array(select distinct t.kind from child_status_door t where t.child_id = c.id and t.from_day <= w.to_day
         and (t.to_day is null or t.to_day >= w.from_day) order by t.kind) as statuses,
       ${becauseOf(list.indicator.id)} as because
     from wanted w join child_door c on c.id = w.child_id ${end}`,
    values,
    'each',
  )
}

export interface FamilyRow {
  key: string
  id: string
  settlement: string
  children: (NameColumns & { id: string })[]
  barriers: string[]
  services: number
  first_day: LocalDate
}

/** Families in the order of their first child's surname, with the children who were served while they lived there. */
export function familyRows(sql: Sql, list: List, page: Page): Promise<FamilyRow[]> {
  const { values, rows, end } = paged(list, page, { key: 'n.key', id: 'w.family_id' })
  return sql.rows<FamilyRow>(
    `${counted}${outcomes},
     wanted as (
       select s.family_id, s.first_day, s.services, s.from_day, s.to_day, s.children ${rows})
     select n.key, w.family_id as id, n.children, w.services, w.first_day,
       coalesce((select h.settlement from lived h where h.family_id = w.family_id limit 1), '') as settlement,
       array(select distinct b.kind from mobility_barrier_door b where b.family_id = w.family_id and b.from_day <= w.to_day
         and (b.to_day is null or b.to_day >= w.from_day) order by b.kind) as barriers
     from wanted w cross join lateral ${childrenIn(page, 'w.children')} n ${end}`,
    values,
    'each',
  )
}

/** Children of a row as JSON, in the order of surnames, and the place of the first. */
const childrenIn = (page: Page, ids: string): string => `(
       select ${keyOf(page, 'min(c.search_text)')} as key, jsonb_agg(jsonb_build_object('id', c.id, 'last_name', c.last_name,
         'first_name', c.first_name, 'middle_name', c.middle_name) order by c.search_text) as children
       from child_door c where c.id = any (${ids}))`

export interface ParentRow extends NameColumns {
  key: string
  id: string
  children: (NameColumns & { id: string })[]
  knowledge_before: number | null
  knowledge_after: number | null
  skills: number
}

/** Adults in the order of surnames, with the children in whose cases they were examined. */
export function parentRows(sql: Sql, list: List, page: Page): Promise<ParentRow[]> {
  const key = keyOf(page, 'a.search_text')
  const { values, rows, end } = paged(list, page, { key, id: 'a.id' })
  return sql.rows<ParentRow>(
    `${counted}${outcomes},
     wanted as (select s.* ${rows})
     select ${key} as key, a.id, a.last_name, a.first_name, a.middle_name, n.children,
       w.knowledge_before, w.knowledge_after, w.skills
     from wanted w join adult_door a on a.id = w.adult_id cross join lateral ${childrenIn(page, 'w.children')} n ${end}`,
    values,
    'each',
  )
}

export interface HandoutRow extends NameColumns {
  key: string
  id: string
  child_id: string
  day: LocalDate
  handout: string
}

/** Copies of hand-outs in the order of days; two children of one session are two copies. */
export function handoutRows(sql: Sql, list: List, page: Page): Promise<HandoutRow[]> {
  const { values, rows, end } = paged(list, page, { key: 'w.key', id: 'w.id' })
  return sql.rows<HandoutRow>(
    `${counted}${outcomes},
     wanted as (select s.*, (s.day::text || ' ' || s.child_id || ' ' || s.handout) collate "C" as key ${rows})
     select w.key, w.id, w.child_id, w.day, w.handout, c.last_name, c.first_name, c.middle_name
     from wanted w join child_door c on c.id = w.child_id ${end}`,
    values,
    'each',
  )
}

export interface ServiceRow extends NameColumns {
  key: string
  id: string
  child_id: string
  day: LocalDate
  service_name: string
  type: string | null
  staff_last_name: string
  staff_first_name: string
  staff_middle_name: string
  minutes: number | null
  recipient: string
  form: string
  place: string
  technology: string
}

/** Services in the order of days. */
export function serviceRows(sql: Sql, list: List, page: Page): Promise<ServiceRow[]> {
  const { values, rows, end } = paged(list, page, { key: 'w.key', id: 'w.id' })
  return sql.rows<ServiceRow>(
    `${counted}${outcomes},
     wanted as (select s.*, s.day::text collate "C" as key ${rows})
     select w.key, w.id, w.child_id, w.day, w.service_name, w.type, w.minutes, w.recipient, w.form, w.place, w.technology,
       c.last_name, c.first_name, c.middle_name, coalesce(f.last_name, '') as staff_last_name,
       coalesce(f.first_name, '') as staff_first_name, coalesce(f.middle_name, '') as staff_middle_name
     from wanted w join child_door c on c.id = w.child_id left join staff_door f on f.id = w.staff_id ${end}`,
    values,
    'each',
  )
}
