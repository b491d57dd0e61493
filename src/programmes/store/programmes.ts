// A child's course through a template.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql, Value } from '#platform/db.ts'

export interface ProgrammeRow {
  id: string
  child_id: string
  template: string
  version: number
  area: string
  minutes: number
  from_day: LocalDate
  planned_to: LocalDate
  ended_on: LocalDate | null
  ending: string | null
  excuses: { baseline?: string | null; final?: string | null }
  conclusion: Buffer | null
  next_step: Buffer | null
  next_staff_id: string | null
  next_day: LocalDate | null
}

const names = [
  'id',
  'child_id',
  'template',
  'version',
  'area',
  'minutes',
  'from_day',
  'planned_to',
  'ended_on',
  'ending',
  'excuses',
  'conclusion',
  'next_step',
  'next_staff_id',
  'next_day',
]
const columns = names.map((name) => `p.${name}`).join(', ')

/** False when a programme has this id already. */
export const addProgramme = async (
  sql: Sql,
  row: Pick<
    ProgrammeRow,
    'id' | 'child_id' | 'template' | 'version' | 'area' | 'minutes' | 'from_day' | 'planned_to'
  >,
  accountId: string,
): Promise<boolean> =>
  (
    await sql.rows(
      `insert into programme (id, child_id, template, version, area, minutes, from_day, planned_to, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        row.id,
        row.child_id,
        row.template,
        row.version,
        row.area,
        row.minutes,
        row.from_day,
        row.planned_to,
        accountId,
      ],
    )
  ).length === 1

/** Those of the programmes that are not struck out. */
export const programmesById = (sql: Sql, ids: readonly string[]): Promise<ProgrammeRow[]> =>
  sql.rows(`select ${columns} from programme p where p.id = any ($1::uuid[]) and p.cancelled_at is null`, [
    ids,
  ])

/** Locks a programme for a change: two at once follow each other. */
export const lockProgramme = async (sql: Sql, id: string): Promise<ProgrammeRow | undefined> =>
  (
    await sql.rows<ProgrammeRow>(
      `select ${columns} from programme p where p.id = $1 and p.cancelled_at is null for update`,
      [id],
    )
  )[0]

export const programmesOfChild = (sql: Sql, childId: string): Promise<ProgrammeRow[]> =>
  sql.rows(
    `select ${columns} from programme p where p.child_id = $1 and p.cancelled_at is null order by p.from_day desc, p.id desc`,
    [childId],
  )

/** Programmes of children who are in the registry. */
const source = 'from programme p join child_door c on c.centre_id = p.centre_id and c.id = p.child_id'

/** All programmes of a template that ended within the days, or go on; for its page of results. */
export const programmesOfTemplate = (
  sql: Sql,
  template: string,
  period: { from: LocalDate | null; to: LocalDate | null },
): Promise<ProgrammeRow[]> =>
  sql.rows(
    `select ${columns} ${source}
     where p.template = $1 and p.cancelled_at is null
       and (p.ended_on is null or (($2::date is null or p.ended_on >= $2) and ($3::date is null or p.ended_on <= $3)))
     order by p.from_day, p.id`,
    [template, period.from, period.to],
  )

export interface Listed {
  readonly state: 'underway' | 'ended' | 'all'
  readonly template: string | null
  /** Whose caseload the list is confined to; everybody's when null. */
  readonly caseload: { readonly staffId: string; readonly today: LocalDate } | null
}

function conditions({ state, template, caseload }: Listed): { where: string; values: Value[] } {
  const values: Value[] = []
  const parts = ['p.cancelled_at is null']
  if (state !== 'all') parts.push(`p.ended_on is ${state === 'underway' ? '' : 'not '}null`)
  if (template !== null) parts.push(`p.template = $${values.push(template)}`)
  if (caseload) {
    parts.push(
      `exists (select from caseload_door k where k.child_id = p.child_id and k.staff_id = $${values.push(caseload.staffId)}
         and k.from_day <= $${values.push(caseload.today)} and (k.to_day is null or k.to_day >= $${values.length}))`,
    )
  }
  return { where: parts.join(' and '), values }
}

/** A page, the latest begun first; at most `limit` rows. */
export const programmePage = (
  sql: Sql,
  listed: Listed,
  page: { after: { day: LocalDate; id: string } | null; limit: number },
): Promise<ProgrammeRow[]> => {
  const { where, values } = conditions(listed)
  const after = page.after
    ? `and (p.from_day, p.id) < ($${values.push(page.after.day)}, $${values.push(page.after.id)})`
    : ''
  return sql.rows(
    `select ${columns} ${source} where ${where} ${after} order by p.from_day desc, p.id desc limit $${values.push(page.limit)}`,
    values,
  )
}

/** How many there are, counted no further than `most`. */
export const countProgrammes = async (sql: Sql, listed: Listed, most: number): Promise<number> => {
  const { where, values } = conditions(listed)
  const rows = await sql.rows<{ n: number }>(
    `select count(*) as n from (select ${source} where ${where} limit $${values.push(most)}) found`,
    values,
  )
  return rows[0]!.n
}

/** Programmes of living children that may wait for something: those under way and those that ended on `endedFrom` or later. */
export const waitingProgrammes = (
  sql: Sql,
  caseload: Listed['caseload'],
  endedFrom: LocalDate,
): Promise<ProgrammeRow[]> => {
  const { where, values } = conditions({ state: 'all', template: null, caseload })
  return sql.rows(
    `select ${columns} ${source} where ${where} and c.deceased_on is null
       and (p.ended_on is null or p.ended_on >= $${values.push(endedFrom)})`,
    values,
  )
}

export const changeEnd = (sql: Sql, id: string, plannedTo: LocalDate): Promise<unknown> =>
  sql.rows('update programme set planned_to = $2 where id = $1', [id, plannedTo])

export interface Closing {
  id: string
  on: LocalDate
  ending: string
  excuses: string
  conclusion: Buffer | null
  nextStep: Buffer | null
  nextStaffId: string | null
  nextDay: LocalDate | null
}

export const closeProgramme = (sql: Sql, closing: Closing): Promise<unknown> =>
  sql.rows(
    `update programme set ended_on = $2, ending = $3, ended_at = now(), excuses = $4, conclusion = $5, next_step = $6,
       next_staff_id = $7, next_day = $8 where id = $1`,
    [
      closing.id,
      closing.on,
      closing.ending,
      closing.excuses,
      closing.conclusion,
      closing.nextStep,
      closing.nextStaffId,
      closing.nextDay,
    ],
  )

/** The conclusion and the next step stay, for the second closing. */
export const reopenProgramme = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('update programme set ended_on = null, ending = null, ended_at = null where id = $1', [id])

export const cancelProgramme = (sql: Sql, id: string): Promise<unknown> =>
  sql.rows('update programme set cancelled_at = now() where id = $1', [id])

export const addChange = (
  sql: Sql,
  change: {
    id: string
    programmeId: string
    kind: 'planChanged' | 'reopened' | 'cancelled'
    reason: string
    accountId: string
  },
): Promise<unknown> =>
  sql.rows(
    'insert into programme_change (id, programme_id, kind, reason, changed_by) values ($1, $2, $3, $4, $5)',
    [change.id, change.programmeId, change.kind, change.reason, change.accountId],
  )
