// What became of a child in an episode, and why it is said. Source: domain.md §4.4.
import { z } from 'zod'

export const outcomeClasses = [
  'significant',
  'improved',
  'maintained',
  'noChange',
  'worse',
  'notAssessed',
] as const
export type OutcomeClass = (typeof outcomeClasses)[number]

/** What the class rests on; every one that holds is named. */
const reason = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('goals'),
    before: z.number(),
    after: z.number(),
    reached: z.number(),
    goals: z.number(),
  }),
  z.object({
    code: z.literal('spheres'),
    better: z.number(),
    worse: z.number(),
    scales: z.number(),
    largest: z.number(),
  }),
  z.object({ code: z.literal('reliableChange'), scales: z.number() }),
  z.object({ code: z.literal('importantChange'), scales: z.number() }),
  z.object({ code: z.literal('reliablyWorse'), scales: z.number() }),
  z.object({ code: z.literal('goalsFell'), fell: z.number(), goals: z.number() }),
  z.object({ code: z.literal('kept'), goals: z.number() }),
  z.object({ code: z.literal('baselineMissing') }),
  z.object({ code: z.literal('finalMissing') }),
])
export type OutcomeReason = z.output<typeof reason>

export const outcomeSchema = z.object({
  class: z.enum(outcomeClasses),
  reasons: z.array(reason),
  /** The rule by which it was found. */
  version: z.number(),
})
export type Outcome = z.output<typeof outcomeSchema>
