// Frozen reports: what was handed in, as it was.
import type { OutputOf } from '#base/act.ts'
import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { Sql } from '#platform/db.ts'
import type { practice } from '../contract.ts'
import type { freezeKinds } from '../contract/freeze.ts'
import type { Members } from '../rules/frozen.ts'
import type { QuarterRow } from './quarter.ts'

/** What is hashed, beside the members. */
export interface FrozenBody {
  readonly kind: (typeof freezeKinds)[number]
  readonly from: LocalDate
  readonly to: LocalDate
  readonly cutOff: Instant
  readonly versions: Readonly<Record<string, number>>
  readonly report: OutputOf<typeof practice>
  readonly quarter: readonly QuarterRow[]
}

export interface NewFreeze extends FrozenBody {
  readonly id: string
  readonly hash: Buffer
  readonly signature: Buffer
  readonly note: string
  readonly accountId: string
  readonly frozenAt: Instant
}

/** Keeps a frozen report with its members; false when the id is taken. */
export async function insertFreeze(sql: Sql, row: NewFreeze, members: readonly Members[]): Promise<boolean> {
  const added = await sql.rows(
    `insert into report_freeze (id, kind, from_day, to_day, cut_off, versions, body, quarter, hash, signature, note, frozen_by, frozen_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
    [
      row.id,
      row.kind,
      row.from,
      row.to,
      row.cutOff,
      JSON.stringify(row.versions),
      JSON.stringify(row.report),
      JSON.stringify(row.quarter),
      row.hash,
      row.signature,
      row.note,
      row.accountId,
      row.frozenAt,
    ],
  )
  if (added.length === 0) return false
  await sql.rows(
    `insert into report_freeze_member (freeze_id, indicator, year, ids)
     select $1, m.indicator, m.year, array(select jsonb_array_elements_text(m.ids)::uuid)
     from jsonb_to_recordset($2::jsonb) as m(indicator text, year int, ids jsonb)`,
    [row.id, JSON.stringify(members)],
  )
  return true
}

export interface FreezeRow {
  id: string
  kind: (typeof freezeKinds)[number]
  from_day: LocalDate
  to_day: LocalDate
  cut_off: Instant
  frozen_at: Instant
  note: string
  hash: Buffer
  last_name: string
  first_name: string
  middle_name: string
}

const columns = `f.id, f.kind, f.from_day, f.to_day, f.cut_off, f.frozen_at, f.note, f.hash, coalesce(m.last_name, '') as last_name,
  coalesce(m.first_name, '') as first_name, coalesce(m.middle_name, '') as middle_name`
const whose = 'left join member_door m on m.account_id = f.frozen_by'

/** Frozen reports with a day in the period, newest first; all of them without one. */
export const freezeRows = (
  sql: Sql,
  { from, to }: { [Day in keyof Period]: Period[Day] | null },
): Promise<FreezeRow[]> =>
  sql.rows<FreezeRow>(
    `select ${columns} from report_freeze f ${whose}
     where ($1::date is null or f.to_day >= $1) and ($2::date is null or f.from_day <= $2)
     order by f.frozen_at desc, f.id desc`,
    [from, to],
  )

export interface WholeFreeze extends FreezeRow {
  versions: Readonly<Record<string, number>>
  body: OutputOf<typeof practice>
  quarter: QuarterRow[]
  signature: Buffer
  members: Members[]
}

/** One frozen report whole, with its members. */
export async function freezeOf(sql: Sql, id: string): Promise<WholeFreeze | null> {
  const [row] = await sql.rows<WholeFreeze>(
    `select ${columns}, f.versions, f.body, f.quarter, f.signature,
       coalesce((select jsonb_agg(jsonb_build_object('indicator', x.indicator, 'year', x.year, 'ids', x.ids))
         from report_freeze_member x where x.freeze_id = f.id), '[]'::jsonb) as members
     from report_freeze f ${whose} where f.id = $1`,
    [id],
  )
  return row ?? null
}
