// A child's programme: from the plan through sessions, home tasks and reviews to the closing.
import { z } from 'zod'
import { phaseSchema } from '#assessments/contract.ts'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { homes, useRefusals, usedUnit } from '#lending/contract/unit.ts'
import { cancelReasons, forms, recordPlaces, technologies } from '#services/contract.ts'
import { shownGoal } from './contract/goal.ts'
import { outcomeSchema } from './contract/outcome.ts'
import { areaSchema, templateIdSchema, versionSchema } from './contract/template.ts'

export const endings = ['completed', 'familyStopped', 'moved', 'health', 'replaced', 'other'] as const
export const moods = ['negative', 'neutral', 'positive'] as const
export const taskMarks = ['done', 'partly', 'notDone'] as const
export const markSources = ['sheet', 'visit', 'cabinet'] as const
/** `missed`: it was to be, and did not take place. `madeUp`: another session was planned in its place. */
export const sessionStates = ['planned', 'delivered', 'missed', 'madeUp', 'dropped'] as const
export const conferenceKinds = ['interimReview', 'caseConference'] as const
/** What a programme is late with. */
export const dueKinds = [
  'baseline',
  'goals',
  'session',
  'interim',
  'final',
  'finalRating',
  'closing',
  'followUp',
  'decision',
  /** The child turns 18 while the programme goes on. */
  'adulthood',
] as const

const title = z.string().trim().min(1).max(300)
const reasonText = z.string().trim().min(3).max(300)
const minutes = z.number().int().min(1).max(480)
const startMinute = z.number().int().min(0).max(1439)

const usedUnits = z.array(usedUnit).max(30)

const plannedSession = z.object({
  sessionId: idSchema,
  /** The session of the template; null for one of the child's own. */
  templateSession: z.string().max(40).nullish(),
  title,
  minutes,
  isCounted: z.boolean().default(true),
  day: daySchema.nullish(),
  startMinute: startMinute.nullish(),
  staffId: idSchema.nullish(),
  secondStaffId: idSchema.nullish(),
  serviceId: idSchema.nullish(),
  place: z.enum(recordPlaces).default('home'),
  /** Only of a remote session. Sealed. */
  videoLink: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullish(),
  /** The missed session whose place it takes. */
  makeUpOf: idSchema.nullish(),
})
export type PlannedSession = z.output<typeof plannedSession>

const planRefusals = ['staff-unknown', 'service-unknown', 'same-staff-twice', 'link-of-no-remote'] as const

export const enrol = command({
  name: 'programmes.enrol',
  title: 'Takes a child into a programme with a plan built from its template.',
  input: z.object({
    programmeId: idSchema,
    childId: idSchema,
    template: templateIdSchema,
    version: versionSchema,
    from: daySchema,
    plannedTo: daySchema,
    sessions: z.array(plannedSession).min(1).max(60),
  }),
  output: z.object({}),
  refusals: [
    ...planRefusals,
    'child-unknown',
    'template-unknown',
    'ends-before-start',
    'not-enrolled',
    'programme-reused',
  ],
})

export const changePlan = command({
  name: 'programmes.changePlan',
  title:
    'Corrects the plan: adds, moves and changes sessions that have not taken place, drops others with a reason.',
  input: z.object({
    programmeId: idSchema,
    /** New ones, and changed ones by their id. */
    sessions: z.array(plannedSession).max(60).default([]),
    drop: z.array(idSchema).max(60).default([]),
    plannedTo: daySchema.nullish(),
    reason: reasonText,
  }),
  output: z.object({}),
  refusals: [
    ...planRefusals,
    'session-took-place',
    'session-unknown',
    'programme-ended',
    'ends-before-start',
  ],
})

