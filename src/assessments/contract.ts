// Instruments, examinations, what changed between them, calls to tired parents, a psychologist's own notes.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import {
  definitionSchema,
  domainSchema,
  fillers,
  instrumentKinds,
  measured,
  subjects,
} from './contract/definition.ts'

export const phases = ['baseline', 'interim', 'final', 'followUp'] as const
export const phaseSchema = z.enum(phases)
export type Phase = z.output<typeof phaseSchema>

/** A shipped instrument has a name such as `development`, the centre's own an id. */
const instrumentSchema = z.string().min(1).max(60)
const versionSchema = z.number().int().min(1).max(100_000)

export const instruments = query({
  name: 'assessments.instruments',
  title: 'The instruments of the centre, shipped and own, in their newest versions.',
  input: z.object({}),
  output: z.object({
    instruments: z.array(
      z.object({
        instrument: instrumentSchema,
        version: versionSchema,
        name: z.string(),
        kind: z.enum(instrumentKinds),
        subject: z.enum(subjects),
        filledBy: z.enum(fillers),
        length: z.number(),
        isShipped: z.boolean(),
        /** False: the centre does not offer it for new examinations. */
        isOffered: z.boolean(),
        isUsed: z.boolean(),
      }),
    ),
  }),
})

export const instrument = query({
  name: 'assessments.instrument',
  title: 'One instrument in a version, the newest unless said, with the list of its versions.',
  input: z.object({ instrument: instrumentSchema, version: versionSchema.nullish() }),
  output: z.object({
    instrument: instrumentSchema,
    version: versionSchema,
    definition: definitionSchema,
    isShipped: z.boolean(),
    isOffered: z.boolean(),
    versions: z.array(
      z.object({
        version: versionSchema,
        /** Null for the shipped version. */
        savedAt: z.string().nullable(),
        why: z.string(),
        uses: z.number(),
      }),
    ),
  }),
})

export const saveInstrument = command({
  name: 'assessments.saveInstrument',
  title: 'Saves an instrument as a new version; a version that was saved never changes.',
  input: z.object({
    /** Absent: a new instrument of the centre's own. */
    instrument: instrumentSchema.nullish(),
    /** The version that was edited; another one saved meanwhile refuses. */
    base: versionSchema.nullish(),
    definition: definitionSchema,
    why: z.string().trim().max(500).default(''),
  }),
  output: z.object({ instrument: instrumentSchema, version: versionSchema }),
  refusals: [
    'instrument-changed-meanwhile',
    'items-missing',
    'item-repeated',
    'options-missing',
    'scale-repeated',
    'scale-item-unknown',
    'scale-range-wrong',
    'alarm-scale-unknown',
    'form-unknown',
  ],
})

export const offerInstrument = command({
  name: 'assessments.offerInstrument',
  title: 'Offers an instrument for new examinations, or no longer.',
  input: z.object({ instrument: instrumentSchema, isOffered: z.boolean() }),
  output: z.object({}),
})

/**
 * By item id: of a choice the value of its option, of a number the number, of a text the words; of `icf` by category code, the
 * qualifier 0–4, 8 or 9. Null: seen and left open, or an option without a value.
 */
const answersSchema = z.record(
  z.string().max(40),
  z.union([z.number(), z.string().trim().max(2000)]).nullable(),
)

export const assessmentSchema = z.object({
  /** Made by the client, so that sending it again changes nothing. */
  assessmentId: idSchema,
  childId: idSchema,
  instrument: instrumentSchema,
  version: versionSchema,
  form: z.string().max(20).nullish(),
  phase: phaseSchema,
  day: daySchema,
  staffId: idSchema.nullish(),
  /** Who of the adults answered, or is examined. */
  adultId: idSchema.nullish(),
  answers: answersSchema,
  /** `journal`: taken from the centre's paper books, which may hold less than the instrument asks. */
  origin: z.enum(['entered', 'journal']).default('entered'),
})
export type NewAssessment = z.output<typeof assessmentSchema>

/** Why an examination was not taken. `field` names the item for the answers. */
export const assessmentRefusals = [
  'child-unknown',
  'instrument-unknown',
  'form-unknown',
  'date-in-future',
  'assessed-before-birth',
  'assessed-after-death',
  'staff-unknown',
  'adult-unknown',
  'adult-missing',
  'answer-missing',
  'answer-out-of-range',
  'answers-empty',
  'assessment-reused',
] as const

export const recordAssessment = command({
  name: 'assessments.record',
  title: 'Records one instrument filled in; scores are computed from the answers.',
  input: assessmentSchema,
  output: z.object({
    assessmentId: idSchema,
    isNew: z.boolean(),
    /** A call of the psychologist that it has made. */
    callId: idSchema.nullable(),
  }),
  refusals: assessmentRefusals,
})

export const recordAssessments = command({
  name: 'assessments.recordMany',
  title: 'Records up to 500 examinations; each is taken or refused by itself.',
  input: z.object({ assessments: z.array(assessmentSchema).min(1).max(500) }),
  output: z.object({
    taken: z.number(),
    known: z.number(),
    refused: z.array(
      z.object({ assessmentId: idSchema, code: z.enum(assessmentRefusals), field: z.string().nullable() }),
    ),
  }),
})

