// Goals are set, frozen, replaced, ended and rated.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { knownStaff } from '#services/service/known.ts'
import * as contract from '../contract/goal.ts'
import { checkGoal, isFrozen, isStanding, mostGoals } from '../rules/goals.ts'
import { weightOf } from '../rules/t-score.ts'
import { copyLoans } from '../store/goal-loans.ts'
import * as store from '../store/goals.ts'
import { isAdultOf } from '../store/people.ts'
import type { ProgrammeRow } from '../store/programmes.ts'
import { sessionsOf } from '../store/sessions.ts'
import { changed, lockReached } from './reach.ts'
import { sealerOf } from './sealed-texts.ts'

type Draft = Omit<Input<typeof contract.setGoal>, 'goalId' | 'programmeId'>

async function rowOf(act: Act, id: string, programme: ProgrammeRow, draft: Draft): Promise<store.NewGoal> {
  const seal = await sealerOf(act, programme.child_id)
  return {
    id,
    child_id: programme.child_id,
    programme_id: programme.id,
    domain: draft.domain,
    is_maintain: draft.isMaintain,
    body: seal('goal.body', JSON.stringify({ title: draft.title, levels: draft.levels })),
    baseline: draft.baseline,
    importance: draft.importance ?? null,
    difficulty: draft.difficulty ?? null,
    weight: weightOf(draft),
    icf: draft.icf ?? null,
    set_on: draft.setOn,
  }
}

const stands = (goal: store.GoalRow): boolean =>
  isStanding({ replacedBy: goal.replaced_by, endedOn: goal.ended_on })

const deliveredIn = async (act: Act, programmeId: string): Promise<number> =>
  (await sessionsOf(act.sql, [programmeId])).filter((session) => session.delivered_on !== null).length

/** Whether this goal may still be edited; one of another programme is not known here. */
async function checkEdit(
  act: Act,
  known: store.GoalRow,
  programmeId: string,
): Promise<Result<null, 'not-found' | 'goal-frozen'>> {
  if (known.programme_id !== programmeId) return refuse('not-found')
  const mayEdit = stands(known) && !isFrozen(await deliveredIn(act, programmeId))
  return mayEdit ? ok(null) : refuse('goal-frozen')
}

export const setting = permitted(contract.setGoal, async (act, input) => {
  const { goalId, programmeId, ...draft } = input
  const programme = await lockReached(act, programmeId)
  if (!programme) return refuse('not-found')
  if (programme.ended_on) return refuse('programme-ended')
  const known = await store.goalById(act.sql, goalId)
  const editable = known ? await checkEdit(act, known, programmeId) : ok(null)
  if (!editable.ok) return editable
  const beside = (await store.goalsOf(act.sql, [programmeId])).filter(
    (goal) => stands(goal) && goal.id !== goalId,
  )
  if (beside.length >= mostGoals) return refuse('too-many-goals')
  const checked = checkGoal(draft, beside, act.today)
  if (!checked.ok) return checked
  const row = await rowOf(act, goalId, programme, draft)
  if (known) await store.updateGoal(act.sql, row)
  else await store.addGoal(act.sql, row, act.actor.accountId)
  changed(act, contract.setGoal, { kind: 'goal', id: goalId, childId: programme.child_id })
  return ok({})
})

interface Held {
  readonly goal: store.GoalRow
  readonly programme: ProgrammeRow
}

/** A goal with its programme, locked; read again behind the lock, for somebody may have replaced it meanwhile. */
export async function lockGoal(act: Act, goalId: string): Promise<Held | null> {
  const found = await store.goalById(act.sql, goalId)
  const programme = found && (await lockReached(act, found.programme_id))
  const goal = programme && (await store.goalById(act.sql, goalId))
  return goal ? { goal, programme } : null
}

export const replacing = permitted(contract.replaceGoal, async (act, input) => {
  const { goalId, newGoalId, reason, ...draft } = input
  const held = await lockGoal(act, goalId)
  if (!held) return refuse('not-found')
  if (!stands(held.goal)) return refuse('goal-replaced-already')
  if (held.programme.ended_on) return refuse('programme-ended')
  const beside = (await store.goalsOf(act.sql, [held.programme.id])).filter(
    (goal) => stands(goal) && goal.id !== goalId,
  )
  const checked = checkGoal(draft, beside, act.today)
  if (!checked.ok) return checked
  await store.addGoal(act.sql, await rowOf(act, newGoalId, held.programme, draft), act.actor.accountId)
  await store.markReplaced(act.sql, goalId, newGoalId, reason)
  await copyLoans(act.sql, goalId, newGoalId, act.actor.accountId)
  const subject = { kind: 'goal' as const, id: goalId, childId: held.goal.child_id }
  changed(act, contract.replaceGoal, subject, { newGoalId })
  return ok({})
})

export const ending = permitted(contract.endGoal, async (act, { goalId, on, reason }) => {
  const held = await lockGoal(act, goalId)
  if (!held) return refuse('not-found')
  if (!stands(held.goal)) return refuse('goal-replaced-already')
  if (held.programme.ended_on) return refuse('programme-ended')
  if (on > act.today) return refuse('date-in-future', { field: 'on' })
  await store.endGoal(act.sql, goalId, on, reason)
  changed(act, contract.endGoal, { kind: 'goal', id: goalId, childId: held.goal.child_id })
  return ok({})
})

/** Whether those who are said to have rated are there: the specialist in the centre, the adult in the child's family. */
async function areRatersKnown(
  act: Act,
  childId: string,
  { staffId, adultId }: Pick<Input<typeof contract.rateGoal>, 'staffId' | 'adultId'>,
): Promise<boolean> {
  if (staffId && !(await knownStaff(act, [staffId])).has(staffId)) return false
  return !adultId || isAdultOf(act.sql, adultId, childId)
}

export const rating = permitted(contract.rateGoal, async (act, input) => {
  const { goalId, day, phase, rater, level } = input
  const held = await lockGoal(act, goalId)
  if (!held || !(await areRatersKnown(act, held.goal.child_id, input))) return refuse('not-found')
  if (!stands(held.goal)) return refuse('goal-replaced-already')
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  if (day < held.goal.set_on) return refuse('rated-before-set', { field: 'day' })
  const id = act.newId()
  const byStaff = rater === 'parent' ? null : (input.staffId ?? act.actor.staffId)
  const row = { id, goal_id: goalId, day, phase, rater, level }
  const by = { staff_id: byStaff, adult_id: input.adultId ?? null }
  await store.addRating(act.sql, { ...row, ...by }, act.actor.accountId)
  const subject = { kind: 'goal' as const, id: goalId, childId: held.goal.child_id }
  changed(act, contract.rateGoal, subject, { phase, rater })
  return ok({ ratingId: id })
})
