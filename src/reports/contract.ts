// What can be asked of the reports: figures with their definitions, the lists behind them, the quarter, a workbook.
import { z } from 'zod'
import { daySchema, idSchema, query } from '#base/act.ts'
import { statusKindSchema } from '#families/contract.ts'
import { forms, recipients, recordPlaces, serviceTypes, technologies } from '#services/contract.ts'

/** Indicators that are built. Their definitions stand in rules/indicators.ts, their texts in words/definitions.ts. */
export const indicatorIds = [
  'childrenServed',
  'earlyAge',
  'palliative',
  'familiesServed',
  'familiesUnableToTravel',
  'servicesDelivered',
  'coverageByYear',
  'severeByYear',
] as const

/** Ways to part services. `where` is one of the usual ways to give a service: at home, brigade, centre, remote. */
export const serviceDimensions = ['where', 'technology', 'form', 'place', 'type', 'staff', 'month'] as const
/** Ways to part children. In `category` and `status` a child may be in several parts at once. */
export const childDimensions = ['ageBand', 'sex', 'settlement', 'category', 'status'] as const
export const ageBands = ['0-3', '3-7', '7-14', '14-18', '18+'] as const
/** Full years at the end of the quarter. */
export const ageGroups = ['0-3', '4-7', '8-13', '14-17', '18+'] as const
/** Parts of the program that bring the indicators which are not built yet. */
export const laterParts = [
  'assessments',
  'school',
  'network',
  'programmes',
  'lending',
  'visits',
  'team',
  'rollout',
  'documents',
  'site',
] as const

export const indicatorSchema = z.enum(indicatorIds)
const dimensionSchema = z.enum([...serviceDimensions, ...childDimensions])
const moment = z.iso.datetime({ error: 'date-invalid' }).transform((text) => new Date(text).toISOString())

const periodFields = {
  /** First and last day, both included, in the centre's time zone. */
  from: daySchema,
  to: daySchema,
}
const countedFields = {
  ...periodFields,
  /** Cut-off of the data: a moment, or a day that is counted whole. What was recorded or reversed later is not seen. */
  asOf: z.union([daySchema, moment]).nullish(),
}
export const periodSchema = z.object(countedFields)

/** `null` stands for a figure of fewer than five people that may not be shown. */
const figureNumber = z.number().nullable()

const leader = { by: dimensionSchema, value: z.string(), label: z.string().nullable() }
const yearFigure = z.object({ year: z.number(), value: z.number() })
const finding = z.discriminatedUnion('code', [
  /** One part is larger than every other. */
  z.object({ code: z.literal('most'), ...leader, percent: z.number() }),
  /** There is one part only. */
  z.object({ code: z.literal('only'), ...leader }),
  /** Several parts share the first place. */
  z.object({ code: z.literal('tie'), by: dimensionSchema, parts: z.number(), percent: z.number() }),
  z.object({ code: z.literal('none'), by: dimensionSchema }),
  /** Too few people to say. */
  z.object({ code: z.literal('hidden'), by: dimensionSchema }),
  z.object({ code: z.literal('grew'), from: yearFigure, to: yearFigure }),
  z.object({ code: z.literal('fell'), from: yearFigure, to: yearFigure }),
  z.object({ code: z.literal('steady'), from: yearFigure, to: yearFigure }),
])

const figure = z.object({
  indicator: indicatorSchema,
  /** Its number in domain.md §5. */
  number: z.number(),
  version: z.number(),
  /** For yearly indicators: unique persons over the period. */
  value: figureNumber,
  /** Share of the indicator that the definition names, in whole percent. */
  percent: figureNumber,
  /** Calendar years cut to the period; empty for indicators of the period as a whole. */
  years: z.array(z.object({ year: z.number(), value: figureNumber, percent: figureNumber })),
  /** The other counting basis of yearly indicators: a child of two years counts twice. */
  sumOfYears: figureNumber,
})

const part = z.object({
  value: z.string(),
  /** A name that is no code: of a specialist or a settlement. */
  label: z.string().nullable(),
  count: figureNumber,
  /** Of services only. */
  minutes: figureNumber,
  percent: figureNumber,
})

