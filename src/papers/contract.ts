// Papers of the centre: templates with merge fields, numbered registers, what was made, local acts, retention.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'

/** A shipped template has a name such as `loanContract`. */
export const templateIdSchema = z.string().min(1).max(60)
const versionSchema = z.number().int().min(1).max(100_000)
/** Base64 of a DOCX, at most two megabytes. */
const docx = z.base64().max(2_800_000)

export const registers = [
  'order',
  'loanContract',
  'handoverAct',
  'extension',
  'inspectionAct',
  'writeOffAct',
  'serviceContract',
  'serviceAct',
  'destructionAct',
  'transferAct',
] as const
export const registerSchema = z.enum(registers)
export const signatureModes = ['none', 'paperScan', 'simple', 'qualifiedFile'] as const

export const numberForms = query({
  name: 'papers.numberForms',
  title: 'How the numbers of each register look, and which one comes next this year.',
  input: z.object({}),
  output: z.object({
    registers: z.array(
      z.object({ register: registerSchema, form: z.string(), last: z.number(), next: z.string() }),
    ),
  }),
})

export const setNumberForm = command({
  name: 'papers.setNumberForm',
  title:
    'Chooses how the numbers of a register look from now on: {n} is the number, {yy} and {yyyy} the year.',
  input: z.object({ register: registerSchema, form: z.string().trim().min(3).max(60) }),
  output: z.object({}),
  refusals: ['form-wrong'],
})

/** What a merge field holds: a text, or rows of a table. */
export const dataSchema = z.record(
  z.string().max(60),
  z.union([z.string().max(10_000), z.array(z.record(z.string().max(60), z.string().max(2000))).max(500)]),
)
export type PaperData = z.output<typeof dataSchema>

const field = z.object({
  name: z.string(),
  meaning: z.string(),
  isRequired: z.boolean(),
  isTable: z.boolean(),
  /** Its other forms: «child.genitive», «day.words». */
  forms: z.array(z.string()),
  /** What a row of a table holds, by the column’s name. */
  columns: z.array(z.object({ name: z.string(), meaning: z.string() })),
})

/** What papers say of the organisation, by the names of its settings. */
export const organisationDetails = [
  'centreLegalName',
  'centreAddress',
  'centreTown',
  'centrePhone',
  'centreEmail',
  'centreSite',
  'centreInn',
  'centreOgrn',
  'director',
  'directorBasis',
] as const

export const organisation = query({
  name: 'papers.organisation',
  title: 'What papers say of the organisation; empty details leave room to write by hand.',
  input: z.object({}),
  output: z.object({ details: z.record(z.enum(organisationDetails), z.string()) }),
})

export const templates = query({
  name: 'papers.templates',
  title: 'Templates of papers, shipped and the centre’s own versions.',
  input: z.object({}),
  output: z.object({
    templates: z.array(
      z.object({
        template: templateIdSchema,
        name: z.string(),
        version: versionSchema,
        register: registerSchema.nullable(),
        isOwn: z.boolean(),
      }),
    ),
  }),
})

export const template = query({
  name: 'papers.template',
  title: 'One template: its merge fields, versions, and the file to edit in an office program.',
  input: z.object({ template: templateIdSchema, version: versionSchema.nullish() }),
  output: z.object({
    template: templateIdSchema,
    name: z.string(),
    version: versionSchema,
    fields: z.array(field),
    versions: z.array(z.object({ version: versionSchema, savedAt: z.string().nullable(), why: z.string() })),
    docx,
  }),
})

export const saveTemplate = command({
  name: 'papers.saveTemplate',
  title: 'Takes an edited template as a new version; names the merge fields it does not know.',
  input: z.object({
    template: templateIdSchema,
    base: versionSchema,
    docx,
    why: z.string().trim().max(500).default(''),
  }),
  output: z.object({ version: versionSchema }),
  refusals: ['template-changed-meanwhile', 'not-a-docx', 'field-unknown', 'field-broken', 'file-too-large'],
})

