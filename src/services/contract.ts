// The catalogue of services and the journal of services: what can be asked of them.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'

/** Types of 442-FZ art. 20, and social support of art. 22, which is no service type but is counted beside them. */
export const serviceTypes = [
  'everyday',
  'medical',
  'psychological',
  'pedagogical',
  'labour',
  'legal',
  'communicative',
  'urgent',
  'socialSupport',
] as const
/** Directions of rehabilitation. Source: domain.md §0.4, §3.8. */
export const directions = [
  'everyday',
  'environment',
  'pedagogical',
  'psychological',
  'sociocultural',
  'vocational',
  'adaptedPe',
  'medical',
] as const
/** Kinds of measures. Source: domain.md §0.4. */
export const measures = [
  'diagnostics',
  'informing',
  'counselling',
  'practice',
  'training',
  'leisure',
  'education',
] as const
export const recipients = ['child', 'adult', 'family'] as const
export const forms = ['home', 'semiStationary', 'stationary', 'urgent'] as const
export const recordPlaces = ['home', 'room', 'other', 'remote'] as const
export const technologies = ['homeCentre', 'mobileCentre', 'room'] as const
export const groupings = ['individual', 'group'] as const
export const states = ['delivered', 'cancelled'] as const
export const cancelReasons = [
  'childIll',
  'familyRefused',
  'weather',
  'car',
  'specialistIll',
  'notAtHome',
  'other',
] as const

export const typeSchema = z.enum(serviceTypes)
const minutesSchema = z.number().int().min(1).max(480)

const itemFields = {
  name: z.string().trim().min(2).max(300),
  code: z.string().trim().max(40).default(''),
  type: typeSchema.nullish(),
  direction: z.enum(directions).nullish(),
  measure: z.enum(measures).nullish(),
  minutes: minutesSchema.nullish(),
  tariff_kopecks: z.number().int().min(0).max(100_000_000).nullish(),
  from: daySchema.nullish(),
  to: daySchema.nullish(),
}

const item = z.object({
  id: idSchema,
  name: z.string(),
  code: z.string(),
  type: typeSchema.nullable(),
  direction: z.enum(directions).nullable(),
  measure: z.enum(measures).nullable(),
  minutes: z.number().nullable(),
  tariff_kopecks: z.number().nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  needsClassification: z.boolean(),
})
export type ServiceItem = z.output<typeof item>

export const catalogue = query({
  name: 'services.catalogue',
  title: 'The centre’s catalogue of services with both classifiers.',
  input: z.object({}),
  output: z.object({ items: z.array(item) }),
})

export const addItem = command({
  name: 'services.addItem',
  title: 'Adds a service to the catalogue.',
  input: z.object({ itemId: idSchema.optional(), ...itemFields }),
  output: z.object({ itemId: idSchema }),
  refusals: ['service-name-taken', 'ends-before-start'],
})

export const editItem = command({
  name: 'services.editItem',
  title: 'Changes a service of the catalogue; classifying it ends «требует классификации».',
  input: z.object({ itemId: idSchema, ...itemFields }),
  output: z.object({}),
  refusals: ['service-name-taken', 'ends-before-start'],
})

const recordFields = {
  /** Made by the client. It is the command's id, so sending the record again changes nothing. */
  recordId: idSchema,
  childId: idSchema,
  serviceId: idSchema,
  staffId: idSchema,
  day: daySchema,
  /** Minutes from midnight, in the centre's time zone. */
  startMinute: z.number().int().min(0).max(1439).nullish(),
  minutes: minutesSchema.nullish(),
  recipient: z.enum(recipients).default('child'),
  adultId: idSchema.nullish(),
  form: z.enum(forms),
  place: z.enum(recordPlaces),
  technology: z.enum(technologies),
  grouping: z.enum(groupings).default('individual'),
  state: z.enum(states).default('delivered'),
  /** Of a cancelled service; a delivered one has none, whatever is sent. */
  cancelReason: z.enum(cancelReasons).nullish(),
  note: z.string().trim().max(2000).default(''),
}
export const recordSchema = z.object(recordFields)
export type NewRecord = z.output<typeof recordSchema>

/** Why a record was not taken. */
export const recordRefusals = [
  'child-unknown',
  'service-unknown',
  'staff-unknown',
  'date-in-future',
  'service-before-birth',
  'service-after-death',
  'cancel-reason-missing',
  'adult-missing',
  'record-reused',
  'service-not-in-force',
] as const

