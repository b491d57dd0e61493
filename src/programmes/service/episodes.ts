// What is known of many programmes at once: balance, outcome, what they wait for. A few statements however many there are.
import type { Act } from '#access/act.ts'
import { settingValue } from '#access/settings.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Outcome } from '../contract/outcome.ts'
import { type Balance, balanceOf } from '../rules/balance.ts'
import { type Due, duesOf } from '../rules/dues.ts'
import { type GoalNumbers, outcomeOf } from '../rules/outcome.ts'
import { stateOf, type SessionState } from '../rules/session-state.ts'
import { openDecisionsOf } from '../store/conferences.ts'
import * as store from '../store/episodes.ts'
import { type LifeRow, livesOf, settingRows } from '../store/people.ts'
import type { ProgrammeRow } from '../store/programmes.ts'
import { type SessionRow, sessionsOf } from '../store/sessions.ts'

export interface StatedSession extends SessionRow {
  readonly state: SessionState
}

export interface Summary {
  readonly sessions: readonly StatedSession[]
  readonly balance: Balance
  readonly outcome: Outcome
  /** T and the rest of the goals that stand; null while one of them has no final rating. */
  readonly goals: GoalNumbers | null
  readonly changes: readonly store.ScaleChangeRow[]
  readonly gates: store.GateRow
  /** Where it ended, or would end by what is known today. */
  readonly end: LocalDate
  /** Everything that it waits for, now or later. */
  readonly dues: readonly Due[]
  readonly nextSession: LocalDate | null
}

/** Days around the start and the end of an episode within which an examination counts. */
export const episodeWindow = async (act: Act): Promise<number> =>
  settingValue(await settingRows(act.sql), 'programmes.episodeWindow') as number

/** The sessions of whole plans with what became of them. */
export function stated(sessions: readonly SessionRow[]): StatedSession[] {
  const madeUp = new Set(sessions.filter((one) => !one.is_dropped).map((one) => one.make_up_of))
  return sessions.map((session) => ({
    ...session,
    state: stateOf({
      isDropped: session.is_dropped,
      deliveredOn: session.delivered_on,
      isCancelled: session.cancel_reason !== null,
      hasMakeUp: madeUp.has(session.id),
    }),
  }))
}

export const balanceIn = (promised: number, sessions: readonly StatedSession[]): Balance =>
  balanceOf(
    promised,
    sessions.map((session) => ({
      state: session.state,
      minutes: session.minutes,
      deliveredMinutes: session.delivered_minutes,
      isCounted: session.is_counted,
    })),
  )

const goalNumbers = (row: store.GoalChangeRow): GoalNumbers => ({
  goals: row.goals,
  before: row.t_before,
  after: row.t_after,
  reached: row.reached,
  fell: row.fell,
  isMaintain: row.is_maintain,
})

/** The episode as if it ended on the day, unless it has ended. */
export const episodeOf = (row: ProgrammeRow, end: LocalDate, today = end): store.Episode => ({
  id: row.id,
  child_id: row.child_id,
  from_day: row.from_day,
  end_day: row.ended_on ?? end,
  known_to: row.ended_on ?? today,
})

/** Where an episode that goes on would end: with its plan or its last session, as far as they have come. */
function endOf(row: ProgrammeRow, sessions: readonly SessionRow[], today: LocalDate): LocalDate {
  const days = sessions.flatMap(({ delivered_on: day }) => day ?? [])
  const last = days.reduce((late, day) => (day > late ? day : late), row.planned_to)
  return last < today ? last : today
}

function grouped<Row>(rows: readonly Row[], idOf: (row: Row) => string): (id: string) => Row[] {
  const groups = Map.groupBy(rows, idOf)
  return (id) => groups.get(id) ?? []
}

const daysInOrder = (sessions: readonly StatedSession[]): LocalDate[] =>
  sessions
    .filter(({ state }) => state === 'planned' || state === 'delivered')
    .flatMap(({ delivered_on: given, planned_day: planned }) => given ?? planned ?? [])
    .toSorted()

const isPlannedOnDay = (session: StatedSession): session is StatedSession & { planned_day: LocalDate } =>
  session.state === 'planned' && session.planned_day !== null

