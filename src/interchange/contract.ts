// Import of a centre's own journals: what can be asked of it. A file is uploaded by POST /api/files/import (its bytes as the
// body, its name in the header `x-file-name`, percent-encoded) and answers `uploaded`; the workbook of rejected rows comes
// from GET /api/files/imports/<importId>/rejects.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { fileCodes, rowCodes, sheetCodes, warningCodes } from './contract/codes.ts'
import { builtKinds, kinds } from './contract/kinds.ts'

/** Bytes of the largest file that is taken. */
export const largestFile = 30 << 20

export const importStates = ['uploaded', 'ready', 'running', 'done', 'failed', 'undoing', 'undone'] as const
export type ImportState = (typeof importStates)[number]

export const kindSchema = z.enum(kinds)
const stateSchema = z.enum(importStates)

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** The answer to an upload. A file that cannot be read is refused with one of `fileCodes` and nothing is kept of it. */
export const uploaded = z.object({ importId: idSchema })

/** Stands for the upload in the policy and the journal; its input is the body and the header of the request. */
export const importFile = command({
  name: 'interchange.import',
  title: 'Takes a workbook in; it is kept sealed until it is imported.',
  input: z.object({ fileName: z.string().max(1000), bytes: bytesSchema }),
  output: uploaded,
  refusals: fileCodes,
})

const counts = {
  /** Rows of the journal in the file: titles, totals and empty rows are none. */
  rows: z.number(),
  imported: z.number(),
  /** Rows that are in already, from this or an earlier import. */
  unchanged: z.number(),
  rejected: z.number(),
}

const remark = {
  /** The sheet's own row number. */
  row: z.number(),
  /** The heading above the cell, `null` when the row as a whole is meant. */
  column: z.string().nullable(),
}
export const fault = z.object({ ...remark, code: z.enum(rowCodes) })

const warning = z.object({
  code: z.enum(warningCodes),
  count: z.number(),
  /** The first rows that have it, at most five. */
  rows: z.array(z.number()),
})

const column = z.object({
  /** From 0: column A. */
  column: z.number(),
  heading: z.string(),
  /** What the mapping remembers the heading by. */
  key: z.string(),
  /** `null`: not recognised or not wanted. */
  field: z.string().nullable(),
  /** Fields that a heading without one resembles, best first. */
  suggestions: z.array(z.string()),
})

const sheet = z.object({
  /** From 0, in the order of the workbook. */
  index: z.number(),
  name: z.string(),
  isHidden: z.boolean(),
  /** `null` when it is not clear what the sheet is: choose by `interchange.map`. */
  kind: kindSchema.nullable(),
  /** False for kinds that this version recognises and does not import; such sheets are left out and said so. */
  isBuilt: z.boolean(),
  /** Why the sheet gives no rows; `null` when it does. */
  code: z.enum(sheetCodes).nullable(),
  /** 0 … 1 */
  confidence: z.number(),
  /** The sheet's number of the row of headings; `null` without a kind. */
  headerRow: z.number().nullable(),
  columns: z.array(column),
  /** All fields of the kind with the names screens show them by. */
  fields: z.array(z.object({ field: z.string(), title: z.string() })),
  /** Groups of fields of which one is needed and none is mapped. */
  missing: z.array(z.array(z.string())),
  /** How many title rows, totals and repeated headings were passed over. */
  skipped: z.number(),
  /** What an import would do now. `rejected` includes the unsure. */
  ...counts,
  /** Rows that wait for a person's decision. */
  unsure: z.number(),
  /** The first ten rows as understood, one text a field of `preview.fields`; days are 'YYYY-MM-DD'. */
  preview: z.object({
    fields: z.array(z.object({ field: z.string(), title: z.string() })),
    rows: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  }),
  /** The first fifty. */
  faults: z.array(fault),
  warnings: z.array(warning),
})
export type OpenedSheet = z.output<typeof sheet>

export const unsureReasons = [
  /** Several children have exactly this name (and birth date, if the row tells it). */
  'several',
  /** Nobody has exactly this name, somebody nearly has. */
  'nearly',
  /** An earlier row of this file is a child of this name and birth date. */
  'sameInFile',
  /** The registry has a child of this name and birth date, with other parents. */
  'sameInRegistry',
  /** Several adults have exactly this name. */
  'severalAdults',
  /** No adult has exactly this name, somebody nearly has. */
  'nearlyAdult',
] as const
export type UnsureReason = (typeof unsureReasons)[number]

