// Equipment that was lent for a goal, and what became of the goal. Lending knows nothing of it.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import * as contract from '../contract/goal.ts'
import { isStanding, lastRating } from '../rules/goals.ts'
import * as store from '../store/goal-loans.ts'
import * as goalStore from '../store/goals.ts'
import type { GoalRow } from '../store/goals.ts'
import { lockGoal } from './goals.ts'
import { changed, isReached, read } from './reach.ts'
import { goalBody, openerOf } from './sealed-texts.ts'

export const naming = permitted(contract.nameLoans, async (act, input) => {
  const held = await lockGoal(act, input.goalId)
  if (!held) return refuse('not-found')
  const { goal, programme } = held
  if (!isStanding({ replacedBy: goal.replaced_by, endedOn: goal.ended_on }))
    return refuse('goal-replaced-already')
  if (programme.ended_on) return refuse('programme-ended')
  const loanIds = [...new Set(input.loanIds)]
  if ((await store.loansOfChild(act.sql, goal.child_id, loanIds)) < loanIds.length)
    return refuse('loan-unknown', { field: 'loanIds' })
  await store.setLoans(act.sql, goal.id, loanIds, act.actor.accountId)
  const subject = { kind: 'goal' as const, id: goal.id, childId: goal.child_id }
  changed(act, contract.nameLoans, subject, { loans: loanIds.length })
  return ok({})
})

async function goalsNamedFor(act: Act, loanId: string): Promise<GoalRow[]> {
  const ids = (await store.goalsOfLoan(act.sql, loanId)).map((row) => row.goal_id)
  const goals = new Map((await goalStore.goalsById(act.sql, ids)).map((goal) => [goal.id, goal]))
  return ids.flatMap((id) => goals.get(id) ?? []).filter((goal) => goal.replaced_by === null)
}

export const ofLoan = permitted(contract.goalsOfLoan, async (act, { loanId }) => {
  const childId = await store.childOfLoan(act.sql, loanId)
  if (!childId || !(await isReached(act, childId))) return refuse('not-found')
  const goals = await goalsNamedFor(act, loanId)
  const ratings = Map.groupBy(
    await goalStore.ratingsOf(
      act.sql,
      goals.map(({ id }) => id),
    ),
    (rating) => rating.goal_id,
  )
  const open = await openerOf(act, [childId])
  read(act, contract.goalsOfLoan, { kind: 'goal', id: null, childId })
  return ok({
    goals: goals.map((goal) => {
      const { title, levels } = goalBody(open(goal.child_id, 'goal.body', goal.body))
      const level = lastRating(ratings.get(goal.id) ?? [])?.level ?? null
      return {
        goalId: goal.id,
        programmeId: goal.programme_id,
        title,
        baseline: goal.baseline,
        level,
        reached: level === null ? '' : (levels[level + 2] ?? ''),
        isStanding: goal.ended_on === null,
      }
    }),
  })
})
