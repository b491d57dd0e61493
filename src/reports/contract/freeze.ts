// Reports that were handed in: kept as they were, with «было/стало» once something behind them is corrected.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { indicatorSchema, practice } from '../contract.ts'

export const freezeKinds = ['month', 'quarter', 'year', 'practice'] as const

export const freeze = command({
  name: 'reports.freeze',
  title:
    'Freezes the reports of a period that is over: figures, definitions’ versions, cut-off, members, signed hash.',
  input: z.object({
    freezeId: idSchema,
    kind: z.enum(freezeKinds),
    from: daySchema,
    to: daySchema,
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ hash: z.string() }),
  refusals: ['ends-before-start', 'period-too-long', 'period-not-over', 'period-unfit'],
})

const frozen = z.object({
  id: idSchema,
  kind: z.enum(freezeKinds),
  from: daySchema,
  to: daySchema,
  /** Nothing recorded from this moment on is in it. */
  cutOff: z.string(),
  frozenAt: z.string(),
  frozenBy: z.string(),
  note: z.string(),
  /** SHA-256 of what was frozen, in hexadecimal digits. */
  hash: z.string(),
})

export const freezes = query({
  name: 'reports.freezes',
  title: 'Frozen reports, newest first.',
  input: z.object({ from: daySchema.nullish(), to: daySchema.nullish() }),
  output: z.object({ freezes: z.array(frozen) }),
})

export const frozenReport = query({
  name: 'reports.frozenReport',
  title: 'A frozen report as it was, and «было/стало»: every figure that is another one today.',
  input: z.object({ freezeId: idSchema }),
  output: z.object({
    freeze: frozen,
    /** False: what is kept is not what was signed. */
    isIntact: z.boolean(),
    report: practice.output,
    changes: z.array(
      z.object({
        indicator: indicatorSchema,
        /** Null: the period as a whole. */
        year: z.number().nullable(),
        was: z.number().nullable(),
        now: z.number().nullable(),
        wasPercent: z.number().nullable(),
        nowPercent: z.number().nullable(),
        added: z.number(),
        removed: z.number(),
        /** The definition is another one today, so that the two may differ for that alone. */
        isRedefined: z.boolean(),
      }),
    ),
  }),
})

export const frozenMembers = query({
  name: 'reports.frozenMembers',
  title: 'Who joined a frozen figure since, and who left it.',
  input: z.object({ freezeId: idSchema, indicator: indicatorSchema, year: z.number().int().nullish() }),
  output: z.object({
    members: z.array(
      z.object({
        id: idSchema,
        change: z.enum(['added', 'removed']),
        /** Whole name, initials where the role sees no names, or the service and its day. */
        name: z.string(),
        /** The child to open; null where there is none. */
        childId: idSchema.nullable(),
      }),
    ),
  }),
})
