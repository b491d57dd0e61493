// A programme is closed with its conclusion, opened again, and its conclusion drafted.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { Domain } from '#assessments/contract/definition.ts'
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { knownStaff } from '#services/service/known.ts'
import { close, conclusion, reopen } from '../contract.ts'
import type { ShownGoal } from '../contract/goal.ts'
import { type ConcludedGoal, type ConcludedSphere, draftConclusion } from '../rules/conclusion.ts'
import { countedRating, isStanding } from '../rules/goals.ts'
import { type GateRow, gatesOf, type ScaleChangeRow } from '../store/episodes.ts'
import * as store from '../store/programmes.ts'
import type { ProgrammeRow } from '../store/programmes.ts'
import { endTasks, tasksOf } from '../store/tasks.ts'
import { episodeOf, episodeWindow, summariesOf } from './episodes.ts'
import { because } from './plan.ts'
import { changed, lockReached, reachedProgramme, read } from './reach.ts'
import { sealerOf } from './sealed-texts.ts'
import { goalsShown } from './shown.ts'
import { namesOf } from './versions.ts'

type Refused = (typeof close.refusals)[number]

function checkDay(row: ProgrammeRow, on: LocalDate, today: LocalDate): Result<null, Refused> {
  if (row.ended_on) return refuse('programme-ended')
  if (on > today) return refuse('date-in-future', { field: 'on' })
  return on < row.from_day ? refuse('ends-before-start', { field: 'on' }) : ok(null)
}

/** The examinations are gates: held within their time, or excused with a reason. */
function checkGates(gates: GateRow, excuses: Input<typeof close>['excuses']): Result<null, Refused> {
  if (gates.baseline === null && !excuses.baseline)
    return refuse('baseline-missing', { field: 'excuses.baseline' })
  if (gates.final === null && !excuses.final) return refuse('final-missing', { field: 'excuses.final' })
  return gates.unrated > 0 && !excuses.final ? refuse('goals-unrated') : ok(null)
}

async function checkNext(act: Act, next: Input<typeof close>['next']): Promise<Result<null, Refused>> {
  if (!next.staffId) return next.who === '' ? refuse('next-who-missing', { field: 'next.who' }) : ok(null)
  const known = await knownStaff(act, [next.staffId])
  return known.has(next.staffId) ? ok(null) : refuse('staff-unknown', { field: 'next.staffId' })
}

export const closing = permitted(close, async (act, input) => {
  const row = await lockReached(act, input.programmeId)
  if (!row) return refuse('not-found')
  const day = checkDay(row, input.on, act.today)
  if (!day.ok) return day
  const [gates] = await gatesOf(act.sql, [episodeOf(row, input.on)], await episodeWindow(act))
  const shut = checkGates(gates!, input.excuses)
  if (!shut.ok) return shut
  const next = await checkNext(act, input.next)
  if (!next.ok) return next
  const seal = await sealerOf(act, row.child_id)
  const { text, who, staffId, day: nextDay } = input.next
  await store.closeProgramme(act.sql, {
    id: row.id,
    on: input.on,
    ending: input.ending,
    excuses: JSON.stringify(input.excuses),
    conclusion: seal('programme.conclusion', input.conclusion),
    nextStep: seal('programme.next_step', JSON.stringify({ text, who })),
    nextStaffId: staffId ?? null,
    nextDay: nextDay ?? null,
  })
  await endTasks(act.sql, row.id, input.on)
  const subject = { kind: 'programme' as const, id: row.id, childId: row.child_id }
  const excused = (['baseline', 'final'] as const).filter((phase) => input.excuses[phase])
  changed(act, close, subject, { ending: input.ending, excused })
  return ok({})
})

export const reopening = permitted(reopen, async (act, { programmeId, reason }) => {
  const row = await lockReached(act, programmeId)
  if (!row) return refuse('not-found')
  if (!row.ended_on) return refuse('programme-not-ended')
  await store.reopenProgramme(act.sql, row.id)
  await because(act, row.id, 'reopened', reason)
  changed(act, reopen, { kind: 'programme', id: row.id, childId: row.child_id })
  return ok({})
})

const concludedGoal = (goal: ShownGoal): ConcludedGoal => ({
  title: goal.title,
  levels: goal.levels,
  baseline: goal.baseline,
  final: countedRating(goal.ratings, 'final')?.level ?? null,
  byParent:
    countedRating(
      goal.ratings.filter(({ rater }) => rater === 'parent'),
      'final',
    )?.level ?? null,
})

/** Spheres of development that both examinations measured. */
const spheresIn = (changes: readonly ScaleChangeRow[]): ConcludedSphere[] =>
  changes
    .filter(({ measures, domain }) => measures === 'development' && domain !== null)
    .map(({ domain, before, after, gain }) => ({ domain: domain as Domain, before, after, gain }))

async function familyPart(act: Act, programmeId: string) {
  const tasks = await tasksOf(act.sql, programmeId)
  const sum = (of: 'marked' | 'done' | 'partly') => tasks.reduce((total, task) => total + task[of], 0)
  return { marked: sum('marked'), done: sum('done'), partly: sum('partly') }
}

export const drafting = permitted(conclusion, async (act, input) => {
  const row = await reachedProgramme(act, input.programmeId)
  if (!row) return refuse('not-found')
  const summaries = await summariesOf(act, [row])
  const { balance, outcome, gates, changes, end } = summaries.get(row.id)!
  const goals = (await goalsShown(act, [row], summaries))(row.id).filter(isStanding)
  const text = draftConclusion(
    {
      name: (await namesOf(act, [row.template]))(row.template, row.version),
      from: row.from_day,
      to: [row.from_day, end, row.ended_on ?? gates.final ?? end].reduce((a, b) => (a > b ? a : b)),
      balance,
      goals: goals.map(concludedGoal),
      spheres: spheresIn(changes),
      tasks: await familyPart(act, row.id),
      outcome,
    },
    input.language,
  )
  read(act, conclusion, { kind: 'programme', id: row.id, childId: row.child_id })
  const missing = (['baseline', 'final'] as const).filter((phase) => gates[phase] === null)
  return ok({ text, outcome, gates: missing })
})