interface Parts extends Pick<Summary, 'sessions' | 'balance' | 'gates'> {
  readonly decisions: readonly { readonly id: string; readonly due: LocalDate }[]
  readonly window: number
  readonly born: LocalDate
}

function duesIn(row: ProgrammeRow, today: LocalDate, parts: Parts): Due[] {
  const { sessions, balance, gates, decisions, window, born } = parts
  const facts = {
    born,
    from: row.from_day,
    plannedTo: row.planned_to,
    endedOn: row.ended_on,
    hasBaseline: gates.baseline !== null || Boolean(row.excuses.baseline),
    hasFinal: gates.final !== null || Boolean(row.excuses.final),
    hasInterim: gates.has_interim,
    hasFollowUp: gates.has_follow_up,
    goals: gates.goals,
    unrated: row.excuses.final ? 0 : gates.unrated,
    deliveredSessions: balance.deliveredSessions,
    secondSessionOn: daysInOrder(sessions)[1] ?? null,
    unrecorded: sessions.filter(isPlannedOnDay).map(({ id, planned_day: day }) => ({ id, day })),
    decisions,
    window,
  }
  return duesOf(facts, today)
}

/** Facts of some programmes, each asked for by its id. */
interface Known {
  readonly today: LocalDate
  readonly window: number
  readonly gates: ReadonlyMap<string, store.GateRow>
  readonly goals: ReadonlyMap<string, GoalNumbers>
  readonly changes: (id: string) => store.ScaleChangeRow[]
  readonly sessions: (id: string) => StatedSession[]
  readonly ends: ReadonlyMap<string, LocalDate>
  readonly decisions: (id: string) => { readonly id: string; readonly due: LocalDate }[]
  readonly lives: ReadonlyMap<string, LifeRow>
}

async function knownOf(act: Act, rows: readonly ProgrammeRow[]): Promise<Known> {
  const ids = rows.map((row) => row.id)
  const window = await episodeWindow(act)
  const sessions = grouped(stated(await sessionsOf(act.sql, ids)), (row) => row.programme_id)
  const episodes = rows.map((row) => episodeOf(row, endOf(row, sessions(row.id), act.today), act.today))
  const gates = await store.gatesOf(act.sql, episodes, window)
  const goals = await store.goalChanges(act.sql, ids)
  const changes = await store.scaleChanges(act.sql, episodes, window)
  return {
    today: act.today,
    window,
    gates: new Map(gates.map((gate) => [gate.id, gate])),
    goals: new Map(goals.map((row) => [row.programme_id, goalNumbers(row)])),
    changes: grouped(changes, (row) => row.programme_id),
    sessions,
    ends: new Map(episodes.map((one) => [one.id, one.end_day])),
    decisions: grouped(await openDecisionsOf(act.sql, ids), (row) => row.programme_id),
    lives: await livesOf(
      act.sql,
      rows.map((row) => row.child_id),
    ),
  }
}

function summaryOf(row: ProgrammeRow, known: Known): Summary {
  const sessions = known.sessions(row.id)
  const gates = known.gates.get(row.id)!
  const goals = known.goals.get(row.id) ?? null
  const changes = known.changes(row.id)
  const balance = balanceIn(row.minutes, sessions)
  const parts = { sessions, balance, gates, decisions: known.decisions(row.id), window: known.window }
  const life = known.lives.get(row.child_id)
  const days = sessions.filter(isPlannedOnDay).map(({ planned_day: day }) => day)
  return {
    sessions,
    balance,
    goals,
    changes,
    gates,
    end: known.ends.get(row.id)!,
    outcome: outcomeOf({
      goals,
      changes,
      hasBaseline: gates.baseline !== null,
      hasFinal: gates.final !== null,
    }),
    dues:
      life && life.deceased_on === null ? duesIn(row, known.today, { ...parts, born: life.birth_date }) : [],
    nextSession: row.ended_on ? null : (days.toSorted()[0] ?? null),
  }
}

/** Everything about some programmes, by their ids. Of a child who died nothing is due. */
export async function summariesOf(act: Act, rows: readonly ProgrammeRow[]): Promise<Map<string, Summary>> {
  if (rows.length === 0) return new Map()
  const known = await knownOf(act, rows)
  return new Map(rows.map((row) => [row.id, summaryOf(row, known)]))
}
