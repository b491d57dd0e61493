// Contracts of services with families, and the monthly acts under them.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { forms } from '../contract.ts'

/** `free`: the family pays nothing; `tariff`: by the tariffs that the contract names. */
export const prices = ['free', 'tariff'] as const
export const contractPapers = ['serviceContract', 'serviceAct'] as const

const shortText = z.string().trim().max(200)
const reasonText = z.string().trim().min(3).max(300)
/** A month, as 'YYYY-MM'. */
export const monthSchema = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .meta({ format: 'month' })

const agreedService = z.object({
  serviceId: idSchema,
  /** As the ИППСУ words them: «40 минут», «2 раза в неделю», «до 31.12.2026». */
  volume: shortText.default(''),
  times: shortText.default(''),
  term: shortText.default(''),
  tariff_kopecks: z.number().int().min(0).max(100_000_000).nullish(),
})

export const signContract = command({
  name: 'services.signContract',
  title:
    'Enters a contract of services with a family; its number comes from the register unless one is said. It may take the place of another.',
  input: z.object({
    contractId: idSchema,
    childId: idSchema,
    /** Who signs for the child. */
    adultId: idSchema,
    form: z.enum(forms),
    /** Where services are given, in words. */
    place: shortText.default(''),
    services: z.array(agreedService).min(1).max(60),
    price: z.enum(prices),
    ippsuNumber: z.string().trim().max(60).default(''),
    ippsuDay: daySchema.nullish(),
    /** The day of the contract and the first on which it holds. */
    from: daySchema,
    until: daySchema,
    /** A number that it bears already. */
    number: z.string().trim().max(60).default(''),
    /** The contract that ends the day before. */
    replaces: idSchema.nullish(),
  }),
  output: z.object({ number: z.string() }),
  refusals: [
    'child-unknown',
    'adult-unknown',
    'service-unknown',
    'service-repeated',
    'tariff-missing',
    'contract-in-future',
    'ends-before-start',
    'starts-before-birth',
    // With the number and the last day of the other contract.
    'contract-overlaps',
    'contract-unknown',
    'contract-reused',
    'number-taken',
  ],
})

export const endContract = command({
  name: 'services.endContract',
  title:
    'Ends a contract on a day before its term, or (day null) strikes it out as entered by mistake; only without papers that stand.',
  input: z.object({ contractId: idSchema, on: daySchema.nullable(), reason: reasonText }),
  output: z.object({}),
  refusals: ['ends-before-start', 'already-ended', 'contract-has-papers'],
})

const changedLine = z.object({
  serviceId: idSchema,
  name: z.string(),
  /** How often it was delivered: as the act says, and as the journal says now. */
  before: z.number(),
  now: z.number(),
})

const shownAct = z.object({
  paperId: idSchema,
  number: z.string(),
  total_kopecks: z.number(),
  /** What was corrected in the journal since; empty while the act agrees with it. */
  changes: z.array(changedLine),
})

export const contracts = query({
  name: 'services.contracts',
  title: 'The contracts of services with a child’s family, newest first, with the monthly acts under them.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    contracts: z.array(
      z.object({
        id: idSchema,
        number: z.string(),
        adultId: idSchema,
        adultName: z.string(),
        form: z.enum(forms),
        place: z.string(),
        price: z.enum(prices),
        ippsuNumber: z.string(),
        ippsuDay: daySchema.nullable(),
        from: daySchema,
        until: daySchema,
        /** The last day it holds. */
        lastDay: daySchema,
        /** Why it ended before its term; '' otherwise. */
        endReason: z.string(),
        isReplaced: z.boolean(),
        services: z.array(
          z.object({
            serviceId: idSchema,
            name: z.string(),
            volume: z.string(),
            times: z.string(),
            term: z.string(),
            tariff_kopecks: z.number().nullable(),
          }),
        ),
        /** The contract as a paper, unless it is voided. */
        paperId: idSchema.nullable(),
        acts: z.array(shownAct.extend({ month: monthSchema })),
      }),
    ),
  }),
})

export const acts = query({
  name: 'services.acts',
  title: 'The acts of a month: for which contracts they are made, what they come to, what is missing.',
  input: z.object({ month: monthSchema }),
  output: z.object({
    /** Whether the month is over, so that its acts may be made. */
    isOver: z.boolean(),
    /** Contracts under which something was delivered or an act was made, by the child’s surname. */
    lines: z.array(
      z.object({
        contractId: idSchema,
        childId: idSchema,
        childName: z.string(),
        number: z.string(),
        delivered: z.number(),
        /** How many of these the contract does not name. */
        outside: z.number(),
        total_kopecks: z.number(),
        act: shownAct.nullable(),
      }),
    ),
    /** Children with services on days of no contract. */
    withoutContract: z.array(z.object({ childId: idSchema, childName: z.string(), delivered: z.number() })),
  }),
})

/** Acts that one command makes. */
export const mostActs = 20

export const makeActs = command({
  name: 'services.makeActs',
  title: 'Makes the acts of a month under up to 20 contracts; each is made or refused by itself.',
  input: z.object({
    month: monthSchema,
    acts: z
      .array(z.object({ paperId: idSchema, contractId: idSchema }))
      .min(1)
      .max(mostActs),
  }),
  output: z.object({
    made: z.array(z.object({ contractId: idSchema, paperId: idSchema, number: z.string() })),
    refused: z.array(
      z.object({
        contractId: idSchema,
        code: z.enum(['contract-unknown', 'nothing-delivered', 'act-made', 'contract-repeated']),
      }),
    ),
  }),
  refusals: ['month-not-over', 'paper-field-missing', 'paper-reused', 'template-broken'],
})

export const makePaper = command({
  name: 'services.makePaper',
  title: 'Makes the paper of a contract of services, or the act of a month under it.',
  input: z.object({
    paperId: idSchema,
    contractId: idSchema,
    paper: z.enum(contractPapers),
    /** Of the act. */
    month: monthSchema.nullish(),
  }),
  output: z.object({ paperId: idSchema, number: z.string() }),
  refusals: [
    'month-missing',
    'month-not-over',
    'nothing-delivered',
    'act-made',
    // With the field’s name and its meaning in Russian.
    'paper-field-missing',
    'paper-reused',
    'template-broken',
  ],
})
