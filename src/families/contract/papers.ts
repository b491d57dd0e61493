// Papers of a child's case: what they say of people, which are made, and which orders name whom.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { signatureModes, templateIdSchema } from '#papers/contract.ts'
import { dischargeReasons, statusKindSchema } from '../contract.ts'
import { missingPapers } from '../rules/missing.ts'

/** A document as a paper names it: kind, series and number, by whom and when it was given. */
const documentText = z.string().trim().max(500)
const dayOrNone = daySchema.nullable()

export const documents = query({
  name: 'families.documents',
  title: 'Documents of a child and of its adults, as papers name them.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    child: z.object({
      /** Certificate of birth or passport. */
      document: z.string(),
      /** Number of the ИПРА. */
      ipra: z.string(),
      ipraIssuedOn: dayOrNone,
      ipraUntil: dayOrNone,
    }),
    statuses: z.array(
      z.object({
        statusId: idSchema,
        kind: statusKindSchema,
        from: daySchema,
        /** Of МСЭ, ПМПК or the medical commission. */
        document: z.string(),
        issuedOn: dayOrNone,
        until: dayOrNone,
      }),
    ),
    adults: z.array(
      z.object({
        adultId: idSchema,
        document: z.string(),
        /** Where it is not the family's. */
        address: z.string(),
        /** By what the adult stands for this child; null for one who does not. */
        authority: z.string().nullable(),
      }),
    ),
  }),
})

export const saveDocuments = command({
  name: 'families.saveDocuments',
  title: 'Writes documents of a child and of its adults down; what is not said stays as it is.',
  input: z.object({
    childId: idSchema,
    child: z
      .object({
        document: documentText.optional(),
        ipra: documentText.optional(),
        ipraIssuedOn: dayOrNone.optional(),
        ipraUntil: dayOrNone.optional(),
      })
      .default({}),
    statuses: z
      .array(
        z.object({
          statusId: idSchema,
          document: documentText.optional(),
          issuedOn: dayOrNone.optional(),
          until: dayOrNone.optional(),
        }),
      )
      .max(20)
      .default([]),
    adults: z
      .array(
        z.object({
          adultId: idSchema,
          document: documentText.optional(),
          address: documentText.optional(),
          authority: documentText.optional(),
        }),
      )
      .max(20)
      .default([]),
  }),
  output: z.object({}),
  refusals: ['not-representative'],
})

/** The papers that are about one child. Each consent is a document of its own, for one purpose. */
export const casePapers = [
  'applicationToService',
  'consentProcessing',
  'consentTransfer',
  'consentPhoto',
  'consentDissemination',
  'consentMessages',
] as const

const told = z.string().trim().max(1000).optional()

export const makePaper = command({
  name: 'families.makePaper',
  title: 'Makes an application or a consent from the card: to be signed, or of a consent that is recorded.',
  input: z.object({
    paperId: idSchema,
    paper: z.enum(casePapers),
    childId: idSchema,
    /** Who signs; the first legal representative when not said. */
    adultId: idSchema.nullish(),
    /** A consent that is recorded: the paper says what it says. Without it the paper is made to be signed. */
    consentId: idSchema.nullish(),
    /** What only the person who prints it knows. */
    told: z
      .object({
        /** In what the family sees help. */
        wish: told,
        /** To whom data are given, with the address. */
        partner: told,
        purpose: told,
        /** Which data are given. */
        data: told,
        /** Where data are published. */
        resources: told,
        channels: told,
        until: daySchema.optional(),
      })
      .default({}),
  }),
  output: z.object({ paperId: idSchema }),
  refusals: [
    'paper-field-missing',
    'paper-reused',
    'template-broken',
    'representative-unknown',
    'consent-of-another',
  ],
})

export const orderKinds = ['enrolment', 'discharge'] as const

export const makeOrder = command({
  name: 'families.makeOrder',
  title:
    'Makes an order of enrolment or discharge of one or several children, under the next number of the register.',
  input: z.object({
    paperId: idSchema,
    kind: z.enum(orderKinds),
    enrolmentIds: z.array(idSchema).min(1).max(50),
    day: daySchema,
    /** The form of service, as the order says it. */
    form: z.string().trim().max(200).default(''),
    /** On what it rests; the application when not said. */
    basis: z.string().trim().max(300).default(''),
  }),
  output: z.object({ number: z.string() }),
  refusals: [
    'date-in-future',
    'not-discharged',
    'days-differ',
    'order-exists',
    'order-typed',
    'paper-reused',
    'template-broken',
  ],
})

export const withoutOrder = query({
  name: 'families.withoutOrder',
  title: 'Children who are in service, or have left it, without an order that says so.',
  input: z.object({ kind: z.enum(orderKinds), limit: z.number().int().min(1).max(200).default(200) }),
  output: z.object({
    rows: z.array(
      z.object({
        enrolmentId: idSchema,
        childId: idSchema,
        name: z.string(),
        birthDate: daySchema,
        /** The first day of an enrolment, the last one before a discharge. */
        day: daySchema,
        reason: z.enum(dischargeReasons).nullable(),
      }),
    ),
    /** Exact, whatever the limit; the newest day stands first. */
    total: z.number(),
  }),
})

export const papersOfChild = query({
  name: 'families.papers',
  title: 'Papers of a child’s case, newest first, and what the case lacks.',
  input: z.object({ childId: idSchema, limit: z.number().int().min(1).max(500).default(20) }),
  output: z.object({
    papers: z.array(
      z.object({
        id: idSchema,
        template: templateIdSchema,
        version: z.number(),
        title: z.string(),
        number: z.string().nullable(),
        day: daySchema,
        signature: z.enum(signatureModes),
        signedOn: dayOrNone,
        hasScan: z.boolean(),
        isVoided: z.boolean(),
        destroyedOn: dayOrNone,
        /** Whether the consent that it says is recorded; null for other papers. */
        isRecorded: z.boolean().nullable(),
      }),
    ),
    total: z.number(),
    missing: z.array(z.enum(missingPapers)),
    /** Enrolments without an order, for the orders that may be made. */
    withoutOrder: z.array(z.object({ enrolmentId: idSchema, kind: z.enum(orderKinds) })),
  }),
})
