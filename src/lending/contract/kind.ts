// Kinds of equipment: what is lent, to whom it fits, what must be done with it.
import { z } from 'zod'
import { command, idSchema, query } from '#base/act.ts'

/** Toys and hoops go the short way (issue, briefing signature, return); a standing frame passes every gate. */
export const risks = ['low', 'high'] as const
export const regimes = ['free', 'tariff'] as const
export const hygieneClasses = ['reusable', 'personalPart', 'singleUse'] as const
/** The centre's own classification. Source: domain.md §2.9. */
export const categories = [
  'standingFrames',
  'supports',
  'wheelchairs',
  'walkers',
  'trainers',
  'sensory',
  'didactic',
  'communication',
  'furniture',
  'toys',
  'sport',
  'music',
  'bath',
  'other',
] as const

const span = (most: number) =>
  z.object({
    from: z.number().int().min(0).max(most).nullish(),
    to: z.number().int().min(0).max(most).nullish(),
  })

export const limitsSchema = z.object({
  height_cm: span(220).default({}),
  weight_kg: span(200).default({}),
  hip_cm: span(100).default({}),
  age_months: span(300).default({}),
})
export type Limits = z.output<typeof limitsSchema>

export const partSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(200),
  isOptional: z.boolean().default(false),
})
const text = z.string().trim().max(4000).default('')

export const kindFields = {
  name: z.string().trim().min(2).max(200),
  /** Number in the federal list of devices; empty for what stands outside it. */
  federalCode: z.string().trim().max(20).default(''),
  category: z.enum(categories),
  risk: z.enum(risks),
  regime: z.enum(regimes).default('free'),
  /** Only of a tariff. */
  tariff_kopecks_a_day: z.number().int().min(0).max(10_000_000).nullish(),
  term_months: z.number().int().min(1).max(12).default(3),
  hygiene: z.enum(hygieneClasses).default('reusable'),
  isConsumable: z.boolean().default(false),
  limits: limitsSchema.default({ height_cm: {}, weight_kg: {}, hip_cm: {}, age_months: {} }),
  contraindications: text,
  instruction: text,
  /** What the briefing must show, line by line. */
  briefing: text,
  cleaning: text,
  parts: z.array(partSchema).max(40).default([]),
  check_months: z.number().int().min(1).max(60).nullish(),
  service_life_years: z.number().int().min(1).max(50).nullish(),
}

export const kinds = query({
  name: 'lending.kinds',
  title:
    'The kinds of equipment with how many units are free, out, being cleaned, and how many families wait.',
  input: z.object({}),
  output: z.object({
    kinds: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        federalCode: z.string(),
        category: z.enum(categories),
        risk: z.enum(risks),
        isConsumable: z.boolean(),
        units: z.number(),
        free: z.number(),
        out: z.number(),
        waiting: z.number(),
      }),
    ),
  }),
})

export const kind = query({
  name: 'lending.kind',
  title: 'One kind of equipment.',
  input: z.object({ kindId: idSchema }),
  output: z.object({ id: idSchema, version: z.number(), ...kindFields }),
})

export const saveKind = command({
  name: 'lending.saveKind',
  title: 'Adds a kind of equipment or changes one.',
  input: z.object({ kindId: idSchema, base: z.int32().nullish(), ...kindFields }),
  output: z.object({}),
  refusals: [
    'kind-name-taken',
    'kind-changed-meanwhile',
    'limits-crossed',
    'tariff-missing',
    'part-repeated',
  ],
})