export const practice = query({
  name: 'reports.practice',
  title:
    'The practice report: every built indicator of domain.md §5 with both counting bases, breakdowns and series.',
  input: periodSchema,
  output: z.object({
    period: z.object(periodFields),
    /** Nothing recorded from this moment on is counted; null: all that is known now. */
    asOf: z.string().nullable(),
    /** How many centres are added up. */
    centres: z.number(),
    /** A child is covered by a delivered service. Open loans and programmes join with their parts. */
    coverageBasis: z.literal('services'),
    /** One record is one service to one child by one specialist. */
    countingUnit: z.literal('service'),
    figures: z.array(figure),
    services: z.object({ minutes: figureNumber, withoutMinutes: figureNumber }),
    breakdowns: z.array(
      z.object({
        of: z.enum(['services', 'children']),
        by: dimensionSchema,
        isOverlapping: z.boolean(),
        parts: z.array(part),
        finding,
      }),
    ),
    /** Services by month; every month of the period is there. */
    series: z.array(
      z.object({
        by: dimensionSchema,
        months: z.array(z.string()),
        lines: z.array(z.object({ value: z.string(), counts: z.array(figureNumber) })),
        finding,
      }),
    ),
    /** What the chart of coverage by years says; null when the period lies in one year. */
    coverageFinding: finding.nullable(),
    notBuilt: z.array(z.object({ number: z.number(), part: z.enum(laterParts) })),
  }),
  refusals: ['ends-before-start', 'period-too-long'],
})

const child = z.object({
  of: z.literal('children'),
  childId: idSchema,
  /** Whole name, or initials where the role sees no names. */
  name: z.string(),
  birthDate: daySchema.nullable(),
  /** Full years on the day of the first service. */
  ageYears: z.number(),
  settlement: z.string(),
  /** Statuses that held on a day of the period. */
  statuses: z.array(statusKindSchema),
  services: z.number(),
  firstDay: daySchema,
})

const family = z.object({
  of: z.literal('families'),
  familyId: idSchema,
  settlement: z.string(),
  children: z.array(z.object({ childId: idSchema, name: z.string() })),
  barriers: z.array(z.string()),
  services: z.number(),
  firstDay: daySchema,
})

const service = z.object({
  of: z.literal('services'),
  recordId: idSchema,
  day: daySchema,
  childId: idSchema,
  childName: z.string(),
  serviceName: z.string(),
  type: z.enum(serviceTypes).nullable(),
  staffName: z.string(),
  minutes: z.number().nullable(),
  recipient: z.enum(recipients),
  form: z.enum(forms),
  place: z.enum(recordPlaces),
  technology: z.enum(technologies),
})

const place = z.object({ key: z.string().max(400), id: idSchema })

export const rows = query({
  name: 'reports.rows',
  title: 'The list behind a figure; its total is the figure.',
  input: periodSchema.extend({
    indicator: indicatorSchema,
    /** The part of the period that lies in this calendar year. */
    year: z.number().int().min(1900).max(2199).nullish(),
    /** Parts of breakdowns that the rows must be in, all of them. */
    parts: z
      .array(z.object({ by: dimensionSchema, value: z.string().max(200) }))
      .max(3)
      .default([]),
    after: place.nullish(),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    total: z.number(),
    rows: z.array(z.discriminatedUnion('of', [child, family, service])),
    next: place.nullable(),
  }),
  refusals: ['ends-before-start', 'period-too-long', 'part-unfit'],
})

export const quarter = query({
  name: 'reports.quarter',
  title:
    'Services by 442-FZ type, age group at the end of the period and severe multiple disorders, with distinct children.',
  input: z.object(periodFields),
  output: z.object({
    centres: z.number(),
    services: figureNumber,
    cells: z.array(
      z.object({
        /** Null: services that are not classified yet. */
        type: z.enum(serviceTypes).nullable(),
        ageGroup: z.enum(ageGroups),
        isSevere: z.boolean(),
        services: figureNumber,
        children: figureNumber,
      }),
    ),
  }),
  refusals: ['ends-before-start', 'period-too-long'],
})

const words = z.object({ ru: z.string(), en: z.string() })

export const definitions = query({
  name: 'reports.definitions',
  title: 'What each indicator means: numerator, denominator, period, what counts once, version, source.',
  input: z.object({}),
  output: z.object({
    definitions: z.array(
      z.object({
        indicator: indicatorSchema,
        number: z.number(),
        version: z.number(),
        source: z.enum(['S1', 'S2']),
        title: words,
        numerator: words,
        denominator: words,
        period: words,
        onlyOnce: words,
      }),
    ),
    notBuilt: z.array(z.object({ number: z.number(), part: z.enum(laterParts), text: words })),
  }),
})

export const workbook = query({
  name: 'reports.workbook',
  title: 'The practice report as an XLSX workbook: figures with their formulas in words, lists, breakdowns.',
  input: periodSchema.extend({ language: z.enum(['ru', 'en']).default('ru') }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  refusals: ['ends-before-start', 'period-too-long'],
})
