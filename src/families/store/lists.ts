// Lists and searches over children and adults.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql, Value } from '#platform/db.ts'
import type { Wanted } from '../rules/search.ts'

export interface ChildRow {
  id: string
  last_name: string
  first_name: string
  middle_name: string
  search_text: string
  sex: 'male' | 'female' | null
  birth_date: LocalDate
  settlement: string | null
  statuses: string[]
  is_enrolled: boolean
}

/** Who is looked among: everybody, or those whom the typed text points at. */
export type Among =
  | Wanted
  | { readonly kind: 'nearly'; readonly text: string }
  | { readonly kind: 'blind'; readonly bytes: Buffer }

export interface ListFilter {
  readonly among: Among
  readonly today: LocalDate
  readonly status?: string | null
  readonly bornAfter?: LocalDate | null
  readonly enrolment: 'enrolled' | 'discharged' | 'any'
  readonly settlement?: string | null
  /** Only children of this member of staff's caseload. */
  readonly staffId?: string | null
  /** For masked eyes: in the order of ids, for a place in the order of surnames is a name. */
  readonly isNameless: boolean
}

class Conditions {
  readonly values: Value[] = []
  readonly parts: string[] = ['c.removed_at is null']
  put(value: Value): string {
    return `$${this.values.push(value)}`
  }
  add(condition: string): void {
    this.parts.push(condition)
  }
  get text(): string {
    return this.parts.join(' and ')
  }
}

const holds = (row: string, today: string): string =>
  `${row}.from_day <= ${today} and (${row}.to_day is null or ${row}.to_day >= ${today})`

function source(among: Among, where: Conditions): string {
  switch (among.kind) {
    case 'nothing':
      return 'child c'
    case 'named':
      return `children_named(${where.put(among.first)}, ${where.put(among.more.length > 0 ? [...among.more] : null)}) c`
    case 'phone':
      return `(select distinct r.child_id as id from representative r where r.adult_id in (select adults_with_phone(${where.put(among.pattern)}))) m join child c on c.id = m.id`
    case 'nearly':
      return `children_nearly_named(${where.put(among.text)}, 100) m(id, closeness) join child c on c.id = m.id`
    case 'blind':
      where.add(`c.snils_blind = ${where.put(among.bytes)}`)
      return 'child c'
    case 'snils':
      throw new Error('a СНИЛС is looked for by its blind index')
  }
}

function filtered(filter: ListFilter): { from: string; where: Conditions; today: string } {
  const where = new Conditions()
  const from = source(filter.among, where)
  const today = where.put(filter.today)
  where.add(`${today}::date is not null`)
  if (filter.status) {
    where.add(
      `exists (select from child_status s where s.child_id = c.id and s.kind = ${where.put(filter.status)} and s.cancelled_at is null and ${holds('s', today)})`,
    )
  }
  if (filter.bornAfter) where.add(`c.birth_date > ${where.put(filter.bornAfter)}`)
  if (filter.enrolment !== 'any') {
    const is = filter.enrolment === 'enrolled' ? 'exists' : 'not exists'
    where.add(
      `${is} (select from enrolment e where e.child_id = c.id and e.cancelled_at is null and ${holds('e', today)})`,
    )
  }
  if (filter.settlement) {
    where.add(
      `exists (select from child_family cf join family f on f.id = cf.family_id where cf.child_id = c.id and cf.to_day is null and f.settlement = ${where.put(filter.settlement)})`,
    )
  }
  if (filter.staffId) {
    where.add(
      `exists (select from caseload_door k where k.child_id = c.id and k.staff_id = ${where.put(filter.staffId)} and ${holds('k', today)})`,
    )
  }
  return { from, where, today }
}

const columns = 'c.id, c.last_name, c.first_name, c.middle_name, c.search_text, c.sex, c.birth_date'

const orderOf = (filter: ListFilter, key: string): string =>
  filter.among.kind === 'nearly' ? `m.closeness desc, ${key}, c.id` : `${key}, c.id`

