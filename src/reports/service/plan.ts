import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { plan, savePlan } from '../contract/plan.ts'
import * as store from '../store/plan.ts'

/** What was planned for exactly these days, indicator by indicator; those without a plan or a comment are not there. */
export const planOf = permitted(plan, async (act, input) =>
  ok({ plans: await store.planRows(act.sql, input) }),
)

/** Sets a plan and the comment on how it went; the last word holds. Refuses `ends-before-start`. */
export const setPlan = permitted(savePlan, async (act, input) => {
  if (input.to < input.from) return refuse('ends-before-start', { field: 'to' })
  await store.putPlan(act.sql, { ...input, accountId: act.actor.accountId })
  act.note({
    kind: 'change',
    act: savePlan.name,
    subjectKind: 'report',
    subjectId: null,
    facts: { indicator: input.indicator, from: input.from, to: input.to, plan: input.plan },
  })
  return ok({})
})