export const recordSession = command({
  name: 'programmes.recordSession',
  title:
    'Records that a planned session took place, or did not: as services in the journal, one for each specialist.',
  input: z.object({
    sessionId: idSchema,
    /** Ids of the service records to be, one for each specialist, made by the client. */
    records: z
      .array(z.object({ recordId: idSchema, staffId: idSchema }))
      .min(1)
      .max(2),
    serviceId: idSchema,
    day: daySchema,
    startMinute: startMinute.nullish(),
    minutes,
    form: z.enum(forms),
    place: z.enum(recordPlaces),
    technology: z.enum(technologies),
    state: z.enum(['delivered', 'cancelled']).default('delivered'),
    cancelReason: z.enum(cancelReasons).nullish(),
    note: z.string().trim().max(2000).default(''),
    mood: z.enum(moods).nullish(),
    equipment: z.array(title).max(20).default([]),
    handouts: z.array(title).max(10).default([]),
    /** Units of the centre, beside what `equipment` names in words. */
    used: usedUnits.default([]),
  }),
  output: z.object({}),
  refusals: [
    'session-unknown',
    'session-dropped',
    'session-took-place',
    'programme-ended',
    'session-before-programme',
    'same-staff-twice',
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
    ...useRefusals,
  ],
})

export const sessionEquipment = query({
  name: 'programmes.sessionEquipment',
  title:
    'What may be ticked as used in a session: units given to its specialists, to rooms and the brigade; what was used last time.',
  input: z.object({ sessionId: idSchema, staffIds: z.array(idSchema).max(2).default([]) }),
  output: z.object({
    units: z.array(
      z.object({
        unitId: idSchema,
        name: z.string(),
        inventoryNumber: z.string(),
        home: z.enum(homes),
        isConsumable: z.boolean(),
        /** Of what is used up; null where nobody has counted. */
        left: z.number().nullable(),
      }),
    ),
    /** «Как в прошлый раз»: with this child, or else with any; only what may be ticked now. */
    last: z.array(usedUnit),
  }),
})

export const sayUsed = command({
  name: 'programmes.sayUsed',
  title:
    'Says anew what was used in a session that took place; what was said before does not count any more.',
  input: z.object({ sessionId: idSchema, used: usedUnits }),
  output: z.object({}),
  refusals: ['session-unknown', 'session-not-held', ...useRefusals],
})

export const linkRecord = command({
  name: 'programmes.linkRecord',
  title: 'Says that a service which is in the journal already was this session.',
  input: z.object({ sessionId: idSchema, recordId: idSchema }),
  output: z.object({}),
  refusals: [
    'session-unknown',
    'session-dropped',
    'record-of-another-child',
    'record-linked-already',
    'record-unknown',
  ],
})

export const giveTask = command({
  name: 'programmes.giveTask',
  title: 'Gives the family a home task, or changes one.',
  input: z.object({
    taskId: idSchema,
    programmeId: idSchema,
    sessionId: idSchema.nullish(),
    title,
    text: z.string().trim().max(3000).default(''),
    picture: z.string().max(40).default(''),
    timesAWeek: z.number().int().min(1).max(21).default(5),
    from: daySchema,
    to: daySchema.nullish(),
  }),
  output: z.object({}),
  refusals: ['programme-ended', 'ends-before-start', 'session-unknown'],
})

export const markTasks = command({
  name: 'programmes.markTasks',
  title: 'Enters what the family did at home, a whole sheet in one pass.',
  input: z.object({
    programmeId: idSchema,
    source: z.enum(markSources),
    marks: z
      .array(z.object({ taskId: idSchema, day: daySchema, mark: z.enum(taskMarks).nullable() }))
      .min(1)
      .max(300),
  }),
  output: z.object({ marked: z.number() }),
  refusals: ['task-unknown', 'date-in-future', 'mark-outside-task'],
})

export const taskSheet = query({
  name: 'programmes.taskSheet',
  title:
    'The home tasks of a programme for some days, with the marks: for the printed sheet and for entering it.',
  input: z.object({
    programmeId: idSchema,
    from: daySchema,
    days: z.number().int().min(1).max(31).default(14),
  }),
  output: z.object({
    childId: idSchema,
    /** First name of the child: the sheet hangs in the kitchen. */
    firstName: z.string(),
    days: z.array(daySchema),
    tasks: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        text: z.string(),
        picture: z.string(),
        timesAWeek: z.number(),
        from: daySchema,
        to: daySchema.nullable(),
        /** One for each day, null where nothing is said. */
        marks: z.array(z.enum(taskMarks).nullable()),
      }),
    ),
  }),
})

