// What the centre planned for a period, against the fact.
import { z } from 'zod'
import { command, daySchema, query } from '#base/act.ts'
import { indicatorSchema } from '../contract.ts'

const planned = z.object({
  indicator: indicatorSchema,
  /** A number, or a whole percentage where the indicator is a share. */
  plan: z.number().min(0).max(10_000_000).nullable(),
  comment: z.string().trim().max(2000).default(''),
})

export const plan = query({
  name: 'reports.plan',
  title: 'The plan of a period by indicator, with the centre’s comment on the difference.',
  input: z.object({ from: daySchema, to: daySchema }),
  output: z.object({ plans: z.array(planned) }),
})

export const savePlan = command({
  name: 'reports.savePlan',
  title: 'Sets the plan of an indicator for a period, or the comment on how it went.',
  input: planned.extend({ from: daySchema, to: daySchema }),
  output: z.object({}),
  refusals: ['ends-before-start'],
})
