// Loans and the desk: briefing, issue, check-ins, extension, return; what is to be done today.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { missingPapers } from '#families/rules/missing.ts'
import { regimes } from './contract/kind.ts'
import { callOutcomes } from './contract/recall.ts'
import { misfit, purposes, shownRequest } from './contract/request.ts'
import { conditions, shownUnit, unlendableSchema } from './contract/unit.ts'

export const causes = ['normalWear', 'borrower', 'thirdParty', 'unknown'] as const

export const brief = command({
  name: 'lending.brief',
  title:
    'Records a safety briefing of an adult on a kind of equipment; teach-back: they showed it themselves.',
  input: z.object({
    childId: idSchema,
    adultId: idSchema,
    kindId: idSchema,
    staffId: idSchema,
    day: daySchema,
    length_minutes: z.number().int().min(1).max(240).nullish(),
    isShown: z.boolean(),
  }),
  output: z.object({ briefingId: idSchema }),
  refusals: ['child-unknown', 'adult-unknown', 'kind-unknown', 'staff-unknown', 'date-in-future'],
})

export const agreeToSign = command({
  name: 'lending.agreeToSign',
  title: 'Says that an adult agreed on paper to sign on the screen, or does so no more.',
  input: z.object({ childId: idSchema, adultId: idSchema, day: daySchema, isAgreed: z.boolean() }),
  output: z.object({}),
  refusals: ['child-unknown', 'adult-unknown', 'date-in-future'],
})

/** Why a unit was not issued; the server asks whatever path the command came by. Source: lending.md §2.2, I1–I9. */
export const issueRefusals = [
  'child-unknown',
  'adult-missing',
  'adult-unknown',
  'unit-unknown',
  'unit-not-lendable',
  // A unit of a kit goes out with the others.
  'kit-incomplete',
  'held-for-another',
  'unit-does-not-fit',
  'not-measured',
  'briefing-missing',
  'not-prepared',
  'regimes-mixed',
  'too-many-loans',
  'loan-overdue',
  'date-in-future',
  'due-too-late',
  'due-before-issue',
  'outgrown-before-due',
  'child-deceased',
  'loan-reused',
] as const

export const issue = command({
  name: 'lending.issue',
  title: 'Hands units out to a family: contract number, term, gates by the risk of each kind.',
  input: z.object({
    loanId: idSchema,
    childId: idSchema,
    adultId: idSchema,
    lines: z
      .array(z.object({ lineId: idSchema, unitId: idSchema, condition: z.enum(conditions).default('good') }))
      .min(1)
      .max(20),
    day: daySchema,
    /** Absent: the term of the kinds, by the production calendar, and no longer than the child fits them. */
    dueOn: daySchema.nullish(),
    purpose: z.enum(purposes).default('temporaryNeed'),
    /** Low risk: the adult signed the briefing here and now. */
    isBriefingSigned: z.boolean().default(false),
    /** The head lets it pass with a reason: size, overdue, number of loans. */
    overrideReason: z.string().trim().max(300).default(''),
  }),
  output: z.object({ contractNumber: z.string(), dueOn: daySchema }),
  refusals: issueRefusals,
})

