// The dashboard of the head and the director: where the centre stands this year, month by month.
import { z } from 'zod'
import { areaSchema } from '#programmes/contract/template.ts'
import { outcomeClasses } from '#programmes/contract/outcome.ts'
import { daySchema, query } from '#base/act.ts'

export const overview = query({
  name: 'reports.overview',
  title:
    'The centre at a glance: services and children by month, outcomes by class, programmes’ balance by area, mean T.',
  input: z.object({ from: daySchema, to: daySchema }),
  output: z.object({
    months: z.array(
      z.object({ month: z.string(), services: z.number(), children: z.number(), newChildren: z.number() }),
    ),
    /** Children served in the period by the best class of their episodes that ended in it. */
    outcomes: z.array(z.object({ class: z.enum(outcomeClasses), children: z.number() })),
    areas: z.array(
      z.object({
        area: areaSchema,
        children: z.number(),
        promisedMinutes: z.number(),
        deliveredMinutes: z.number(),
        completed: z.number(),
        stopped: z.number(),
      }),
    ),
    /** Over programmes that ended in the period with all goals rated; null of none. */
    meanT: z.number().nullable(),
    goalChildren: z.number(),
    isTooEasy: z.boolean(),
  }),
  refusals: ['ends-before-start', 'period-too-long'],
})