/** One page in the order of surnames, with what a row of the list shows. Asks for one row more than `limit`. */
export function childrenPage(
  sql: Sql,
  filter: ListFilter,
  page: { after: { key: string; id: string } | null; limit: number },
): Promise<ChildRow[]> {
  const { from, where, today } = filtered(filter)
  const key = filter.isNameless ? "''::text" : 'c.search_text'
  if (page.after) where.add(`(${key}, c.id) > (${where.put(page.after.key)}, ${where.put(page.after.id)})`)
  return sql.rows<ChildRow>(
    `select ${columns},
       (select f.settlement from child_family cf join family f on f.id = cf.family_id
         where cf.child_id = c.id and cf.household = 'main' and ${holds('cf', today)}) as settlement,
       array(select s.kind from child_status s
         where s.child_id = c.id and s.cancelled_at is null and ${holds('s', today)} order by s.kind) as statuses,
       exists (select from enrolment e where e.child_id = c.id and e.cancelled_at is null and ${holds('e', today)}) as is_enrolled
     from ${from} where ${where.text} order by ${orderOf(filter, key)} limit ${where.put(page.limit + 1)}`,
    where.values,
  )
}

/** How many fit a filter, counted no further than `most`. */
export async function countChildren(sql: Sql, filter: ListFilter, most: number): Promise<number> {
  const { from, where } = filtered(filter)
  const rows = await sql.rows<{ n: number }>(
    `select count(*) as n from (select 1 from ${from} where ${where.text} limit ${where.put(most)}) x`,
    where.values,
  )
  return rows[0]!.n
}

export interface AdultRow {
  id: string
  last_name: string
  first_name: string
  middle_name: string
  phone: string | null
  child_id: string | null
  child_last_name: string | null
  child_first_name: string | null
}

/** Adults by name or phone with one child each; with `staffId` only adults of that caseload. */
export function adultsFound(
  sql: Sql,
  wanted: Wanted,
  reach: { staffId: string | null; today: LocalDate; limit: number },
): Promise<AdultRow[]> {
  if (wanted.kind !== 'named' && wanted.kind !== 'phone') return Promise.resolve([])
  const values: Value[] =
    wanted.kind === 'named'
      ? [wanted.first, wanted.more.length > 0 ? [...wanted.more] : null]
      : [wanted.pattern]
  const found = wanted.kind === 'named' ? 'adults_named($1, $2)' : 'adults_with_phone($1)'
  const staff = reach.staffId
    ? `and exists (select from caseload_door k where k.child_id = r.child_id and k.staff_id = $${values.push(reach.staffId)} and k.from_day <= $${values.push(reach.today)} and (k.to_day is null or k.to_day >= $${values.length}))`
    : ''
  return sql.rows<AdultRow>(
    `select a.id, a.last_name, a.first_name, a.middle_name,
       (select p.digits from adult_phone p where p.adult_id = a.id order by p.digits limit 1) as phone,
       r.child_id, r.last_name as child_last_name, r.first_name as child_first_name
     from ${found} m(id) join adult a on a.id = m.id
     ${reach.staffId ? 'join' : 'left join'} lateral (
       select r.child_id, c.last_name, c.first_name from representative r join child c on c.id = r.child_id and c.removed_at is null
       where r.adult_id = a.id ${staff} order by c.birth_date limit 1) r on true
     order by a.search_text, a.id limit $${values.push(reach.limit)}`,
    values,
  )
}

/** Children whose name is the same or nearly the same, for the warning of duplicates. */
export const nearlyNamed = (
  sql: Sql,
  text: string,
  today: LocalDate,
): Promise<(ChildRow & { closeness: number })[]> =>
  sql.rows<ChildRow & { closeness: number }>(
    `select ${columns}, m.closeness, f.settlement, '{}'::text[] as statuses, false as is_enrolled
     from children_nearly_named($1, 10) m join child c on c.id = m.id
     left join child_family cf on cf.child_id = c.id and cf.household = 'main' and ${holds('cf', '$2')}
     left join family f on f.id = cf.family_id
     order by m.closeness desc, c.search_text`,
    [text, today],
  )

/** The settlements of the centre's families, most families first. */
export const settlements = (sql: Sql): Promise<{ settlement: string; families: number }[]> =>
  sql.rows(
    "select settlement, count(*) as families from family where removed_at is null and settlement <> '' group by settlement order by families desc, settlement limit 300",
  )