export const recordLoans = command({
  name: 'lending.recordLoans',
  title: 'Takes loans in from paper journals, up to 500; each is taken or refused by itself.',
  input: z.object({
    loans: z
      .array(
        z.object({
          loanId: idSchema,
          lineId: idSchema,
          childId: idSchema,
          adultId: idSchema.nullish(),
          unitId: idSchema,
          issuedOn: daySchema,
          dueOn: daySchema,
          returnedOn: daySchema.nullish(),
          returnCondition: z.enum(conditions).nullish(),
          contractNumber: z.string().trim().max(60).default(''),
          isBriefed: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({
    taken: z.number(),
    known: z.number(),
    refused: z.array(
      z.object({
        loanId: idSchema,
        code: z.enum([
          'child-unknown',
          'unit-unknown',
          'unit-already-on-loan',
          'due-before-issue',
          'returned-before-issue',
          'date-in-future',
          'loan-reused',
        ]),
      }),
    ),
  }),
})

export const undoLoans = command({
  name: 'lending.undoLoans',
  title: 'Takes out loans that came in together, when their import is undone.',
  input: z.object({ loanIds: z.array(idSchema).min(1).max(1000) }),
  output: z.object({ undone: z.number() }),
})

export const returnUnits = command({
  name: 'lending.returnUnits',
  title:
    'Takes units back, one or many: parts ticked, condition as issued unless said; each goes to cleaning.',
  input: z.object({
    day: daySchema,
    units: z
      .array(
        z.object({
          unitId: idSchema,
          condition: z.enum(conditions).nullish(),
          missingParts: z.array(z.string().max(40)).max(40).default([]),
          damage: z.string().trim().max(1000).default(''),
          cause: z.enum(causes).nullish(),
        }),
      )
      .min(1)
      .max(50),
  }),
  output: z.object({ returned: z.number() }),
  refusals: ['unit-unknown', 'unit-not-on-loan', 'date-in-future', 'returned-before-issue', 'cause-missing'],
})

export const undo = command({
  name: 'lending.undo',
  title: 'Takes back one’s own issue or return within a day; it stays in the history.',
  input: z.object({ loanId: idSchema, what: z.enum(['issue', 'return']), unitId: idSchema.nullish() }),
  output: z.object({}),
  refusals: ['too-late-to-undo', 'not-your-act', 'unit-moved-on', 'nothing-to-undo'],
})

export const extend = command({
  name: 'lending.extend',
  title: 'Extends a loan when nobody whom a unit of this kind would fit waits for one.',
  input: z.object({
    loanId: idSchema,
    base: z.int32(),
    until: daySchema,
    day: daySchema,
    overrideReason: z.string().trim().max(300).default(''),
  }),
  output: z.object({ dueOn: daySchema, number: z.string() }),
  refusals: [
    'loan-changed-meanwhile',
    'loan-closed',
    'somebody-waits',
    'extended-enough',
    'due-too-late',
    'due-before-issue',
    'outgrown-before-due',
    'not-measured',
    'check-due-inside',
    'unit-recalled',
    'date-in-future',
  ],
})

export const checkIn = command({
  name: 'lending.checkIn',
  title: 'A call or visit at two and six weeks: is it used, does it fit, what helps.',
  input: z.object({
    loanId: idSchema,
    day: daySchema,
    isUsed: z.enum(['daily', 'sometimes', 'no']),
    fits: z.enum(['well', 'outgrown', 'badly']),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({}),
  refusals: ['loan-closed', 'date-in-future'],
})

export const pause = command({
  name: 'lending.pause',
  title: 'Stops the term while the child is in hospital or away with proof, or ends the pause.',
  input: z.object({
    loanId: idSchema,
    base: z.int32(),
    from: daySchema,
    until: daySchema,
    proof: z.string().trim().min(3).max(300),
  }),
  output: z.object({ dueOn: daySchema }),
  refusals: ['loan-changed-meanwhile', 'loan-closed', 'ends-before-start', 'date-in-future'],
})

export const lose = command({
  name: 'lending.lose',
  title: 'A unit is lost at the family’s: the line is settled, the unit missing.',
  input: z.object({
    loanId: idSchema,
    unitId: idSchema,
    day: daySchema,
    note: z.string().trim().min(3).max(1000),
  }),
  output: z.object({}),
  refusals: ['unit-not-on-loan', 'date-in-future'],
})

const line = z.object({
  lineId: idSchema,
  unitId: idSchema,
  kindId: idSchema,
  kindName: z.string(),
  inventoryNumber: z.string(),
  /** As agreed at the issue; null when it is lent free of charge. */
  tariff_kopecks_a_day: z.number().nullable(),
  returnedOn: daySchema.nullable(),
  isLost: z.boolean(),
})

const shownLoan = {
  id: idSchema,
  version: z.number(),
  childId: idSchema,
  childName: z.string(),
  adultId: idSchema.nullable(),
  adultName: z.string(),
  contractNumber: z.string(),
  purpose: z.string(),
  regime: z.enum(regimes),
  issuedOn: daySchema,
  dueOn: daySchema,
  /** Computed for today. */
  state: z.enum(['out', 'dueSoon', 'overdue', 'paused', 'returned', 'lost']),
  overdue_days: z.number(),
  lines: z.array(line),
}

export const loan = query({
  name: 'lending.loan',
  title: 'One loan with everything that happened to it.',
  input: z.object({ loanId: idSchema }),
  output: z.object({
    ...shownLoan,
    /** Since when the adult may sign on the screen; null where they did not agree to it. */
    signsSince: daySchema.nullable(),
    events: z.array(
      z.object({
        id: idSchema,
        day: daySchema,
        kind: z.string(),
        until: daySchema.nullable(),
        /** Of a call. */
        outcome: z.enum(callOutcomes).nullable(),
        note: z.string(),
        by: z.string(),
      }),
    ),
    mayUndo: z.enum(['issue', 'return']).nullable(),
    checkIns: z.array(z.object({ due: daySchema, doneOn: daySchema.nullable() })),
  }),
})

export const journal = query({
  name: 'lending.journal',
  title: 'The journal of issue, newest first.',
  input: z.object({
    state: z.enum(['all', 'open', 'overdue', 'returned']).default('all'),
    childId: idSchema.nullish(),
    kindId: idSchema.nullish(),
    from: daySchema.nullish(),
    to: daySchema.nullish(),
    before: z.object({ day: daySchema, id: idSchema }).nullish(),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    rows: z.array(z.object(shownLoan)),
    next: z.object({ day: daySchema, id: idSchema }).nullable(),
    total: z.number(),
  }),
})

const deskCard = z.object({
  id: idSchema,
  /** What the card is about. */
  about: z.enum(['request', 'loan', 'unit']),
  /** The one next act. */
  next: z.enum([
    'screen',
    'offer',
    'call',
    'prepare',
    'issue',
    'remind',
    'takeBack',
    'checkIn',
    'nextSize',
    'inspect',
    'clean',
    'repair',
    'recallHome',
    'arrive',
    'sendBack',
  ]),
  childId: idSchema.nullable(),
  childName: z.string(),
  unitId: idSchema.nullable(),
  inventoryNumber: z.string(),
  kindName: z.string(),
  day: daySchema.nullable(),
  /** Of `nextSize`: the month in which the child outgrows it. */
  outgrows: z.string().nullable(),
  isLate: z.boolean(),
  /** Digits with the country, of the adult who took it or asked for it; null for roles that open no contacts. */
  phone: z.string().nullable(),
  /** The last call about the loan since it stands here. */
  lastCall: z.object({ day: daySchema, outcome: z.enum(callOutcomes) }).nullable(),
})

export const desk = query({
  name: 'lending.desk',
  title:
    '«Сегодня»: to prepare, to hand out, due or overdue, returned and waiting for inspection and cleaning.',
  input: z.object({
    limit: z.number().int().min(1).max(200).default(50),
    /** Of one point: its units, those on their way to it, and requests that no unit is kept for yet. */
    pointId: idSchema.nullish(),
  }),
  output: z.object({
    columns: z.array(
      z.object({
        column: z.enum(['toPrepare', 'toHandOut', 'due', 'returned']),
        total: z.number(),
        cards: z.array(deskCard),
      }),
    ),
  }),
})

export const scan = query({
  name: 'lending.scan',
  title: 'What a scanned label or a typed inventory number is, and what can be done with it now.',
  input: z.object({ code: z.string().trim().min(1).max(100), childId: idSchema.nullish() }),
  output: z.object({
    /** `emptyLabel`: a label that is printed and stuck on nothing yet. */
    found: z.enum(['unit', 'emptyLabel', 'nothing']),
    unit: z.object(shownUnit).nullable(),
    holder: z
      .object({ loanId: idSchema, childId: idSchema, childName: z.string(), dueOn: daySchema })
      .nullable(),
    /** For the child at the counter: every reason against, before it is chosen. */
    misfits: z.array(misfit),
    /** When this child outgrows it, and the last day of a loan because of that; null where it does not, or it cannot be told. */
    growth: z.object({ month: z.string(), until: daySchema }).nullable(),
    reasons: z.array(unlendableSchema),
    /** What goes out with it. */
    kit: z.object({ id: idSchema, name: z.string(), unitIds: z.array(idSchema) }).nullable(),
    /** The nearest unit that may be lent and fits. */
    instead: z
      .object({
        unitId: idSchema,
        inventoryNumber: z.string(),
        kindName: z.string(),
        shelf: z.string(),
        /** Where it stands when that is another point; '' otherwise. */
        pointName: z.string(),
      })
      .nullable(),
  }),
})

export const counter = query({
  name: 'lending.counter',
  title:
    'The family at the counter: what it holds, offers, measurements, who was briefed on what, which papers are owed.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    childId: idSchema,
    childName: z.string(),
    /** Phones as digits with the country; none for roles that open no contacts. */
    adults: z.array(z.object({ id: idSchema, name: z.string(), phones: z.array(z.string()) })),
    /** Papers that the case of the child lacks. */
    missingPapers: z.array(z.enum(missingPapers)),
    /** The last day of a loan that begins today, for terms of one month, two and so on, by the centre’s own calendar. */
    termEnds: z.array(daySchema),
    loans: z.array(z.object(shownLoan)),
    requests: z.array(shownRequest),
    measurement: z
      .object({
        day: daySchema,
        height_cm: z.number().nullable(),
        weight_kg: z.number().nullable(),
        hip_cm: z.number().nullable(),
      })
      .nullable(),
    /** The month in which the child outgrows what it holds, by unit; null where it cannot be told. */
    outgrows: z.array(z.object({ unitId: idSchema, month: z.string().nullable() })),
    briefings: z.array(
      z.object({
        adultId: idSchema,
        kindId: idSchema,
        kindName: z.string(),
        day: daySchema,
        isShown: z.boolean(),
      }),
    ),
    /** Units that a family may hold, and months for which a briefing holds. */
    limits: z.object({ unitsOfFamily: z.number(), briefing_months: z.number() }),
  }),
})

export const availability = query({
  name: 'lending.availability',
  title:
    'What is free and when the next one is expected, to the week: nothing about people. For the public site.',
  input: z.object({}),
  output: z.object({
    kinds: z.array(
      z.object({
        kindId: idSchema,
        name: z.string(),
        category: z.string(),
        units: z.number(),
        free: z.number(),
        nextWeek: daySchema.nullable(),
        points: z.array(
          z.object({ pointId: idSchema, name: z.string(), units: z.number(), free: z.number() }),
        ),
      }),
    ),
    /** Where to go: open points alone. */
    points: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        address: z.string(),
        phone: z.string(),
        hours: z.string(),
      }),
    ),
  }),
})

export const addPhoto = command({
  name: 'lending.addPhoto',
  title: 'Keeps a photo of the condition at issue or at return; metadata are stripped, the bytes sealed.',
  input: z.object({
    photoId: idSchema,
    lineId: idSchema,
    moment: z.enum(['issue', 'return']),
    mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
    base64: z.base64().max(2_800_000),
  }),
  output: z.object({}),
  refusals: ['loan-unknown', 'file-type-wrong', 'file-too-large', 'too-many-photos'],
})

export const photos = query({
  name: 'lending.photos',
  title: 'Photos of a lent unit, at issue and at return, side by side.',
  input: z.object({ lineId: idSchema }),
  output: z.object({
    photos: z.array(
      z.object({
        id: idSchema,
        moment: z.enum(['issue', 'return']),
        takenAt: z.string(),
        mediaType: z.string(),
        base64: z.string(),
      }),
    ),
  }),
})

/** Papers of the lending point. */
export const lendingPapers = [
  'loanApplication',
  'loanContract',
  'rentalContract',
  'handoverActIssue',
  'handoverActReturn',
  'safetyBriefing',
  'loanExtension',
  'rentalExtension',
  'inspectionAct',
  'writeOffAct',
  'stockTakeAct',
  'transferAct',
  'journalOfIssue',
  'equipmentList',
  'sanitationJournal',
  'briefingJournal',
] as const

export const makePaper = command({
  name: 'lending.makePaper',
  title:
    'Makes a paper of a loan, a request, a unit, a stock-taking or the whole point, numbered where its register asks for it.',
  input: z.object({
    paperId: idSchema,
    paper: z.enum(lendingPapers),
    /** The loan, request, unit, stock-taking or transfer; null for journals and the list. */
    aboutId: idSchema.nullish(),
    from: daySchema.nullish(),
    to: daySchema.nullish(),
  }),
  output: z.object({ paperId: idSchema, number: z.string().nullable() }),
  refusals: [
    // With the field’s name and its meaning in Russian.
    'paper-field-missing',
    'about-missing',
    'paper-reused',
    // A contract free of charge for what is lent by a tariff, and the other way round.
    'loan-is-paid',
    'loan-is-free',
    'ends-before-start',
    'too-many-rows',
    'template-broken',
  ],
})