const decision = z.object({
  text: z.string().trim().min(1).max(1000),
  staffId: idSchema.nullish(),
  due: daySchema.nullish(),
})

export const holdConference = command({
  name: 'programmes.holdConference',
  title: 'Keeps the minutes of an interim review or a case conference with its decisions.',
  input: z.object({
    conferenceId: idSchema,
    childId: idSchema,
    programmeId: idSchema.nullish(),
    kind: z.enum(conferenceKinds),
    day: daySchema,
    staffIds: z.array(idSchema).min(1).max(20),
    isFamilyPresent: z.boolean().default(false),
    minutes: z.string().trim().min(1).max(10_000),
    decisions: z.array(decision).max(20).default([]),
  }),
  output: z.object({}),
  refusals: ['date-in-future', 'staff-unknown', 'programme-of-another-child', 'conference-reused'],
})

export const closeDecision = command({
  name: 'programmes.closeDecision',
  title: 'Marks a decision of a conference as carried out.',
  input: z.object({ decisionId: idSchema, on: daySchema }),
  output: z.object({}),
  refusals: ['already-closed', 'date-in-future'],
})

/** «Что дальше»: the next step, who takes it, when. */
const nextStep = z.object({
  text: z.string().trim().min(3).max(1000),
  /** A member of staff; absent when it is the family or another agency, named in `who`. */
  staffId: idSchema.nullish(),
  who: z.string().trim().max(200).default(''),
  day: daySchema.nullish(),
})

export const close = command({
  name: 'programmes.close',
  title:
    'Closes a programme with its conclusion and «Что дальше»; the examinations are gates, or are excused with a reason.',
  input: z.object({
    programmeId: idSchema,
    on: daySchema,
    ending: z.enum(endings),
    conclusion: z.string().trim().min(3).max(10_000),
    next: nextStep,
    /** Why an examination was not held, by phase. */
    excuses: z.object({ baseline: reasonText.nullish(), final: reasonText.nullish() }).default({}),
  }),
  output: z.object({}),
  refusals: [
    'programme-ended',
    'ends-before-start',
    'date-in-future',
    'baseline-missing',
    'final-missing',
    'goals-unrated',
    'next-who-missing',
    'staff-unknown',
  ],
})

export const reopen = command({
  name: 'programmes.reopen',
  title: 'Opens a programme that was closed by mistake, with a reason.',
  input: z.object({ programmeId: idSchema, reason: reasonText }),
  output: z.object({}),
  refusals: ['programme-not-ended'],
})

export const cancel = command({
  name: 'programmes.cancel',
  title: 'Strikes out a programme that was opened by mistake; only while none of its sessions took place.',
  input: z.object({ programmeId: idSchema, reason: reasonText }),
  output: z.object({}),
  refusals: ['session-took-place'],
})

const balance = z.object({
  /** Minutes that the programme promises. */
  promised: z.number(),
  /** Minutes of sessions in the plan that count. */
  planned: z.number(),
  delivered: z.number(),
  sessions: z.number(),
  deliveredSessions: z.number(),
  missedSessions: z.number(),
})

const due = z.object({ kind: z.enum(dueKinds), day: daySchema, isOverdue: z.boolean() })

const shortProgramme = {
  id: idSchema,
  childId: idSchema,
  template: templateIdSchema,
  version: versionSchema,
  name: z.string(),
  area: areaSchema,
  from: daySchema,
  plannedTo: daySchema,
  endedOn: daySchema.nullable(),
  ending: z.enum(endings).nullable(),
  balance,
  outcome: outcomeSchema,
  /** The next planned day, null when there is none. */
  nextSession: daySchema.nullable(),
  dues: z.array(due),
}

const shownSession = plannedSession.extend({
  state: z.enum(sessionStates),
  placeInPlan: z.number(),
  deliveredOn: daySchema.nullable(),
  deliveredMinutes: z.number().nullable(),
  cancelReason: z.enum(cancelReasons).nullable(),
  dropReason: z.string().nullable(),
  recordIds: z.array(idSchema),
  staffName: z.string(),
  secondStaffName: z.string(),
  mood: z.enum(moods).nullable(),
  note: z.string(),
  /** Units of the centre that were used, while a record of the session stands. */
  used: z.array(usedUnit.extend({ name: z.string(), inventoryNumber: z.string() })),
})
export type ShownSession = z.output<typeof shownSession>

