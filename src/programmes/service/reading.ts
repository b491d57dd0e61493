// One programme in full, and the programmes of a child for the card.
import type { Act } from '#access/act.ts'
import { namesOfChildren } from '#families/service/doors.ts'
import { permitted } from '#access/act.ts'
import { reachOf } from '#access/policy.ts'
import type { OutputOf } from '#base/act.ts'
import { fullName } from '#base/person-name.ts'
import { ok, refuse } from '#base/result.ts'
import { usedIn } from '#lending/service/session-use.ts'
import * as contract from '../contract.ts'
import type { ShownGoal } from '../contract/goal.ts'
import { countedRating, isStanding } from '../rules/goals.ts'
import { tScore, weightOf } from '../rules/t-score.ts'
import { type ProgrammeRow, programmesOfChild } from '../store/programmes.ts'
import { moodsOf } from '../store/sessions.ts'
import { tasksOf } from '../store/tasks.ts'
import { summariesOf, type Summary } from './episodes.ts'
import { isReached, reachedProgramme, read } from './reach.ts'
import { nextBody, openerOf, type Opener, taskBody } from './sealed-texts.ts'
import { conferencesShown, goalsShown, sessionShown, shortOf, staffCaller } from './shown.ts'
import { namesOf } from './versions.ts'

type Whole = OutputOf<typeof contract.programme>

/** T of some levels of the goals; null while one of them has none, and of no goals. */
function tOf(goals: readonly ShownGoal[], levelOf: (goal: ShownGoal) => number | null): number | null {
  const weighted = goals.flatMap((goal) => {
    const level = levelOf(goal)
    return level === null ? [] : [{ weight: weightOf(goal), level }]
  })
  if (weighted.length === 0 || weighted.length < goals.length) return null
  const t = tScore(weighted)
  return t.ok ? t.value : null
}

/** T at the start, at the latest interim ratings and at the final ones, of the goals that stand. */
function tIn(goals: readonly ShownGoal[]): Whole['t'] {
  const standing = goals.filter(isStanding)
  const at = (phase: string) => tOf(standing, (goal) => countedRating(goal.ratings, phase)?.level ?? null)
  return { before: tOf(standing, (goal) => goal.baseline), interim: at('interim'), after: at('final') }
}

async function sessionsPart(
  act: Act,
  row: ProgrammeRow,
  summary: Summary,
  open: Opener,
): Promise<Whole['sessions']> {
  const moods = await moodsOf(
    act.sql,
    summary.sessions.map(({ id }) => id),
  )
  const staff = await staffCaller(
    act,
    summary.sessions.flatMap((session) => [session.staff_id, session.second_staff_id]),
  )
  const used = await usedIn(
    act,
    summary.sessions.map(({ id, record_ids }) => ({ id, recordIds: record_ids })),
  )
  return summary.sessions.map((session) =>
    sessionShown(session, {
      staff,
      used: used.get(session.id) ?? [],
      mood: moods.get(session.id) ?? null,
      open: (place, sealed) => open(row.child_id, place, sealed),
    }),
  )
}

async function tasksPart(act: Act, row: ProgrammeRow, open: Opener): Promise<Whole['tasks']> {
  return (await tasksOf(act.sql, row.id)).map((task) => ({
    id: task.id,
    ...taskBody(open(row.child_id, 'home_task.body', task.body)),
    picture: task.picture,
    timesAWeek: task.times_a_week,
    from: task.from_day,
    to: task.to_day,
    done: task.done,
    partly: task.partly,
    marked: task.marked,
  }))
}

async function endPart(
  act: Act,
  row: ProgrammeRow,
  open: Opener,
): Promise<Pick<Whole, 'conclusion' | 'next'>> {
  const conclusion = open(row.child_id, 'programme.conclusion', row.conclusion)
  if (!row.next_step) return { conclusion, next: null }
  const staff = await staffCaller(act, [row.next_staff_id])
  const { text, who } = nextBody(open(row.child_id, 'programme.next_step', row.next_step))
  const next = { text, who, staffId: row.next_staff_id, day: row.next_day }
  return { conclusion, next: { ...next, staffName: staff(row.next_staff_id) } }
}

const gatesPart = (row: ProgrammeRow, { gates }: Summary): Whole['gates'] => ({
  baseline: gates.baseline,
  final: gates.final,
  excuses: { baseline: row.excuses.baseline ?? null, final: row.excuses.final ?? null },
})

function mayPart(act: Act, row: ProgrammeRow): Whole['may'] {
  const may = (one: { readonly name: string }): boolean =>
    row.ended_on === null && reachOf(act.actor.roles, one.name) !== null
  return { plan: may(contract.changePlan), record: may(contract.recordSession), close: may(contract.close) }
}

export const open = permitted(contract.programme, async (act, input) => {
  const row = await reachedProgramme(act, input.programmeId)
  if (!row) return refuse('not-found')
  const { id, child_id: childId } = row
  const summaries = await summariesOf(act, [row])
  const summary = summaries.get(id)!
  const opener = await openerOf(act, [childId])
  const goals = (await goalsShown(act, [row], summaries))(id)
  const name = (await namesOfChildren(act, [childId])).get(childId)
  read(act, contract.programme, { kind: 'programme', id, childId })
  return ok({
    ...shortOf(act, row, summary, (await namesOf(act, [row.template]))(row.template, row.version)),
    childName: name ? fullName(name) : '',
    sessions: await sessionsPart(act, row, summary, opener),
    goals,
    t: tIn(goals),
    tasks: await tasksPart(act, row, opener),
    conferences: await conferencesShown(act, childId, id),
    gates: gatesPart(row, summary),
    ...(await endPart(act, row, opener)),
    may: mayPart(act, row),
  })
})

export const ofOneChild = permitted(contract.ofChild, async (act, { childId }) => {
  if (!(await isReached(act, childId))) return refuse('not-found')
  const rows = await programmesOfChild(act.sql, childId)
  const summaries = await summariesOf(act, rows)
  const nameOf = await namesOf(
    act,
    rows.map((row) => row.template),
  )
  const goalsIn = await goalsShown(act, rows, summaries)
  read(act, contract.ofChild, { kind: 'programme', id: null, childId })
  return ok({
    programmes: rows.map((row) => ({
      ...shortOf(act, row, summaries.get(row.id)!, nameOf(row.template, row.version)),
      goals: goalsIn(row.id),
    })),
    conferences: await conferencesShown(act, childId, null),
    mayEnrol: reachOf(act.actor.roles, contract.enrol.name) !== null,
  })
})
