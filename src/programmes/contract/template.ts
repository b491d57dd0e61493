// Templates of programmes, and the bank of goals.
import { z } from 'zod'
import { domainSchema } from '#assessments/contract/definition.ts'
import { command, daySchema, query } from '#base/act.ts'
import { specialistRoleSchema } from '#team/contract.ts'

/** What a programme is about. The seven of «Я могу!» and the plan of the brigade. Source: product.md §2.4. */
export const areas = [
  'motor',
  'cognition',
  'communication',
  'social',
  'selfCare',
  'sensory',
  'integrated',
  'brigade',
] as const
export const areaSchema = z.enum(areas)

/** Kinds of work in the plan of a mobile brigade. Source: the practice «ДоброЦентр». */
export const brigadeWorks = [
  'counselling',
  'psychologicalHelp',
  'socialPedagogical',
  'positiveInterests',
  'socialSupport',
] as const

const idText = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/)
const line = z.string().trim().min(1).max(300)
const paragraph = z.string().trim().max(3000)

const taskDefinition = z.object({
  title: line,
  /** What the parent does, in plain words. */
  text: paragraph,
  /** Name of a shipped picture for the printed sheet; empty for none. */
  picture: z.string().max(40).default(''),
  timesAWeek: z.number().int().min(1).max(21).default(5),
})

const sessionDefinition = z.object({
  id: idText,
  title: line,
  aim: paragraph,
  minutes: z.number().int().min(5).max(480),
  /** Who leads it by profession; null: anybody of the team. */
  role: specialistRoleSchema.nullish(),
  work: z.enum(brigadeWorks).nullish(),
  isDiagnostics: z.boolean().default(false),
  steps: z
    .array(z.object({ title: line, minutes: z.number().int().min(1).max(240), text: paragraph }))
    .max(12),
  /** Things that are needed, in the words of the equipment list. */
  equipment: z.array(line).max(20).default([]),
  /** Ids of the template's hand-outs. */
  handouts: z.array(idText).max(10).default([]),
  homeTask: taskDefinition.nullish(),
})

export const templateSchema = z.object({
  name: z.string().trim().min(2).max(200),
  area: areaSchema,
  aim: paragraph,
  /** For which children, and when it is not the right one. */
  forWhom: paragraph,
  /** Minutes that the programme promises; eight hours are 480. */
  minutes: z.number().int().min(5).max(6000),
  /** Whether diagnostics counts inside these minutes. */
  isDiagnosticsInside: z.boolean(),
  /** Days in a row over which it is usually given, for the plan. */
  weeks: z.number().int().min(1).max(52),
  sessions: z.array(sessionDefinition).min(1).max(60),
  handouts: z
    .array(z.object({ id: idText, title: line, text: paragraph }))
    .max(20)
    .default([]),
})
export type Template = z.output<typeof templateSchema>
export type TemplateSession = z.output<typeof sessionDefinition>

/** A shipped template has a name such as `motor`, the centre's own an id. */
export const templateIdSchema = z.string().min(1).max(60)
export const versionSchema = z.number().int().min(1).max(100_000)

export const templates = query({
  name: 'programmes.templates',
  title: 'The templates of programmes in their newest versions.',
  input: z.object({}),
  output: z.object({
    templates: z.array(
      z.object({
        template: templateIdSchema,
        version: versionSchema,
        name: z.string(),
        area: areaSchema,
        aim: z.string(),
        minutes: z.number(),
        sessions: z.number(),
        isShipped: z.boolean(),
        isOffered: z.boolean(),
        /** Children who are in it now, and who have been through it. */
        underway: z.number(),
        ended: z.number(),
      }),
    ),
  }),
})

export const template = query({
  name: 'programmes.template',
  title: 'One template in a version, the newest unless said, with the list of its versions.',
  input: z.object({ template: templateIdSchema, version: versionSchema.nullish() }),
  output: z.object({
    template: templateIdSchema,
    version: versionSchema,
    definition: templateSchema,
    isShipped: z.boolean(),
    isOffered: z.boolean(),
    versions: z.array(
      z.object({
        version: versionSchema,
        savedAt: z.string().nullable(),
        why: z.string(),
        children: z.number(),
      }),
    ),
  }),
})

export const saveTemplate = command({
  name: 'programmes.saveTemplate',
  title: 'Saves a template as a new version; a version that was saved never changes.',
  input: z.object({
    template: templateIdSchema.nullish(),
    base: versionSchema.nullish(),
    definition: templateSchema,
    why: z.string().trim().max(500).default(''),
  }),
  output: z.object({ template: templateIdSchema, version: versionSchema }),
  refusals: [
    'template-changed-meanwhile',
    'session-repeated',
    'handout-unknown',
    'steps-longer-than-session',
  ],
})

export const offerTemplate = command({
  name: 'programmes.offerTemplate',
  title: 'Offers a template for new programmes, or no longer.',
  input: z.object({ template: templateIdSchema, isOffered: z.boolean() }),
  output: z.object({}),
})

/** Figures of those who went through one version of a template. */
const results = z.object({
  version: versionSchema,
  children: z.number(),
  underway: z.number(),
  completed: z.number(),
  stopped: z.number(),
  plannedMinutes: z.number(),
  deliveredMinutes: z.number(),
  missedSessions: z.number(),
  improved: z.number(),
  significant: z.number(),
  maintained: z.number(),
  noChange: z.number(),
  worse: z.number(),
  notAssessed: z.number(),
  /** Of those whose goals have final ratings. */
  goalChildren: z.number(),
  meanT: z.number().nullable(),
})

export const templateResults = query({
  name: 'programmes.templateResults',
  title: 'What became of the children of a template, by its versions: the page of the analytic stage.',
  input: z.object({ template: templateIdSchema, from: daySchema.nullish(), to: daySchema.nullish() }),
  output: z.object({
    versions: z.array(results),
    /** Why programmes stopped before their end, by ending. */
    endings: z.array(z.object({ ending: z.string(), children: z.number() })),
    /** Sessions that were missed most. */
    missed: z.array(z.object({ title: z.string(), missed: z.number(), planned: z.number() })),
    /** Thirty children or more whose mean T is 60 or above: goals are set too easy. Source: domain.md §4.3. */
    isTooEasy: z.boolean(),
  }),
})

export const goalBank = query({
  name: 'programmes.goalBank',
  title: 'Goals with their five levels, to be taken and adapted.',
  input: z.object({ domain: domainSchema.nullish() }),
  output: z.object({
    goals: z.array(
      z.object({
        id: z.string(),
        domain: domainSchema,
        title: z.string(),
        /** From −2 to +2. */
        levels: z.array(z.string()).length(5),
        isMaintain: z.boolean(),
        icf: z.string(),
      }),
    ),
  }),
})