export const preview = query({
  name: 'papers.preview',
  title: 'A template filled with made-up data, to look at before it is saved.',
  input: z.object({ template: templateIdSchema, docx: docx.nullish() }),
  output: z.object({ docx }),
  refusals: ['not-a-docx', 'field-unknown', 'field-broken'],
})

const shownPaper = z.object({
  id: idSchema,
  template: templateIdSchema,
  title: z.string(),
  number: z.string().nullable(),
  day: daySchema,
  signature: z.enum(signatureModes),
  signedOn: daySchema.nullable(),
  /** The moment, of a signature drawn on the screen. */
  signedAt: z.string().nullable(),
  hasScan: z.boolean(),
  isVoided: z.boolean(),
  voidReason: z.string().nullable(),
  /** Why it must not be destroyed; null when nothing holds it. */
  heldFor: z.string().nullable(),
  destroyedOn: daySchema.nullable(),
  /** First eight digits of the hash of its data, as printed on it. */
  hash: z.string(),
})

export const papers = query({
  name: 'papers.papers',
  title: 'The register of papers, newest first.',
  input: z.object({
    /** This one alone. */
    paperId: idSchema.nullish(),
    register: registerSchema.nullish(),
    template: templateIdSchema.nullish(),
    /** Those alone whose term of keeping is over. */
    isRipe: z.boolean().default(false),
    aboutId: idSchema.nullish(),
    from: daySchema.nullish(),
    to: daySchema.nullish(),
    before: z.object({ day: daySchema, id: idSchema }).nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    papers: z.array(shownPaper),
    next: z.object({ day: daySchema, id: idSchema }).nullable(),
    total: z.number(),
  }),
})

export const paperFile = query({
  name: 'papers.file',
  title: 'The file of a paper as it was made, or its scan.',
  input: z.object({ paperId: idSchema, what: z.enum(['docx', 'pdf', 'scan']) }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['no-scan', 'pdf-unavailable', 'destroyed'],
})

export const papersTogether = query({
  name: 'papers.together',
  title: 'Several papers that are styled alike as one file, in the order of the ids, to be printed at once.',
  input: z.object({ paperIds: z.array(idSchema).min(1).max(100), what: z.enum(['docx', 'pdf']) }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['not-alike', 'pdf-unavailable', 'destroyed'],
})

export const voidPaper = command({
  name: 'papers.void',
  title: 'Voids a paper with a reason; its number stays taken.',
  input: z.object({ paperId: idSchema, on: daySchema, reason: z.string().trim().min(3).max(300) }),
  output: z.object({}),
  refusals: ['voided-already', 'date-in-future'],
})

export const signPaper = command({
  name: 'papers.sign',
  title: 'Says how a paper was signed, with its scan or detached signature where there is one.',
  input: z.object({
    paperId: idSchema,
    mode: z.enum(['paperScan', 'simple', 'qualifiedFile']),
    /** Of `simple` today, and the moment is the server’s. */
    on: daySchema,
    /** Of `simple`: who drew the signature, which is whoever the paper is for. They must have agreed to it before, on paper. */
    signerId: idSchema.nullish(),
    scan: z
      .object({
        mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'application/pkcs7-signature']),
        base64: z.base64().max(14_000_000),
      })
      .nullish(),
  }),
  output: z.object({}),
  refusals: [
    'voided-already',
    'date-in-future',
    'not-today',
    'signer-not-of-paper',
    'agreement-missing',
    'scan-missing',
    'file-type-wrong',
    'file-too-large',
  ],
})

export const sayForm = command({
  name: 'papers.sayForm',
  title: 'Corrects how a name is declined; it is remembered for every later paper.',
  input: z.object({
    name: z.string().trim().min(1).max(200),
    case: z.enum(['genitive', 'dative', 'accusative', 'instrumental', 'prepositional']),
    form: z.string().trim().min(1).max(200),
  }),
  output: z.object({}),
})

