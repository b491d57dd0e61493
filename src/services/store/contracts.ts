// Contracts of services and what they name.
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'

export interface ContractRow {
  readonly id: string
  readonly child_id: string
  readonly adult_id: string
  readonly number: string
  readonly form: 'home' | 'semiStationary' | 'stationary' | 'urgent'
  readonly place: string
  readonly price: 'free' | 'tariff'
  readonly ippsu_number: Buffer | null
  readonly ippsu_day: LocalDate | null
  readonly from_day: LocalDate
  readonly until_day: LocalDate
  readonly last_day: LocalDate
  readonly end_reason: string | null
  readonly replaced_by: string | null
}

const columns =
  'id, child_id, adult_id, number, form, place, price, ippsu_number, ippsu_day, from_day, until_day, last_day, end_reason, replaced_by'

/** Contracts of a child that were not struck out, newest first. */
export const contractsOfChild = (sql: Sql, childId: string): Promise<ContractRow[]> =>
  sql.rows(
    `select ${columns} from service_contract where child_id = $1 and struck_out_at is null order by from_day desc, id`,
    [childId],
  )

/** Contracts of these children that hold on a day of the period. */
export const contractsBetween = (
  sql: Sql,
  childIds: readonly string[],
  { from, to }: Period,
): Promise<ContractRow[]> =>
  sql.rows(
    `select ${columns} from service_contract
     where child_id = any ($1::uuid[]) and from_day <= $3 and last_day >= $2 and struck_out_at is null`,
    [childIds, from, to],
  )

/** Those of these contracts that were not struck out, of children that are there. */
export const contractsById = (sql: Sql, ids: readonly string[]): Promise<ContractRow[]> =>
  sql.rows(
    `select ${columns} from service_contract k where id = any ($1::uuid[]) and struck_out_at is null
       and exists (select from child_door c where c.id = k.child_id)`,
    [ids],
  )

/** Locks contracts, in the order of their ids, until the transaction ends: one paper of a kind is made of each at a time. */
export const lockContracts = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.rows('select id from service_contract where id = any ($1::uuid[]) order by id for update', [ids])

/** Waits for whoever else signs, ends or replaces a contract of this child. */
export const lockChild = (sql: Sql, childId: string): Promise<unknown> =>
  sql.rows('select id from service_contract where child_id = $1 order by id for update', [childId])

/** Whether another contract of the year bears this number. */
export const isNumberTaken = async (sql: Sql, number: string, day: LocalDate): Promise<boolean> =>
  (
    await sql.rows(
      `select id from service_contract where number = $1 and struck_out_at is null
         and date_part('year', from_day) = date_part('year', $2::date) limit 1`,
      [number, day],
    )
  ).length > 0

export const addContract = async (sql: Sql, row: ContractRow, accountId: string): Promise<boolean> =>
  (
    await sql.rows(
      `insert into service_contract (${columns}, signed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (centre_id, id) do nothing returning id`,
      [
        row.id,
        row.child_id,
        row.adult_id,
        row.number,
        row.form,
        row.place,
        row.price,
        row.ippsu_number,
        row.ippsu_day,
        row.from_day,
        row.until_day,
        row.last_day,
        row.end_reason,
        row.replaced_by,
        accountId,
      ],
    )
  ).length === 1

export interface NewItem {
  readonly service_id: string
  readonly volume: string
  readonly times: string
  readonly term: string
  readonly tariff_kopecks: number | null
}

export const addItems = (sql: Sql, contractId: string, items: readonly NewItem[]): Promise<unknown> =>
  sql.rows(
    `insert into service_contract_item (contract_id, service_id, line, volume, times, term, tariff_kopecks)
     select $1, x.service_id, x.line, x.volume, x.times, x.term, x.tariff_kopecks
     from jsonb_to_recordset($2::jsonb) as x (service_id uuid, line smallint, volume text, times text, term text, tariff_kopecks bigint)`,
    [contractId, JSON.stringify(items.map((item, at) => ({ ...item, line: at + 1 })))],
  )

export interface ItemRow extends NewItem {
  readonly contract_id: string
  readonly name: string
}

/** What these contracts name, in the order of each. */
export const itemsOfContracts = (sql: Sql, contractIds: readonly string[]): Promise<ItemRow[]> =>
  sql.rows(
    `select t.contract_id, t.service_id, i.name, t.volume, t.times, t.term, t.tariff_kopecks
     from service_contract_item t join service_item i on i.id = t.service_id
     where t.contract_id = any ($1::uuid[]) order by t.contract_id, t.line`,
    [contractIds],
  )

export const endContract = (
  sql: Sql,
  id: string,
  end: { readonly lastDay: LocalDate; readonly reason: string; readonly replacedBy: string | null },
): Promise<unknown> =>
  sql.rows('update service_contract set last_day = $2, end_reason = $3, replaced_by = $4 where id = $1', [
    id,
    end.lastDay,
    end.reason,
    end.replacedBy,
  ])

export const strikeOut = (sql: Sql, id: string, reason: string): Promise<unknown> =>
  sql.rows('update service_contract set struck_out_at = now(), end_reason = $2 where id = $1', [id, reason])

/** Papers of these contracts that stand. */
export const standingPapers = (
  sql: Sql,
  contractIds: readonly string[],
): Promise<{ id: string; about_id: string; template: string }[]> =>
  sql.rows(
    'select id, about_id, template from paper_door where about_id = any ($1::uuid[]) and voided_on is null',
    [contractIds],
  )

/** Who the children are, as papers say it. */
export const childrenForPapers = (
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; sex: 'male' | 'female' | null; birth_date: LocalDate }[]> =>
  sql.rows('select id, sex, birth_date from child_door where id = any ($1::uuid[])', [ids])
