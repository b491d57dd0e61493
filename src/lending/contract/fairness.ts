// How fair the queue was: how long families waited for what, and which offers went past it. Source: lending.md §2.5, §6.3.
import { z } from 'zod'
import { daySchema, idSchema, query } from '#base/act.ts'

const waited = {
  /** Requests that got a unit. */
  served: z.number(),
  median_days: z.number().nullable(),
  /** Nine of ten waited no longer. */
  p90_days: z.number().nullable(),
  /** Of them, who got it within the days that were asked about. */
  within: z.number(),
}

export const fairness = query({
  name: 'lending.fairness',
  title: 'The queue of a month: who waited how long, and every offer that went past it.',
  input: z.object({
    month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
    within_days: z.number().int().min(1).max(365).default(30),
  }),
  output: z.object({
    whole: z.object(waited),
    /** Twelve months, the asked one last. */
    months: z.array(z.object({ month: z.string(), ...waited })),
    kinds: z.array(
      z.object({
        kindId: idSchema,
        kindName: z.string(),
        ...waited,
        /** Families that still waited when the month ended, and the longest of them. */
        waiting: z.number(),
        longest_days: z.number().nullable(),
      }),
    ),
    tiers: z.array(z.object({ tier: z.number(), ...waited })),
    /** '' where it is not known. */
    settlements: z.array(z.object({ settlement: z.string(), ...waited })),
    /** Families that got something for the first time, and the others. */
    turns: z.array(z.object({ isFirst: z.boolean(), ...waited })),
    families: z.array(
      z.object({
        requestId: idSchema,
        /** '' for those who see no names. */
        childName: z.string(),
        kindName: z.string(),
        tier: z.number(),
        askedOn: daySchema,
        gotOn: daySchema,
        waited_days: z.number(),
      }),
    ),
    bypasses: z.array(
      z.object({
        id: idSchema,
        day: daySchema,
        kindName: z.string(),
        childName: z.string(),
        /** Who stood first. */
        firstName: z.string(),
        /** Families before it whom the unit would have fitted. */
        passed: z.number(),
        reason: z.string(),
        by: z.string(),
        secondPerson: z.string(),
      }),
    ),
  }),
})
