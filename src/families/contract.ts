// Children, their families and adults: what can be asked of the registry.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'

export const statusKinds = ['disabledChild', 'specialNeeds', 'severeMultiple', 'palliative'] as const
export const categoryKinds = ['complete', 'singleParent', 'substitute', 'large', 'lowIncome'] as const
export const barrierKinds = ['health', 'distance', 'transport', 'careOfOthers', 'unspecified'] as const
export const relations = [
  'mother',
  'father',
  'guardian',
  'fosterParent',
  'adoptiveParent',
  'grandmother',
  'grandfather',
  'sibling',
  'other',
] as const
export const purposes = [
  'processing',
  'transferToPartners',
  'photoForWork',
  'dissemination',
  'messages',
] as const
export const consentForms = ['paper', 'paperScanLater', 'electronic'] as const
export const dischargeReasons = [
  'goalsReached',
  'ownWish',
  'moved',
  'otherCentre',
  'turned18',
  'deceased',
  'other',
] as const

export const statusKindSchema = z.enum(statusKinds)
export const categoryKindSchema = z.enum(categoryKinds)
export const barrierKindSchema = z.enum(barrierKinds)
export const relationSchema = z.enum(relations)
export const sexSchema = z.enum(['male', 'female'])

// Text as typed; its rules (letters, length of parts) are in rules/person-name.ts and give a refusal with the field's name.
const namePart = z.string().max(400)
export const nameSchema = z.object({
  lastName: namePart,
  firstName: namePart,
  middleName: namePart.default(''),
})
const shortText = z.string().trim().max(500)
const longText = z.string().trim().max(5000)

const adultInput = z.object({
  name: nameSchema,
  relation: relationSchema,
  isLegal: z.boolean().default(true),
  /** As typed, one or several. */
  phones: z.string().max(300).default(''),
})

const familyInput = z.object({
  settlement: z.string().trim().max(200).default(''),
  address: shortText.default(''),
  isAddressHidden: z.boolean().default(false),
  distance_km: z.number().int().min(0).max(2000).nullish(),
  circumstances: longText.default(''),
  categories: z.array(categoryKindSchema).max(5).default([]),
  barriers: z.array(barrierKindSchema).max(5).default([]),
})

const cardText = {
  safety: shortText.default(''),
  communication: shortText.default(''),
  diagnosis: longText.default(''),
  notes: longText.default(''),
}

const nameRefusals = ['name-missing', 'name-too-long', 'name-invalid'] as const

export const registerChild = command({
  name: 'families.registerChild',
  title: 'Adds a child with its statuses, representatives and family, or to a family that is there.',
  input: z.object({
    /** The child's id is the client's, so that what refers to it can be sent along. Absent: the program makes one. */
    childId: idSchema.optional(),
    name: nameSchema,
    sex: sexSchema.nullish(),
    birthDate: daySchema,
    snils: z.string().max(40).default(''),
    ...cardText,
    statuses: z
      .array(z.object({ kind: statusKindSchema, from: daySchema.nullish(), to: daySchema.nullish() }))
      .max(10)
      .default([]),
    enrolledOn: daySchema.nullish(),
    enrolmentOrder: z.string().trim().max(60).default(''),
    /** The family it joins; otherwise a new one is made of `family` and `adults`. */
    familyId: idSchema.nullish(),
    /** In an existing family: who of its adults represents the child. */
    representatives: z
      .array(z.object({ adultId: idSchema, relation: relationSchema, isLegal: z.boolean() }))
      .max(10)
      .default([]),
    adults: z.array(adultInput).max(10).default([]),
    family: familyInput.prefault({}),
    /** The person has seen the nearly-the-same children and says that this is another one. */
    isSurelyNew: z.boolean().default(false),
  }),
  output: z.object({ childId: idSchema, familyId: idSchema, adultIds: z.array(idSchema) }),
  refusals: [
    ...nameRefusals,
    'born-in-future',
    'not-a-child',
    'snils-invalid',
    'snils-taken',
    'phone-unreadable',
    'ends-before-start',
    'starts-before-birth',
    'status-overlaps',
    'family-unknown',
    'same-child-exists',
  ],
})

export const nearlyTheSame = query({
  name: 'families.nearlyTheSame',
  title: 'Children of the centre who may be the one that is being typed in.',
  input: z.object({ name: nameSchema, birthDate: daySchema.nullish() }),
  output: z.object({
    children: z.array(
      z.object({
        childId: idSchema,
        fullName: z.string(),
        birthDate: daySchema,
        settlement: z.string(),
        isSame: z.boolean(),
      }),
    ),
  }),
})

export const listFilter = z.object({
  text: z.string().max(200).default(''),
  status: statusKindSchema.nullish(),
  isEarlyAge: z.boolean().nullish(),
  enrolment: z.enum(['enrolled', 'discharged', 'any']).default('any'),
  settlement: z.string().max(200).nullish(),
  staffId: idSchema.nullish(),
})

