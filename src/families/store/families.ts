// Families, their adults and phones, who represents whom.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface FamilyRow {
  id: string
  settlement: string
  address: Buffer | null
  is_address_hidden: boolean
  distance_km: number | null
  circumstances: Buffer | null
}

const familyColumns = 'f.id, f.settlement, f.address, f.is_address_hidden, f.distance_km, f.circumstances'

/** The main family of a child on a day. */
export const familyOf = async (sql: Sql, childId: string, on: LocalDate): Promise<FamilyRow | undefined> =>
  (
    await sql.rows<FamilyRow>(
      `select ${familyColumns} from child_family cf join family f on f.id = cf.family_id
       where cf.child_id = $1 and cf.household = 'main' and cf.from_day <= $2 and (cf.to_day is null or cf.to_day >= $2)`,
      [childId, on],
    )
  )[0]

export const familyById = async (sql: Sql, id: string): Promise<FamilyRow | undefined> =>
  (
    await sql.rows<FamilyRow>(
      `select ${familyColumns} from family f where f.id = $1 and f.removed_at is null`,
      [id],
    )
  )[0]

export const addFamily = (sql: Sql, f: FamilyRow): Promise<unknown> =>
  sql.rows(
    'insert into family (id, settlement, address, is_address_hidden, distance_km, circumstances) values ($1, $2, $3, $4, $5, $6)',
    [f.id, f.settlement, f.address, f.is_address_hidden, f.distance_km, f.circumstances],
  )

export const updateFamily = (sql: Sql, f: FamilyRow): Promise<unknown> =>
  sql.rows(
    'update family set settlement = $2, address = $3, is_address_hidden = $4, distance_km = $5, circumstances = $6 where id = $1',
    [f.id, f.settlement, f.address, f.is_address_hidden, f.distance_km, f.circumstances],
  )

export const joinFamily = (sql: Sql, childId: string, familyId: string, from: LocalDate): Promise<unknown> =>
  sql.rows('insert into child_family (child_id, family_id, from_day) values ($1, $2, $3)', [
    childId,
    familyId,
    from,
  ])

export interface NewAdult {
  id: string
  familyId: string
  lastName: string
  firstName: string
  middleName: string
  searchText: string
}

export const addAdult = (sql: Sql, a: NewAdult): Promise<unknown> =>
  sql.rows(
    'insert into adult (id, family_id, last_name, first_name, middle_name, search_text) values ($1, $2, $3, $4, $5, $6)',
    [a.id, a.familyId, a.lastName, a.firstName, a.middleName, a.searchText],
  )

export const updateAdult = async (sql: Sql, a: Omit<NewAdult, 'familyId'>): Promise<boolean> =>
  (
    await sql.rows(
      'update adult set last_name = $2, first_name = $3, middle_name = $4, search_text = $5 where id = $1 and removed_at is null returning id',
      [a.id, a.lastName, a.firstName, a.middleName, a.searchText],
    )
  ).length === 1

/** Replaces an adult's phones. */
export const setPhones = async (
  sql: Sql,
  adultId: string,
  phones: readonly { digits: string; note: string }[],
): Promise<void> => {
  await sql.rows('delete from adult_phone where adult_id = $1', [adultId])
  if (phones.length === 0) return
  await sql.rows(
    `insert into adult_phone (adult_id, digits, note) select $1, d, n from unnest($2::text[], $3::text[]) as x(d, n) on conflict do nothing`,
    [adultId, phones.map((phone) => phone.digits), phones.map((phone) => phone.note)],
  )
}

export const addRepresentative = (
  sql: Sql,
  r: { childId: string; adultId: string; relation: string; isLegal: boolean; from: LocalDate },
): Promise<unknown> =>
  sql.rows(
    'insert into representative (child_id, adult_id, relation, is_legal, from_day) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [r.childId, r.adultId, r.relation, r.isLegal, r.from],
  )

