// «Чего не хватает до отчёта»: names, each with what mends it.
import { z } from 'zod'
import { daySchema, idSchema, query } from '#base/act.ts'

export const missingKinds = [
  /** Served, but never examined at the start, and not excused. */
  'baselineMissing',
  /** Examined at the start, not at the end of the period, and not excused at the closing of a programme. */
  'finalMissing',
  /** The family has not answered the closing question. */
  'surveyMissing',
  /** The programme's term is over and it is not closed. */
  'programmeOpen',
  /** The programme has ended without an excuse and a goal has no final rating. */
  'ratingMissing',
  'serviceUnclassified',
  'minutesMissing',
  'sexMissing',
  'settlementMissing',
] as const

export const missing = query({
  name: 'reports.missing',
  title: 'What the report of a period still lacks: who or what, kind by kind.',
  input: z.object({ from: daySchema, to: daySchema, limit: z.number().int().min(1).max(500).default(20) }),
  output: z.object({
    groups: z.array(
      z.object({
        kind: z.enum(missingKinds),
        total: z.number(),
        rows: z.array(
          z.object({
            /** Whole name, initials where the role sees no names; of services the name of the service. */
            name: z.string(),
            childId: idSchema.nullable(),
            /** The programme, service of the catalogue, or record to open. */
            subjectId: idSchema.nullable(),
            day: daySchema.nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: ['ends-before-start', 'period-too-long'],
})
