// What can be asked of the reports: figures with their definitions, the lists behind them, the quarter, a workbook.
import { z } from 'zod'
import { domainSchema } from '#assessments/contract/definition.ts'
import { daySchema, idSchema, query } from '#base/act.ts'
import { statusKindSchema } from '#families/contract.ts'
import { outcomeSchema } from '#programmes/contract/outcome.ts'
import { forms, recipients, recordPlaces, serviceTypes, technologies } from '#services/contract.ts'

/** Indicators that are built. Their definitions stand in rules/indicators.ts, their texts in words/definitions.ts. */
export const indicatorIds = [
  'childrenServed',
  'earlyAge',
  'palliative',
  'familiesServed',
  'familiesUnableToTravel',
  'childrenSignificant',
  'cognitiveUp',
  'servicesDelivered',
  'childrenImproved',
  'familiesBetter',
  'coverageByYear',
  'severeByYear',
  'qualityOfLife',
  'emotionalUp',
  'emotionalPartly',
  'emotionalKept',
  'competencesUp',
  'allThree',
  'continuity',
  'familyPotential',
  'parentsCompetent',
  'programmesEnded',
  'programmesDone',
  'handouts',
  'familiesWithHandouts',
  'equipmentUnits',
  'loansActive',
  'loans',
  'loansOpen',
  'loansReturned',
  'loansOnTime',
] as const

/** Ways to part services. `where` is one of the usual ways to give a service: at home, brigade, centre, remote. */
export const serviceDimensions = ['where', 'technology', 'form', 'place', 'type', 'staff', 'month'] as const
/** Ways to part children. In `category` and `status` a child may be in several parts at once. */
export const childDimensions = ['ageBand', 'sex', 'settlement', 'category', 'status'] as const
export const ageBands = ['0-3', '3-7', '7-14', '14-18', '18+'] as const
/** Full years at the end of the quarter. */
export const ageGroups = ['0-3', '4-7', '8-13', '14-17', '18+'] as const
/** Parts of the program that bring the indicators which are not built yet, or were not when a report was frozen. */
export const laterParts = [
  'school',
  'network',
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
  /**
   * Share of the indicator that the definition names, in whole percent. Of outcomes the conservative one: who was not measured counts as
   * not improved.
   */
  percent: figureNumber,
  /** Of outcomes: how many were measured, and the share of those; null for indicators that have one share only. */
  assessed: z.object({ value: figureNumber, percent: figureNumber }).nullable(),
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

/** What the lending point did as a whole, for a kind or for a fund. */
const lent = {
  /** Of the loans that came back in the period: mean days from issue to return. */
  meanDays: figureNumber,
  onTimePercent: figureNumber,
  /** Days that units were out, of the days on which they stood in the books for lending. */
  utilisationPercent: figureNumber,
  /** Families that asked and had got nothing by the end of the period. */
  waiting: figureNumber,
  /** Days between asking and getting; null where nobody asked. */
  medianWait_days: figureNumber,
}

const lending = z.object({
  loanDays: z.number(),
  availableDays: z.number(),
  ...lent,
  parts: z.array(
    z.object({
      by: z.enum(['kind', 'fund']),
      /** The name of the kind or the fund, '' of units without one. */
      value: z.string(),
      units: z.number(),
      active: figureNumber,
      issued: figureNumber,
      open: figureNumber,
      ...lent,
    }),
  ),
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
    /** Minutes of the programmes that ended in the period: by template, and delivered in their sessions. */
    programmes: z.object({ promisedMinutes: figureNumber, deliveredMinutes: figureNumber }),
    /** Absent in reports that were frozen before the lending point was counted. */
    lending: lending.optional(),
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

/** What a child or a parent is in a list for: the reasons of its card, and numbers that the card has no class for. */
const because = z.discriminatedUnion('code', [
  outcomeSchema.shape.reasons.element,
  /** -1 negative, 0 neutral, 1 positive. */
  z.object({ code: z.literal('mood'), before: z.number(), after: z.number() }),
  /** The level of the card of cognition and interests; whether a new interest was named. */
  z.object({
    code: z.literal('cognition'),
    before: z.number(),
    after: z.number(),
    isNewInterest: z.boolean(),
  }),
  /** Spheres that the indicator looks at, those better by a level or more. */
  z.object({ code: z.literal('domains'), better: z.array(domainSchema) }),
  z.object({ code: z.literal('minutes'), promised: z.number(), delivered: z.number() }),
])
export type Because = z.output<typeof because>

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
  /** Empty where the figure needs no explanation. */
  because: z.array(because),
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

const parent = z.object({
  of: z.literal('parents'),
  adultId: idSchema,
  /** Whole name, or initials where the role sees no names. */
  name: z.string(),
  children: z.array(z.object({ childId: idSchema, name: z.string() })),
  /** Points of the knowledge test, of 100; null of no test. */
  knowledgeBefore: z.number().nullable(),
  knowledgeAfter: z.number().nullable(),
  /** Practical skills that went over to «делает сам». */
  skills: z.number(),
})

const handout = z.object({
  of: z.literal('handouts'),
  sessionId: idSchema,
  day: daySchema,
  handout: z.string(),
  childId: idSchema,
  childName: z.string(),
})

const unit = z.object({
  of: z.literal('units'),
  unitId: idSchema,
  inventoryNumber: z.string(),
  kindName: z.string(),
  fund: z.string(),
  receivedOn: daySchema.nullable(),
  /** Of the period. */
  loans: z.number(),
  loanDays: z.number(),
  /** In which it was used. */
  sessions: z.number(),
})

const loan = z.object({
  of: z.literal('loans'),
  lineId: idSchema,
  loanId: idSchema,
  childId: idSchema,
  /** Whole name, or initials where the role sees no names. */
  childName: z.string(),
  kindName: z.string(),
  inventoryNumber: z.string(),
  fund: z.string(),
  issuedOn: daySchema,
  dueOn: daySchema,
  returnedOn: daySchema.nullable(),
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
    rows: z.array(z.discriminatedUnion('of', [child, family, parent, handout, service, unit, loan])),
    next: place.nullable(),
  }),
  refusals: ['ends-before-start', 'period-too-long', 'part-unfit'],
})

export const quarter = query({
  name: 'reports.quarter',
  title:
    'Services by 442-FZ type, age group at the end of the period and severe multiple disorders, with distinct children.',
  input: z.object({
    ...periodFields,
    /** Counts anew though the days are frozen. */
    isLive: z.boolean().default(false),
  }),
  output: z.object({
    centres: z.number(),
    /** When the days were frozen, the latest of several centres; null while one of them is open: then it is counted as of now. */
    frozenAt: z.string().nullable(),
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
  input: periodSchema.extend({
    language: z.enum(['ru', 'en']).default('ru'),
    /** `outside`: it leaves the centre. Figures of fewer than five people are hidden and no list of people is in it. */
    audience: z.enum(['inside', 'outside']).default('inside'),
  }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  refusals: ['ends-before-start', 'period-too-long'],
})
