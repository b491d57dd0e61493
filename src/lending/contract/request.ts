// What families ask for, who is next and why. Source: lending.md §2.2, §2.5.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'

export const purposes = [
  'programSession',
  'trial',
  'bridgeUntilIpra',
  'temporaryNeed',
  'trip',
  'summer',
] as const
export const requestStates = [
  'requested',
  'screened',
  'waitlisted',
  'offered',
  'booked',
  'prepared',
  'issued',
  'declined',
  'cancelled',
] as const
export const declineReasons = [
  'outsideTerritory',
  'noStatus',
  'documentsMissing',
  'contraindication',
  'sizeMismatch',
  'unresolvedOverdue',
  'nothingAvailable',
] as const
export const cancelReasons = [
  'noLongerNeeded',
  'gotElsewhere',
  'offersRefused',
  'notReached',
  'moved',
  'deceased',
  'mistake',
] as const

/** Why a unit does not fit a child, each with its numbers. */
export const misfit = z.object({
  code: z.enum([
    'tooTall',
    'tooShort',
    'tooHeavy',
    'tooLight',
    'hipTooWide',
    'hipTooNarrow',
    'tooOld',
    'tooYoung',
    'notMeasured',
    'measuredLongAgo',
  ]),
  limit: z.number().nullable(),
  value: z.number().nullable(),
})

export const measure = command({
  name: 'lending.measure',
  title: 'Records a child’s height, weight and hip width on a day.',
  input: z.object({
    childId: idSchema,
    day: daySchema,
    height_cm: z.number().int().min(30).max(220).nullish(),
    weight_kg: z.number().min(1).max(200).nullish(),
    hip_cm: z.number().int().min(8).max(80).nullish(),
  }),
  output: z.object({}),
  refusals: ['child-unknown', 'date-in-future', 'measured-before-birth', 'nothing-measured'],
})

export const request = command({
  name: 'lending.request',
  title: 'A family asks for a kind of equipment for a child.',
  input: z.object({
    requestId: idSchema,
    childId: idSchema,
    adultId: idSchema.nullish(),
    kindId: idSchema,
    purpose: z.enum(purposes),
    day: daySchema,
    recommendedBy: idSchema.nullish(),
    neededBy: daySchema.nullish(),
    hasNoSubstitute: z.boolean().default(false),
    isIpraOrdered: z.boolean().default(false),
  }),
  output: z.object({ state: z.enum(requestStates) }),
  refusals: [
    'child-unknown',
    'adult-unknown',
    'kind-unknown',
    'date-in-future',
    'family-unknown',
    'already-asked',
    'too-many-loans',
  ],
})

export const screen = command({
  name: 'lending.screen',
  title: 'Says that a request was looked through: to the queue, or declined with a reason.',
  input: z.object({
    requestId: idSchema,
    base: z.int32(),
    decline: z.enum(declineReasons).nullish(),
    needTier: z.number().int().min(0).max(3).default(0),
    tierReason: z.string().trim().max(300).default(''),
  }),
  output: z.object({ state: z.enum(requestStates) }),
  refusals: ['request-changed-meanwhile', 'request-closed', 'tier-reason-missing'],
})

export const offer = command({
  name: 'lending.offer',
  title: 'Offers a unit to the next family of the queue, or to another with a reason and a second person.',
  input: z.object({
    unitId: idSchema,
    /** Absent: whoever is next. */
    requestId: idSchema.nullish(),
    bypassReason: z.string().trim().max(300).default(''),
    secondPerson: idSchema.nullish(),
  }),
  output: z.object({ requestId: idSchema, until: daySchema }),
  refusals: [
    'unit-not-lendable',
    'nobody-waits',
    'not-next',
    'unit-does-not-fit',
    'request-closed',
    'second-person-missing',
  ],
})

export const answerOffer = command({
  name: 'lending.answerOffer',
  title: 'What the family said: it takes the unit, or not this time, or could not be reached.',
  input: z.object({
    requestId: idSchema,
    base: z.int32(),
    answer: z.enum(['accepted', 'refused', 'notReached']),
    handedBy: z.enum(['desk', 'brigade']).default('desk'),
  }),
  output: z.object({ state: z.enum(requestStates) }),
  refusals: ['request-changed-meanwhile', 'no-offer'],
})

export const prepare = command({
  name: 'lending.prepare',
  title: 'The unit stands ready: scanned, complete, tried.',
  input: z.object({
    requestId: idSchema,
    base: z.int32(),
    unitId: idSchema,
    partsSeen: z.array(z.string().max(40)).max(40),
    isTried: z.literal(true),
  }),
  output: z.object({}),
  refusals: [
    'request-changed-meanwhile',
    'not-booked',
    'another-unit-is-held',
    'unit-not-lendable',
    'part-missing',
  ],
})

export const cancelRequest = command({
  name: 'lending.cancelRequest',
  title: 'Ends a request with a reason; what was held is free again.',
  input: z.object({ requestId: idSchema, base: z.int32(), reason: z.enum(cancelReasons) }),
  output: z.object({}),
  refusals: ['request-changed-meanwhile', 'request-closed'],
})

export const shownRequest = z.object({
  id: idSchema,
  version: z.number(),
  childId: idSchema,
  childName: z.string(),
  adultId: idSchema.nullable(),
  adultName: z.string(),
  kindId: idSchema,
  kindName: z.string(),
  purpose: z.enum(purposes),
  state: z.enum(requestStates),
  askedOn: daySchema,
  unitId: idSchema.nullable(),
  inventoryNumber: z.string(),
  offerUntil: daySchema.nullable(),
  handedBy: z.enum(['desk', 'brigade']).nullable(),
  needTier: z.number(),
  /** Place in the queue of the kind, from 1; null where it does not wait. */
  place: z.number().nullable(),
  score: z.number().nullable(),
  /** What the score is made of, for the family in plain words. */
  because: z.array(
    z.object({
      code: z.enum(['need', 'waiting', 'discharge', 'noSubstitute', 'ipraOrdered', 'otherLoans']),
      points: z.number(),
    }),
  ),
  misfits: z.array(misfit),
})

export const queue = query({
  name: 'lending.queue',
  title: 'Who waits for a kind of equipment, in the order of the fair queue, and why.',
  input: z.object({ kindId: idSchema.nullish() }),
  output: z.object({ requests: z.array(shownRequest) }),
})

export const demand = query({
  name: 'lending.demand',
  title:
    'The demand ledger: what was asked for in a period, what was given, what there was nothing of, median wait.',
  input: z.object({ from: daySchema, to: daySchema }),
  output: z.object({
    kinds: z.array(
      z.object({
        kindId: idSchema,
        kindName: z.string(),
        asked: z.number(),
        issued: z.number(),
        declined: z.number(),
        waiting: z.number(),
        units: z.number(),
        loanDays: z.number(),
        availableDays: z.number(),
        medianWait_days: z.number().nullable(),
      }),
    ),
    funds: z.array(
      z.object({
        fund: z.string(),
        units: z.number(),
        cost_kopecks: z.number(),
        loans: z.number(),
        loanDays: z.number(),
        /** Sessions in which something of the fund was used, and the children of those sessions. */
        sessions: z.number(),
        children: z.number(),
        /** Uses that were counted by hand. */
        uses: z.number(),
        /** What families would have paid for what was lent again: the cost of a unit for each loan after its first. */
        recycled_kopecks: z.number(),
      }),
    ),
  }),
})