export interface FamilyAdultRow {
  id: string
  last_name: string
  first_name: string
  middle_name: string
  relation: string | null
  is_legal: boolean | null
  phones: { digits: string; note: string }[]
}

/** The adults of a family and what each is to this child; the legal representatives first. */
export const adultsOf = (sql: Sql, familyId: string, childId: string): Promise<FamilyAdultRow[]> =>
  sql.rows<FamilyAdultRow>(
    `select a.id, a.last_name, a.first_name, a.middle_name, r.relation, r.is_legal,
       coalesce((select jsonb_agg(jsonb_build_object('digits', p.digits, 'note', p.note) order by p.digits)
         from adult_phone p where p.adult_id = a.id), '[]') as phones
     from adult a left join representative r on r.adult_id = a.id and r.child_id = $2 and r.to_day is null
     where a.family_id = $1 and a.removed_at is null
     order by r.is_legal desc nulls last, a.search_text`,
    [familyId, childId],
  )

export interface SiblingRow {
  id: string
  first_name: string
  sex: 'male' | 'female' | null
  birth_date: LocalDate
}

/** The children of a family, the eldest first. */
export const childrenOf = (sql: Sql, familyId: string): Promise<SiblingRow[]> =>
  sql.rows<SiblingRow>(
    `select c.id, c.first_name, c.sex, c.birth_date from child_family cf join child c on c.id = cf.child_id
     where cf.family_id = $1 and cf.to_day is null and c.removed_at is null order by c.birth_date, c.first_name`,
    [familyId],
  )

/** Families of adults with this name, for «is it the same family»: the adult's phones tell them apart. */
export const adultsNamed = (
  sql: Sql,
  searchText: string,
): Promise<{ id: string; family_id: string; digits: string[] }[]> =>
  sql.rows(
    `select a.id, a.family_id, coalesce(array_agg(p.digits) filter (where p.digits is not null), '{}') as digits
     from adult a left join adult_phone p on p.adult_id = a.id
     where a.search_text = $1 and a.removed_at is null group by a.id, a.family_id, a.created_at, a.centre_id order by a.created_at, a.id`,
    [searchText],
  )

export interface HomeRow {
  family_id: string | null
  is_adult_theirs: boolean
}

/**
 * For each asked child and day, in their order: the main family on that day (before the first one, the first), and whether the
 * adult is of one of the child's families or stands for the child.
 */
export const homesOn = (
  sql: Sql,
  asked: readonly { childId: string; day: LocalDate; adultId: string | null }[],
): Promise<HomeRow[]> =>
  sql.rows<HomeRow>(
    `select f.family_id, p.adult_id is null or exists (
         select from adult a where a.id = p.adult_id and a.removed_at is null and (
           exists (select from child_family cf where cf.child_id = p.child_id and cf.family_id = a.family_id)
           or exists (select from representative r where r.child_id = p.child_id and r.adult_id = a.id))) as is_adult_theirs
     from unnest($1::uuid[], $2::date[], $3::uuid[]) with ordinality as p(child_id, day, adult_id, at)
     left join lateral (
       select cf.family_id from child_family cf where cf.child_id = p.child_id and cf.household = 'main'
       order by cf.from_day <= p.day desc, case when cf.from_day <= p.day then cf.from_day end desc, cf.from_day
       limit 1) f on true
     order by p.at`,
    [asked.map((one) => one.childId), asked.map((one) => one.day), asked.map((one) => one.adultId)],
  )

/** Names and phones of adults. */
export const adultsById = (
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; last_name: string; first_name: string; middle_name: string; digits: string[] }[]> =>
  sql.rows(
    `select a.id, a.last_name, a.first_name, a.middle_name,
       coalesce((select array_agg(p.digits order by p.digits) from adult_phone p where p.adult_id = a.id), '{}') as digits
     from adult a where a.id = any ($1::uuid[]) and a.removed_at is null`,
    [ids],
  )
