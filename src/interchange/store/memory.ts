// What a centre taught the import: its headings, and who was meant by names.
import type { Sql } from '#platform/db.ts'
import type { Kind } from '../contract/kinds.ts'

export const knownHeadings = (sql: Sql): Promise<{ kind: Kind; heading: string; field: string | null }[]> =>
  sql.rows('select kind, heading, field from known_heading')

export const rememberHeadings = (
  sql: Sql,
  kind: Kind,
  mapping: Readonly<Record<string, string | null>>,
): Promise<unknown> =>
  sql.rows(
    `insert into known_heading (kind, heading, field) select $1, h, f from unnest($2::text[], $3::text[]) as x(h, f)
     on conflict (centre_id, kind, heading) do update set field = excluded.field`,
    [kind, Object.keys(mapping), Object.values(mapping)],
  )

export const knownPeople = (sql: Sql): Promise<{ question: string; child_id: string }[]> =>
  sql.rows("select encode(question, 'hex') as question, child_id from known_person")

export const rememberPeople = (
  sql: Sql,
  answers: readonly { question: string; childId: string }[],
): Promise<unknown> =>
  sql.rows(
    `insert into known_person (question, child_id) select decode(q, 'hex'), c from unnest($1::text[], $2::uuid[]) as x(q, c)
     on conflict (centre_id, question) do update set child_id = excluded.child_id`,
    [answers.map((answer) => answer.question), answers.map((answer) => answer.childId)],
  )
