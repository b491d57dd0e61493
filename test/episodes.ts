// Writes programmes, their goals, sessions and observations straight into the tables: what the reports count, without the acts that a
// specialist would carry out one by one. Only for tests of figures.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Place } from './people.ts'

/** One connection above row-level security. */
export interface Tables {
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export async function openTables(superUrl: string): Promise<Tables> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  return {
    rows: async <Row>(text: string, values: unknown[] = []) =>
      (await client.query(text, values)).rows as Row[],
    close: () => client.end(),
  }
}

export interface GivenGoal {
  readonly baseline: number
  /** Null: not rated at the end. */
  readonly final: number | null
  readonly weight?: number
  readonly isMaintain?: boolean
  readonly domain?: string
}

export interface GivenProgramme {
  readonly childId: string
  readonly from?: string
  readonly plannedTo?: string
  readonly endedOn: string | null
  readonly minutes?: number
  readonly goals?: readonly GivenGoal[]
  /** Why there is no such examination. */
  readonly excuses?: { readonly baseline?: string; readonly final?: string }
}

/** A programme with its goals and final ratings; answers its id. */
export async function programme(tables: Tables, { head }: Place, given: GivenProgramme): Promise<string> {
  const id = randomUUID()
  const from = given.from ?? '2021-05-01'
  const { centreId, accountId } = head
  await tables.rows(
    `insert into programme (centre_id, id, child_id, template, version, area, minutes, from_day, planned_to, ended_on, ending, ended_at, created_by, excuses)
     values ($1, $2, $3, 'speech', 1, 'communication', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      centreId,
      id,
      given.childId,
      given.minutes ?? 480,
      from,
      given.plannedTo ?? given.endedOn ?? '2021-12-31',
      given.endedOn,
      given.endedOn && 'completed',
      given.endedOn && new Date(),
      accountId,
      given.excuses ?? {},
    ],
  )
  for (const goal of given.goals ?? []) {
    const goalId = randomUUID()
    await tables.rows(
      `insert into goal (centre_id, id, child_id, programme_id, domain, is_maintain, body, baseline, weight, set_on, set_by)
       values ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10)`,
      [
        centreId,
        goalId,
        given.childId,
        id,
        goal.domain ?? 'motor',
        goal.isMaintain ?? false,
        goal.baseline,
        goal.weight ?? 1,
        from,
        accountId,
      ],
    )
    if (goal.final === null) continue
    await tables.rows(
      `insert into goal_rating (centre_id, id, goal_id, day, phase, rater, level, recorded_by)
       values ($1, $2, $3, $4, 'final', 'specialist', $5, $6)`,
      [centreId, randomUUID(), goalId, given.endedOn ?? from, goal.final, accountId],
    )
  }
  return id
}

export interface GivenSession {
  readonly programmeId: string
  readonly childId: string
  readonly day: string
  /** The records that delivered it. */
  readonly recordIds: readonly string[]
  readonly isCounted?: boolean
  readonly mood?: 'negative' | 'neutral' | 'positive'
  readonly handouts?: readonly string[]
}

/** A delivered session with what was seen in it; answers its id. */
export async function session(tables: Tables, { head }: Place, given: GivenSession): Promise<string> {
  const id = randomUUID()
  const { centreId, accountId } = head
  await tables.rows(
    `insert into programme_session (centre_id, id, programme_id, place_in_plan, title, minutes, is_counted, planned_day, place)
     values ($1, $2, $3, 1, 'Занятие', 60, $4, $5, 'home')`,
    [centreId, id, given.programmeId, given.isCounted ?? true, given.day],
  )
  for (const recordId of given.recordIds)
    await tables.rows('insert into session_record (centre_id, record_id, session_id) values ($1, $2, $3)', [
      centreId,
      recordId,
      id,
    ])
  if (given.mood || given.handouts)
    await tables.rows(
      `insert into session_observation (centre_id, id, session_id, child_id, day, mood, handouts, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        centreId,
        randomUUID(),
        id,
        given.childId,
        given.day,
        given.mood ?? null,
        given.handouts ?? [],
        accountId,
      ],
    )
  return id
}

export interface GivenScale {
  readonly measures: string
  readonly before: number
  readonly after: number
  readonly better?: 1 | -1
  readonly reliable?: number | null
  readonly important?: number | null
}

/** A baseline and a final examination of a child by one instrument, with these scales. */
export async function examinations(
  tables: Tables,
  { head }: Place,
  { childId, from, to, scales }: { childId: string; from: string; to: string; scales: readonly GivenScale[] },
): Promise<void> {
  const { centreId, accountId } = head
  const instrument = `i${randomUUID()}`
  for (const phase of ['baseline', 'final'] as const) {
    const id = randomUUID()
    await tables.rows(
      `insert into assessment (centre_id, id, child_id, instrument, version, phase, day, origin, answers, recorded_by)
       values ($1, $2, $3, $4, 1, $5, $6, 'entered', '', $7)`,
      [centreId, id, childId, instrument, phase, phase === 'baseline' ? from : to, accountId],
    )
    for (const [at, scale] of scales.entries())
      await tables.rows(
        `insert into assessment_score (centre_id, assessment_id, scale, value, better, measures, reliable, important)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          centreId,
          id,
          `s${at}`,
          phase === 'baseline' ? scale.before : scale.after,
          scale.better ?? -1,
          scale.measures,
          scale.reliable ?? null,
          scale.important ?? null,
        ],
      )
  }
}