export const declined = query({
  name: 'papers.declined',
  title: 'A name in all cases, as papers will write it.',
  input: z.object({ name: z.string().trim().min(1).max(200), sex: z.enum(['male', 'female']).nullish() }),
  output: z.object({
    genitive: z.string(),
    dative: z.string(),
    accusative: z.string(),
    instrumental: z.string(),
    prepositional: z.string(),
  }),
})

/** Acts that the practice «ДоброЦентр» required. Source: its description, «Локальные акты». */
export const requiredActs = [
  'orderCreation',
  'orderServiceRegulation',
  'orderProject',
  'orderCouncil',
  'regulationService',
  'regulationBrigade',
  'regulationSchool',
  'regulationLending',
] as const

const localActFields = {
  kind: z.enum(['order', 'regulation']),
  required: z.enum(requiredActs).nullish(),
  title: z.string().trim().min(3).max(300),
  day: daySchema,
  until: daySchema.nullish(),
}

export const localActs = query({
  name: 'papers.localActs',
  title: 'Orders and regulations in force, and which of the required ones are still missing.',
  input: z.object({}),
  output: z.object({
    acts: z.array(
      z.object({
        id: idSchema,
        kind: z.enum(['order', 'regulation']),
        required: z.enum(requiredActs).nullable(),
        title: z.string(),
        number: z.string(),
        day: daySchema,
        until: daySchema.nullable(),
        paperId: idSchema.nullable(),
        isCancelled: z.boolean(),
      }),
    ),
    missing: z.array(z.enum(requiredActs)),
  }),
})

export const saveLocalAct = command({
  name: 'papers.saveLocalAct',
  title: 'Enters an order or a regulation; a number is given from the register of orders unless one is said.',
  input: z.object({
    actId: idSchema,
    ...localActFields,
    number: z.string().trim().max(60).default(''),
    /** Makes the paper from the starter text. */
    withPaper: z.boolean().default(false),
  }),
  output: z.object({ number: z.string(), paperId: idSchema.nullable() }),
  refusals: ['ends-before-start', 'number-taken', 'starter-missing'],
})

export const cancelLocalAct = command({
  name: 'papers.cancelLocalAct',
  title: 'Says that an order or regulation is no longer in force.',
  input: z.object({ actId: idSchema, on: daySchema }),
  output: z.object({}),
  refusals: ['already-cancelled', 'ends-before-start'],
})

export const retention = query({
  name: 'papers.retention',
  title: 'How long each class of papers is kept, and what could be destroyed by now.',
  input: z.object({}),
  output: z.object({
    classes: z.array(
      z.object({
        class: z.string(),
        /** As papers of the class are called, in Russian. */
        name: z.string(),
        years: z.number().nullable(),
        basis: z.string(),
        ripe: z.number(),
      }),
    ),
  }),
})

export const setRetention = command({
  name: 'papers.setRetention',
  title: 'Sets how long a class of papers is kept.',
  input: z.object({
    class: templateIdSchema,
    years: z.number().int().min(1).max(75).nullable(),
    basis: z.string().trim().max(300).default(''),
  }),
  output: z.object({}),
})

export const hold = command({
  name: 'papers.hold',
  title: 'Puts a paper under legal hold, or frees it.',
  input: z.object({ paperId: idSchema, reason: z.string().trim().min(3).max(300).nullable() }),
  output: z.object({}),
})

export const destroy = command({
  name: 'papers.destroy',
  title: 'Destroys the files of papers whose term is over, by an act with its log; rows and numbers remain.',
  input: z.object({
    actId: idSchema,
    day: daySchema,
    paperIds: z.array(idSchema).min(1).max(500),
    reason: z.string().trim().min(3).max(500),
    /** Members of the commission. */
    members: z.array(z.string().trim().min(2).max(200)).min(2).max(10),
  }),
  output: z.object({ number: z.string(), destroyed: z.number() }),
  refusals: ['not-ripe', 'under-hold', 'date-in-future'],
})