export const recordService = command({
  name: 'services.record',
  title: 'Records one service: who received it, which, from whom, when, how long, where.',
  input: recordSchema,
  output: z.object({
    recordId: idSchema,
    /** False when the same record was here already. */
    isNew: z.boolean(),
  }),
  refusals: recordRefusals,
})

export const recordMany = command({
  name: 'services.recordMany',
  title: 'Records up to 500 services; each is taken or refused by itself.',
  input: z.object({ records: z.array(recordSchema).min(1).max(500) }),
  output: z.object({
    taken: z.number(),
    known: z.number(),
    refused: z.array(z.object({ recordId: idSchema, code: z.enum(recordRefusals) })),
  }),
})

export const correct = command({
  name: 'services.correct',
  title: 'Reverses a record with a reason and, if given, puts the right one in its place.',
  input: z.object({
    recordId: idSchema,
    reason: z.string().trim().min(3).max(300),
    replacement: recordSchema.nullish(),
  }),
  output: z.object({}),
  refusals: [...recordRefusals, 'already-reversed', 'not-your-record'],
})

export const reverseMany = command({
  name: 'services.reverseMany',
  title: 'Reverses records that came in together, when their import is undone.',
  input: z.object({ recordIds: z.array(idSchema).min(1).max(1000), reason: z.string().min(3).max(300) }),
  output: z.object({ reversed: z.number() }),
})

const shownRecord = {
  id: idSchema,
  day: daySchema,
  startMinute: z.number().nullable(),
  minutes: z.number().nullable(),
  childId: idSchema,
  serviceId: idSchema,
  serviceName: z.string(),
  type: typeSchema.nullable(),
  staffId: idSchema,
  staffName: z.string(),
  recipient: z.enum(recipients),
  form: z.enum(forms),
  place: z.enum(recordPlaces),
  technology: z.enum(technologies),
  grouping: z.enum(groupings),
  state: z.enum(states),
  cancelReason: z.enum(cancelReasons).nullable(),
  isReversed: z.boolean(),
  reversalReason: z.string().nullable(),
  note: z.string(),
}

export const timeline = query({
  name: 'services.timeline',
  title: 'The latest services of a child.',
  input: z.object({
    childId: idSchema,
    before: z.object({ day: daySchema, id: idSchema }).nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    records: z.array(z.object(shownRecord)),
    next: z.object({ day: daySchema, id: idSchema }).nullable(),
  }),
})

export const journalFilter = z.object({
  from: daySchema.nullish(),
  to: daySchema.nullish(),
  childId: idSchema.nullish(),
  staffId: idSchema.nullish(),
  serviceId: idSchema.nullish(),
  type: typeSchema.nullish(),
  form: z.enum(forms).nullish(),
  place: z.enum(recordPlaces).nullish(),
  technology: z.enum(technologies).nullish(),
  state: z.enum(states).nullish(),
  /** Reversed records are left out unless asked for. */
  withReversed: z.boolean().default(false),
})
export type JournalFilter = z.output<typeof journalFilter>

export const journal = query({
  name: 'services.journal',
  title: 'The journal of services, newest first.',
  input: journalFilter.extend({
    before: z.object({ day: daySchema, id: idSchema }).nullish(),
    /** Rows to pass over after `before`: for a jump to the end of a long list. Its cost grows with it. */
    skip: z.number().int().min(0).max(10_000_000).default(0),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    rows: z.array(z.object({ ...shownRecord, childName: z.string() })),
    next: z.object({ day: daySchema, id: idSchema }).nullable(),
  }),
})

export const journalTotals = query({
  name: 'services.journalTotals',
  title: 'How many records, minutes, children and specialists a filter of the journal holds.',
  input: journalFilter,
  output: z.object({
    records: z.number(),
    delivered: z.number(),
    cancelled: z.number(),
    minutes: z.number(),
    children: z.number(),
    staff: z.number(),
  }),
})

export const lastLike = query({
  name: 'services.lastLike',
  title:
    '«Как в прошлый раз»: the latest record of this child by this specialist, or of the specialist at all.',
  input: z.object({ childId: idSchema.nullish(), staffId: idSchema.nullish(), day: daySchema.nullish() }),
  output: z.object({
    record: z
      .object({
        serviceId: idSchema,
        staffId: idSchema,
        childId: idSchema,
        minutes: z.number().nullable(),
        recipient: z.enum(recipients),
        form: z.enum(forms),
        place: z.enum(recordPlaces),
        technology: z.enum(technologies),
        grouping: z.enum(groupings),
      })
      .nullable(),
    /** What this specialist has recorded for the day (today unless given): more minutes than a day holds is a warning. */
    dayCount: z.number(),
    dayMinutes: z.number(),
  }),
})