export const correctAssessment = command({
  name: 'assessments.correct',
  title: 'Takes an examination back with a reason and, if given, puts the right one in its place.',
  input: z.object({
    assessmentId: idSchema,
    reason: z.string().trim().min(3).max(300),
    replacement: assessmentSchema.nullish(),
  }),
  output: z.object({}),
  refusals: [...assessmentRefusals, 'already-reversed', 'not-your-assessment'],
})

export const reverseAssessments = command({
  name: 'assessments.reverseMany',
  title: 'Takes back examinations that came in together, when their import is undone.',
  input: z.object({ assessmentIds: z.array(idSchema).min(1).max(1000), reason: z.string().min(3).max(300) }),
  output: z.object({ reversed: z.number() }),
})

const shownScore = z.object({
  scale: z.string(),
  name: z.string(),
  value: z.number(),
  min: z.number(),
  max: z.number(),
  better: z.enum(['higher', 'lower', 'none']),
  domain: domainSchema.nullable(),
  measures: z.enum(measured).nullable(),
  /** What the value means; empty where the scale has no bands. */
  band: z.string(),
})

const shownAssessment = z.object({
  id: idSchema,
  instrument: instrumentSchema,
  version: versionSchema,
  name: z.string(),
  subject: z.enum(subjects),
  phase: phaseSchema,
  day: daySchema,
  staffId: idSchema.nullable(),
  staffName: z.string(),
  /** Initials and surname of the adult who answered; empty for none, or where the role sees no family. */
  adultName: z.string(),
  origin: z.enum(['entered', 'journal']),
  isReversed: z.boolean(),
  reversalReason: z.string().nullable(),
  scores: z.array(shownScore),
})
export type ShownAssessment = z.output<typeof shownAssessment>

export const ofChild = query({
  name: 'assessments.ofChild',
  title: 'All examinations of a child, newest first, with their scores.',
  input: z.object({ childId: idSchema }),
  output: z.object({ assessments: z.array(shownAssessment) }),
})

export const assessment = query({
  name: 'assessments.assessment',
  title: 'One examination with its answers and its instrument.',
  input: z.object({ assessmentId: idSchema }),
  output: z.object({
    assessment: shownAssessment.extend({
      childId: idSchema,
      form: z.string().nullable(),
      adultId: idSchema.nullable(),
    }),
    answers: answersSchema,
    definition: definitionSchema,
  }),
})

/** How the spheres moved between the two examinations that are compared. */
const movement = z.object({
  fromDay: daySchema,
  toDay: daySchema,
  instrument: instrumentSchema,
  scales: z.number(),
  better: z.number(),
  worse: z.number(),
  /** The largest gain, in levels. */
  largest: z.number(),
})
export type Movement = z.output<typeof movement>

export const profile = query({
  name: 'assessments.profile',
  title:
    'A child’s profile before and after, its dynamics over time, emotional background and levels of classifications.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    /** Scales that measure development, with every standing examination from the first. */
    spheres: z.array(
      z.object({
        scale: z.string(),
        name: z.string(),
        domain: domainSchema.nullable(),
        min: z.number(),
        max: z.number(),
        better: z.enum(['higher', 'lower', 'none']),
        points: z.array(z.object({ day: daySchema, phase: phaseSchema, value: z.number() })),
      }),
    ),
    /** Null while there is no final examination with a baseline before it. */
    development: movement.nullable(),
    mood: z.array(z.object({ day: daySchema, phase: phaseSchema, value: z.number() })),
    /** GMFCS, MACS, CFCS: the latest level of each. */
    strata: z.array(z.object({ scale: z.string(), name: z.string(), value: z.number(), day: daySchema })),
  }),
})

export const callOutcomes = ['talked', 'helpAgreed', 'declined', 'notReached'] as const

export const calls = query({
  name: 'assessments.calls',
  title: 'Families that a psychologist is to call, the longest waiting first.',
  input: z.object({ withClosed: z.boolean().default(false) }),
  output: z.object({
    calls: z.array(
      z.object({
        id: idSchema,
        childId: idSchema,
        childName: z.string(),
        adultName: z.string(),
        phones: z.array(z.string()),
        madeOn: daySchema,
        /** Of a call that was not reached the day of the last attempt: it goes on waiting. */
        closedOn: daySchema.nullable(),
        outcome: z.enum(callOutcomes).nullable(),
      }),
    ),
  }),
})

export const closeCall = command({
  name: 'assessments.closeCall',
  title: 'Says how a call of the psychologist ended; one that was not reached goes on waiting.',
  input: z.object({
    callId: idSchema,
    on: daySchema,
    outcome: z.enum(callOutcomes),
    note: z.string().trim().max(2000).default(''),
  }),
  output: z.object({}),
  refusals: ['already-closed', 'date-in-future'],
})

export const privateNotes = query({
  name: 'assessments.privateNotes',
  title: 'One’s own notes about a child; nobody else reads them.',
  input: z.object({ childId: idSchema }),
  output: z.object({ notes: z.array(z.object({ id: idSchema, writtenAt: z.string(), text: z.string() })) }),
})

export const writePrivateNote = command({
  name: 'assessments.writePrivateNote',
  title: 'Writes a note about a child for one’s own eyes.',
  input: z.object({ childId: idSchema, text: z.string().trim().min(1).max(10_000) }),
  output: z.object({ noteId: idSchema }),
})