const childRow = z.object({
  id: idSchema,
  /** Whole name, or initials where the role sees no names. */
  name: z.string(),
  birthDate: daySchema.nullable(),
  ageYears: z.number(),
  sex: sexSchema.nullable(),
  settlement: z.string(),
  statuses: z.array(statusKindSchema),
  isEarlyAge: z.boolean(),
  isEnrolled: z.boolean(),
})

export const children = query({
  name: 'families.children',
  title: 'Children by name and filters, in the order of surnames.',
  input: listFilter.extend({
    after: z.object({ key: z.string().max(400), id: idSchema }).nullish(),
    limit: z.number().int().min(1).max(500).default(100),
    withTotal: z.boolean().default(false),
  }),
  output: z.object({
    rows: z.array(childRow),
    next: z.object({ key: z.string(), id: idSchema }).nullable(),
    /** Exact to 1,000; `null` when it was not asked for. */
    total: z.number().nullable(),
    isTotalMore: z.boolean(),
    /** How the text was understood when it found nothing as typed: other keyboard layout, or nearly. */
    understoodAs: z.enum(['typed', 'otherLayout', 'nearly', 'phone', 'snils']),
  }),
})

export const settlements = query({
  name: 'families.settlements',
  title: 'Where the families of the centre live, most families first.',
  input: z.object({}),
  output: z.object({ settlements: z.array(z.string()) }),
})

export const search = query({
  name: 'families.search',
  title: 'People for the search box: children and adults by a part of a name, a phone or a СНИЛС.',
  input: z.object({ text: z.string().min(1).max(200) }),
  output: z.object({
    children: z.array(
      z.object({ childId: idSchema, name: z.string(), ageYears: z.number(), settlement: z.string() }),
    ),
    adults: z.array(
      z.object({
        adultId: idSchema,
        childId: idSchema.nullable(),
        name: z.string(),
        phone: z.string(),
        childName: z.string(),
      }),
    ),
    understoodAs: z.enum(['typed', 'otherLayout', 'nearly', 'phone', 'snils']),
  }),
})

const interval = { id: idSchema, from: daySchema, to: daySchema.nullable() }

export const child = query({
  name: 'families.child',
  title: 'One child’s card, as far as the role may see it.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    id: idSchema,
    version: z.number(),
    name: nameSchema,
    sex: sexSchema.nullable(),
    birthDate: daySchema,
    age: z.object({ years: z.number(), months: z.number() }),
    isEarlyAge: z.boolean(),
    deceasedOn: daySchema.nullable(),
    /** Null where the role does not see the health of the child. */
    health: z
      .object({
        safety: z.string(),
        communication: z.string(),
        diagnosis: z.string(),
        notes: z.string(),
        snils: z.string(),
      })
      .nullable(),
    /** Empty where the role does not see the health of the child. */
    statuses: z.array(z.object({ ...interval, kind: statusKindSchema, isNow: z.boolean() })),
    enrolments: z.array(
      z.object({
        ...interval,
        order: z.string(),
        reason: z.enum(dischargeReasons).nullable(),
        dischargeOrder: z.string(),
      }),
    ),
    consents: z
      .array(
        z.object({
          id: idSchema,
          purpose: z.enum(purposes),
          version: z.string(),
          form: z.enum(consentForms),
          givenOn: daySchema,
          untilDay: daySchema.nullable(),
          withdrawnOn: daySchema.nullable(),
          isInForce: z.boolean(),
        }),
      )
      .nullable(),
    /** Null where the child has none, or the role has no part in how to reach it. */
    family: z
      .object({
        id: idSchema,
        settlement: z.string(),
        /** Null where it is hidden. */
        address: z.string().nullable(),
        isAddressHidden: z.boolean(),
        distance_km: z.number().nullable(),
        circumstances: z.string().nullable(),
        categories: z.array(z.object({ ...interval, kind: categoryKindSchema })),
        barriers: z.array(z.object({ ...interval, kind: barrierKindSchema })),
      })
      .nullable(),
    adults: z.array(
      z.object({
        id: idSchema,
        name: nameSchema,
        relation: relationSchema.nullable(),
        isLegal: z.boolean(),
        phones: z.array(z.object({ digits: z.string(), note: z.string() })).nullable(),
      }),
    ),
    siblings: z.array(
      z.object({
        id: idSchema,
        firstName: z.string(),
        sex: sexSchema.nullable(),
        ageYears: z.number(),
        isFirst: z.boolean(),
      }),
    ),
    mayEdit: z.boolean(),
  }),
})