const conference = z.object({
  id: idSchema,
  kind: z.enum(conferenceKinds),
  day: daySchema,
  staffNames: z.array(z.string()),
  isFamilyPresent: z.boolean(),
  minutes: z.string(),
  decisions: z.array(
    z.object({
      id: idSchema,
      text: z.string(),
      staffName: z.string(),
      due: daySchema.nullable(),
      doneOn: daySchema.nullable(),
    }),
  ),
})

export const programme = query({
  name: 'programmes.programme',
  title: 'A child’s programme: plan, balance, goals, tasks, reviews, what it waits for, how it ended.',
  input: z.object({ programmeId: idSchema }),
  output: z.object({
    ...shortProgramme,
    childName: z.string(),
    sessions: z.array(shownSession),
    goals: z.array(shownGoal),
    /** T of the standing goals at the start, at the latest interim and at the final ratings; null while not all are rated. */
    t: z.object({
      before: z.number().nullable(),
      interim: z.number().nullable(),
      after: z.number().nullable(),
    }),
    tasks: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        text: z.string(),
        picture: z.string(),
        timesAWeek: z.number(),
        from: daySchema,
        to: daySchema.nullable(),
        done: z.number(),
        partly: z.number(),
        marked: z.number(),
      }),
    ),
    conferences: z.array(conference),
    /** Which examinations the episode has. */
    gates: z.object({
      baseline: daySchema.nullable(),
      final: daySchema.nullable(),
      excuses: z.object({ baseline: z.string().nullable(), final: z.string().nullable() }),
    }),
    conclusion: z.string(),
    next: nextStep.extend({ staffName: z.string() }).nullable(),
    /** What this person may do here. */
    may: z.object({ plan: z.boolean(), record: z.boolean(), close: z.boolean() }),
  }),
})

export const ofChild = query({
  name: 'programmes.ofChild',
  title: 'The programmes of a child with their goals, newest first: for the card.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    programmes: z.array(z.object({ ...shortProgramme, goals: z.array(shownGoal) })),
    conferences: z.array(conference),
    /** Spheres that the last comparison found better, for the card's header. */
    mayEnrol: z.boolean(),
  }),
})

export const programmes = query({
  name: 'programmes.programmes',
  title: 'Programmes of the centre or of one’s own caseload, with what each waits for.',
  input: z.object({
    state: z.enum(['underway', 'ended', 'all']).default('underway'),
    template: templateIdSchema.nullish(),
    /** Only those that are late with something. */
    onlyLate: z.boolean().default(false),
    after: z.object({ day: daySchema, id: idSchema }).nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        ...shortProgramme,
        childName: z.string(),
        leadName: z.string(),
        outcome: outcomeSchema.nullable(),
      }),
    ),
    next: z.object({ day: daySchema, id: idSchema }).nullable(),
    /** Exact up to 1,000. */
    total: z.number(),
  }),
})

export const dues = query({
  name: 'programmes.dues',
  title:
    'What is due or overdue in programmes: examinations, ratings, sessions not recorded, decisions. Computed, never stored.',
  input: z.object({ until: daySchema.nullish(), limit: z.number().int().min(1).max(500).default(100) }),
  output: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(dueKinds),
        day: daySchema,
        isOverdue: z.boolean(),
        programmeId: idSchema.nullable(),
        childId: idSchema,
        childName: z.string(),
        what: z.string(),
        /** What to open: a session or a decision; null: the programme. */
        subjectId: idSchema.nullable(),
      }),
    ),
    total: z.number(),
    overdue: z.number(),
  }),
})

export const conclusion = query({
  name: 'programmes.conclusion',
  title: 'A draft of the conclusion in plain words, from what was measured; a person reads and mends it.',
  input: z.object({ programmeId: idSchema, language: z.enum(['ru', 'en']).default('ru') }),
  output: z.object({
    text: z.string(),
    outcome: outcomeSchema,
    /** Examinations that a closing today would miss. */
    gates: z.array(phaseSchema),
  }),
})
