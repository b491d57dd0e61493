// Goals by goal attainment scaling. Source: domain.md §4.3.
import { z } from 'zod'
import { domainSchema } from '#assessments/contract/definition.ts'
import { command, daySchema, idSchema, query } from '#base/act.ts'

export const levelSchema = z.number().int().min(-2).max(2)
export const raters = ['specialist', 'colleague', 'parent'] as const
export const ratingPhases = ['interim', 'final', 'followUp'] as const

export const goalText = z.object({
  title: z.string().trim().min(3).max(300),
  /** From −2 «гораздо меньше ожидаемого» to +2 «гораздо больше». */
  levels: z.array(z.string().trim().min(1).max(500)).length(5),
})

const goalFields = {
  domain: domainSchema,
  ...goalText.shape,
  /** Level 0 is that the present state is kept: for palliative and degenerative conditions. */
  isMaintain: z.boolean().default(false),
  baseline: levelSchema,
  /** Off until asked for: without them the weight is 1. */
  importance: z.number().int().min(0).max(3).nullish(),
  difficulty: z.number().int().min(0).max(3).nullish(),
  icf: z
    .string()
    .regex(/^[bsde][0-9]{1,5}$/)
    .nullish(),
}

const goalRefusals = ['levels-repeated', 'baseline-is-best', 'weight-zero'] as const

export const setGoal = command({
  name: 'programmes.setGoal',
  title:
    'Sets a goal of a programme with its five levels, or edits it until it is frozen by the second session.',
  input: z.object({ goalId: idSchema, programmeId: idSchema, setOn: daySchema, ...goalFields }),
  output: z.object({}),
  refusals: [...goalRefusals, 'goal-frozen', 'programme-ended', 'too-many-goals', 'date-in-future'],
})

export const replaceGoal = command({
  name: 'programmes.replaceGoal',
  title: 'Puts a new version of a goal in place of a frozen one; the old one leaves the T-score.',
  input: z.object({
    goalId: idSchema,
    newGoalId: idSchema,
    setOn: daySchema,
    reason: z.string().trim().min(3).max(300),
    ...goalFields,
  }),
  output: z.object({}),
  refusals: [...goalRefusals, 'goal-replaced-already', 'programme-ended', 'date-in-future'],
})

export const endGoal = command({
  name: 'programmes.endGoal',
  title: 'Takes a goal out of the programme with a reason; it leaves the T-score.',
  input: z.object({ goalId: idSchema, on: daySchema, reason: z.string().trim().min(3).max(300) }),
  output: z.object({}),
  refusals: ['goal-replaced-already', 'programme-ended', 'date-in-future'],
})

export const rateGoal = command({
  name: 'programmes.rateGoal',
  title: 'Records which of the five levels was reached, as a specialist, a colleague or a parent sees it.',
  input: z.object({
    goalId: idSchema,
    day: daySchema,
    phase: z.enum(ratingPhases),
    rater: z.enum(raters),
    level: levelSchema,
    staffId: idSchema.nullish(),
    adultId: idSchema.nullish(),
  }),
  output: z.object({ ratingId: idSchema }),
  refusals: ['date-in-future', 'rated-before-set', 'goal-replaced-already'],
})

export const nameLoans = command({
  name: 'programmes.nameLoans',
  title: 'Says which loans of the child are for a goal, in place of what was said before.',
  input: z.object({ goalId: idSchema, loanIds: z.array(idSchema).max(20) }),
  output: z.object({}),
  refusals: ['goal-replaced-already', 'programme-ended', 'loan-unknown'],
})

export const goalsOfLoan = query({
  name: 'programmes.goalsOfLoan',
  title: 'For which goals a loan was given, and what became of them.',
  input: z.object({ loanId: idSchema }),
  output: z.object({
    goals: z.array(
      z.object({
        goalId: idSchema,
        programmeId: idSchema,
        title: z.string(),
        baseline: levelSchema,
        /** As rated last; null before the first rating. */
        level: levelSchema.nullable(),
        /** That level in words. */
        reached: z.string(),
        isStanding: z.boolean(),
      }),
    ),
  }),
})

const goalLoan = z.object({
  loanId: idSchema,
  /** «Вертикализатор, БП-0007», all that was lent together. */
  units: z.array(z.string()),
  issuedOn: daySchema,
  /** Null while something of it is out. */
  returnedOn: daySchema.nullable(),
})

const rating = z.object({
  id: idSchema,
  day: daySchema,
  phase: z.enum(ratingPhases),
  rater: z.enum(raters),
  level: levelSchema,
})

export const shownGoal = z.object({
  id: idSchema,
  domain: domainSchema,
  title: z.string(),
  levels: z.array(z.string()).length(5),
  isMaintain: z.boolean(),
  baseline: levelSchema,
  importance: z.number().nullable(),
  difficulty: z.number().nullable(),
  icf: z.string().nullable(),
  setOn: daySchema,
  isFrozen: z.boolean(),
  replacedBy: idSchema.nullable(),
  endedOn: daySchema.nullable(),
  endReason: z.string().nullable(),
  ratings: z.array(rating),
  /** Equipment that was lent for it. */
  loans: z.array(goalLoan),
})
export type ShownGoal = z.output<typeof shownGoal>