const person = z.object({
  /** Names the question in `interchange.decide`. */
  key: z.string(),
  kind: z.enum(builtKinds),
  why: z.enum(unsureReasons),
  /** As the file has it; of `surveys` the adult's, whose child is then the answer. */
  name: z.string(),
  birthDate: daySchema.nullable(),
  /** Of the file: the parent beside the name, '' when there is none. */
  parent: z.string(),
  sheet: z.number(),
  /** The first row, and how many rows hang on the answer. */
  row: z.number(),
  rows: z.number(),
  candidates: z.array(
    z.object({
      childId: idSchema,
      name: z.string(),
      birthDate: daySchema,
      settlement: z.string(),
      /** A row of this very file; its child is not in the registry yet. */
      inRow: z.number().nullable(),
    }),
  ),
  /** Absent until decided; `childId: null` is «никто из них»: a child of its own, or for a service nobody. */
  decision: z.object({ childId: idSchema.nullable() }).nullable(),
})
export type UnsurePerson = z.output<typeof person>

const progress = {
  id: idSchema,
  state: stateSchema,
  /** Rows gone through so far of `rows`; while undoing, rows taken out of `imported`. */
  done: z.number(),
  ...counts,
}

const summary = z.object({
  ...progress,
  fileName: z.string(),
  kinds: z.array(kindSchema),
  uploadedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  byAccountId: idSchema,
})
export type ImportSummary = z.output<typeof summary>

export const imports = query({
  name: 'interchange.imports',
  title: 'The latest imports of the centre, newest first.',
  input: z.object({ before: idSchema.nullish(), limit: z.number().int().min(1).max(100).default(50) }),
  output: z.object({ imports: z.array(summary), next: idSchema.nullable() }),
})

export const importProgress = query({
  name: 'interchange.progress',
  title: 'How far an import has come; to be asked while it runs.',
  input: z.object({ importId: idSchema }),
  output: z.object(progress),
})

export const openImport = query({
  name: 'interchange.open',
  title: 'What a file holds and what importing it would do; changes nothing.',
  input: z.object({ importId: idSchema }),
  output: z.object({
    ...summary.shape,
    sheets: z.array(sheet),
    people: z.array(person),
    /** More people wait than `people` holds (200). */
    isPeopleMore: z.boolean(),
  }),
})

export const rejectedRows = query({
  name: 'interchange.rejects',
  title: 'The rows that an import did not take, with their reasons.',
  input: z.object({ importId: idSchema, after: z.number().int().min(0).default(0) }),
  output: z.object({
    /** At most 500 a page, from the one numbered `after`. */
    rows: z.array(fault.extend({ sheet: z.number() })),
    total: z.number(),
  }),
})

/** The same as a workbook that can be corrected and imported again, for `GET /api/files/imports/<importId>/rejects`. */
export const rejectedFile = query({
  name: rejectedRows.name,
  title: rejectedRows.title,
  input: z.object({ importId: idSchema }),
  output: z.object({ fileName: z.string(), bytes: bytesSchema }),
})

export const mapSheet = command({
  name: 'interchange.map',
  title:
    'Says what a sheet is and which column is which field; the centre’s next files are recognised by it.',
  input: z.object({
    importId: idSchema,
    sheet: z.number().int().min(0).max(255),
    /** `null`: this sheet is not to be imported. */
    kind: kindSchema.nullable(),
    /** The row of headings when it was not found; the headings then are what stands in it. */
    headerRow: z.number().int().min(1).max(1_048_576).nullish(),
    /** Heading key → field, or `null` for «эту колонку не загружать». Headings that are not named stay as they are. */
    mapping: z.record(z.string().max(300), z.string().max(60).nullable()).default({}),
  }),
  output: z.object({}),
  refusals: ['import-started', 'sheet-unknown', 'field-unknown', 'field-twice', 'header-unknown'],
})

export const decidePeople = command({
  name: 'interchange.decide',
  title: 'Says who the unsure people of a file are; an answer with a child is remembered for later files.',
  input: z.object({
    importId: idSchema,
    decisions: z
      .array(z.object({ key: z.string().regex(/^[0-9a-f]{32}$/), childId: idSchema.nullable() }))
      .min(1)
      .max(1000),
  }),
  output: z.object({}),
  refusals: ['import-started'],
})

export const startImport = command({
  name: 'interchange.start',
  title: 'Carries an import out in the background; rows that cannot come in are left with their reasons.',
  input: z.object({ importId: idSchema }),
  output: z.object({}),
  refusals: ['import-started', 'nothing-to-import'],
})

export const undoImport = command({
  name: 'interchange.undo',
  title: 'Takes everything out again that an import brought in.',
  input: z.object({ importId: idSchema }),
  output: z.object({}),
  /** `import-in-use` has details.children: so many of its children have had something else recorded since. */
  refusals: ['import-not-done', 'import-in-use'],
})