export const editChild = command({
  name: 'families.editChild',
  title: 'Changes fields of a child’s card; two people may change different fields at once.',
  input: z.object({
    childId: idSchema,
    /** The version of the card that the person had before them. */
    base: z.int32().min(1),
    changes: z.object({
      name: nameSchema.optional(),
      sex: sexSchema.nullish(),
      birthDate: daySchema.optional(),
      snils: z.string().max(40).optional(),
      safety: shortText.optional(),
      communication: shortText.optional(),
      diagnosis: longText.optional(),
      notes: longText.optional(),
      deceasedOn: daySchema.nullish(),
    }),
  }),
  output: z.object({ version: z.number() }),
  refusals: [
    ...nameRefusals,
    'born-in-future',
    'not-a-child',
    'snils-invalid',
    'snils-taken',
    'changed-meanwhile',
  ],
})

export const editFamily = command({
  name: 'families.editFamily',
  title: 'Changes where and how a family lives; categories and barriers hold from the given day.',
  input: z.object({ familyId: idSchema, from: daySchema, family: familyInput }),
  output: z.object({}),
  refusals: [],
})

export const addAdult = command({
  name: 'families.addAdult',
  title: 'Adds an adult to a child’s family as its representative or caregiver.',
  input: z.object({ childId: idSchema, adult: adultInput }),
  output: z.object({ adultId: idSchema }),
  refusals: [...nameRefusals, 'phone-unreadable', 'family-unknown'],
})

export const editAdult = command({
  name: 'families.editAdult',
  title: 'Changes an adult’s name and phones.',
  input: z.object({ adultId: idSchema, name: nameSchema, phones: z.string().max(300) }),
  output: z.object({}),
  refusals: [...nameRefusals, 'phone-unreadable'],
})

export const setStatus = command({
  name: 'families.setStatus',
  title: 'Records a status of a child with the days it holds.',
  input: z.object({ childId: idSchema, kind: statusKindSchema, from: daySchema, to: daySchema.nullish() }),
  output: z.object({ statusId: idSchema }),
  refusals: ['ends-before-start', 'starts-before-birth', 'status-overlaps'],
})

export const endStatus = command({
  name: 'families.endStatus',
  title: 'Ends a status on a day, or (day null) strikes it out as entered by mistake.',
  input: z.object({ statusId: idSchema, to: daySchema.nullable() }),
  output: z.object({}),
  refusals: ['ends-before-start'],
})

export const enrol = command({
  name: 'families.enrol',
  title: 'Takes a child into service from a day, by an order.',
  input: z.object({ childId: idSchema, from: daySchema, order: z.string().trim().max(60).default('') }),
  output: z.object({ enrolmentId: idSchema }),
  refusals: ['already-enrolled', 'starts-before-birth', 'date-in-future'],
})

export const discharge = command({
  name: 'families.discharge',
  title: 'Ends the service of a child with a reason.',
  input: z.object({
    childId: idSchema,
    to: daySchema,
    reason: z.enum(dischargeReasons),
    order: z.string().trim().max(60).default(''),
  }),
  output: z.object({}),
  refusals: ['not-enrolled', 'ends-before-start'],
})

export const recordConsent = command({
  name: 'families.recordConsent',
  title: 'Records one consent for one purpose.',
  input: z.object({
    childId: idSchema,
    adultId: idSchema.nullish(),
    purpose: z.enum(purposes),
    version: z.string().trim().min(1).max(60),
    form: z.enum(consentForms),
    givenOn: daySchema,
    untilDay: daySchema.nullish(),
    /** The paper that was printed for it and signed. */
    paperId: idSchema.nullish(),
  }),
  output: z.object({ consentId: idSchema }),
  refusals: ['date-in-future', 'ends-before-start', 'paper-unfit'],
})

export const withdrawConsent = command({
  name: 'families.withdrawConsent',
  title: 'Records that a consent was withdrawn.',
  input: z.object({ consentId: idSchema, on: daySchema }),
  output: z.object({}),
  refusals: ['date-in-future', 'ends-before-start', 'already-withdrawn'],
})

export const removeChildren = command({
  name: 'families.removeChildren',
  title:
    'Takes children out of the registry whose entry is undone (an import); their services must be reversed first.',
  input: z.object({ childIds: z.array(idSchema).min(1).max(1000), because: z.string().min(1).max(100) }),
  output: z.object({ removed: z.number() }),
})

export const timeline = query({
  name: 'families.timeline',
  title: 'What happened to the child in the registry: enrolment, statuses, consents, newest first.',
  input: z.object({ childId: idSchema }),
  output: z.object({
    events: z.array(
      z.object({
        day: daySchema,
        kind: z.enum([
          'enrolled',
          'discharged',
          'statusBegan',
          'statusEnded',
          'consentGiven',
          'consentWithdrawn',
        ]),
        /** The kind of status, purpose of consent or reason of discharge; '' when there is none. */
        what: z.string(),
      }),
    ),
  }),
})
