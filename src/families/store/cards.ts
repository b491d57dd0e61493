// One child with what belongs to its card; one family with its adults.
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface CardRow {
  id: string
  last_name: string
  first_name: string
  middle_name: string
  sex: 'male' | 'female' | null
  birth_date: LocalDate
  safety: Buffer | null
  communication: Buffer | null
  diagnosis: Buffer | null
  notes: Buffer | null
  snils: Buffer | null
  deceased_on: LocalDate | null
  version: number
}

export const cardById = async (sql: Sql, childId: string): Promise<CardRow | undefined> =>
  (
    await sql.rows<CardRow>(
      `select id, last_name, first_name, middle_name, sex, birth_date, safety, communication, diagnosis, notes, snils, deceased_on, version
       from child where id = $1 and removed_at is null`,
      [childId],
    )
  )[0]

/** Locks a card for a change; the same columns as `cardById`. */
export const lockCard = async (sql: Sql, childId: string): Promise<CardRow | undefined> =>
  (
    await sql.rows<CardRow>(
      `select id, last_name, first_name, middle_name, sex, birth_date, safety, communication, diagnosis, notes, snils, deceased_on, version
       from child where id = $1 and removed_at is null for update`,
      [childId],
    )
  )[0]

export interface NewChild {
  id: string
  lastName: string
  firstName: string
  middleName: string
  searchText: string
  sex: 'male' | 'female' | null
  birthDate: LocalDate
  safety: Buffer | null
  communication: Buffer | null
  diagnosis: Buffer | null
  notes: Buffer | null
  snils: Buffer | null
  snilsBlind: Buffer | null
}

export const addChild = (sql: Sql, c: NewChild): Promise<unknown> =>
  sql.rows(
    `insert into child (id, last_name, first_name, middle_name, search_text, sex, birth_date, safety, communication, diagnosis, notes, snils, snils_blind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      c.id,
      c.lastName,
      c.firstName,
      c.middleName,
      c.searchText,
      c.sex,
      c.birthDate,
      c.safety,
      c.communication,
      c.diagnosis,
      c.notes,
      c.snils,
      c.snilsBlind,
    ],
  )

export type ChildColumn =
  | 'last_name'
  | 'first_name'
  | 'middle_name'
  | 'search_text'
  | 'sex'
  | 'birth_date'
  | 'safety'
  | 'communication'
  | 'diagnosis'
  | 'notes'
  | 'snils'
  | 'snils_blind'
  | 'deceased_on'

export const updateChild = (
  sql: Sql,
  childId: string,
  version: number,
  columns: ReadonlyMap<ChildColumn, string | Buffer | null>,
): Promise<unknown> => {
  const sets = [...columns.keys()].map((column, at) => `${column} = $${at + 3}`)
  return sql.rows(`update child set version = $2, ${sets.join(', ')} where id = $1`, [
    childId,
    version,
    ...columns.values(),
  ])
}

/** Notes who changed which field in which version. */
export const noteFields = (
  sql: Sql,
  change: { childId: string; fields: readonly string[]; version: number; accountId: string },
): Promise<unknown> =>
  sql.rows(
    `insert into child_field (child_id, field, version, account_id) select $1, f, $3, $4 from unnest($2::text[]) f
     on conflict (centre_id, child_id, field) do update set version = excluded.version, account_id = excluded.account_id, changed_at = now()`,
    [change.childId, change.fields, change.version, change.accountId],
  )

/** Which of these fields somebody changed after a version. */
export const fieldsChangedAfter = (
  sql: Sql,
  childId: string,
  version: number,
  fields: readonly string[],
): Promise<{ field: string; changed_at: Instant }[]> =>
  sql.rows(
    'select field, changed_at from child_field where child_id = $1 and version > $2 and field = any ($3) order by field',
    [childId, version, fields],
  )

/** Children of the centre with this СНИЛС, other than `exceptId`. */
export const withSnils = (sql: Sql, blind: Buffer, exceptId: string): Promise<{ id: string }[]> =>
  sql.rows<{ id: string }>(
    'select id from child where snils_blind = $1 and id <> $2 and removed_at is null',
    [blind, exceptId],
  )

/** Children with exactly this name and birth date. */
export const sameChild = (sql: Sql, searchText: string, birthDate: LocalDate): Promise<{ id: string }[]> =>
  sql.rows<{ id: string }>(
    'select id from child where search_text = $1 and birth_date = $2 and removed_at is null',
    [searchText, birthDate],
  )

export const removeChildren = async (sql: Sql, childIds: readonly string[]): Promise<number> => {
  const removed = await sql.rows(
    'update child set removed_at = now() where id = any ($1::uuid[]) and removed_at is null returning id',
    [childIds],
  )
  await sql.rows(
    `update family f set removed_at = now() where f.removed_at is null
       and exists (select from child_family cf where cf.family_id = f.id and cf.child_id = any ($1::uuid[]))
       and not exists (select from child_family cf join child c on c.id = cf.child_id where cf.family_id = f.id and c.removed_at is null)`,
    [childIds],
  )
  await sql.rows(
    `update adult a set removed_at = now() from family f
     where f.id = a.family_id and f.removed_at is not null and a.removed_at is null`,
  )
  return removed.length
}

/** Facts about children that an act of another module needs, with their wrapped keys; children out of reach are not in the answer. */
export interface ReachRow {
  id: string
  birth_date: LocalDate
  deceased_on: LocalDate | null
  wrapped: Buffer | null
}

const reached = `select c.id, c.birth_date, c.deceased_on, k.wrapped
  from child c left join subject_key_door k on k.subject_id = c.id
  where c.id = any ($1::uuid[]) and c.removed_at is null`

export const childrenInReach = (
  sql: Sql,
  childIds: readonly string[],
  caseload: { staffId: string; on: LocalDate } | null,
): Promise<ReachRow[]> =>
  caseload === null
    ? sql.rows<ReachRow>(reached, [childIds])
    : sql.rows<ReachRow>(
        `${reached} and exists (select from caseload_door l
           where l.child_id = c.id and l.staff_id = $2 and l.from_day <= $3 and (l.to_day is null or l.to_day >= $3))`,
        [childIds, caseload.staffId, caseload.on],
      )

/** Names of the children that are not removed. */
export const childrenNamed = (
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; last_name: string; first_name: string; middle_name: string }[]> =>
  sql.rows(
    'select id, last_name, first_name, middle_name from child where id = any ($1::uuid[]) and removed_at is null',
    [ids],
  )
