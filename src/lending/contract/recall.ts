// Calls to families about what they hold, and what a recall still waits for. Source: lending.md §6.11.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'

export const callOutcomes = ['reached', 'willReturn', 'notReached'] as const

export const recordCall = command({
  name: 'lending.recordCall',
  title:
    'Says that a family was called about a loan: it was told, it promised to bring it, nobody answered. The proof of a contact.',
  input: z.object({
    loanId: idSchema,
    day: daySchema,
    outcome: z.enum(callOutcomes),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({}),
  refusals: ['loan-closed', 'date-in-future', 'called-before-issue'],
})

const call = z.object({ day: daySchema, outcome: z.enum(callOutcomes), by: z.string() })

export const recalls = query({
  name: 'lending.recalls',
  title:
    'Notices of makers, the newest first: every unit recalled, who had it then, who was called and what of it is still with families.',
  input: z.object({}),
  output: z.object({
    notices: z.array(
      z.object({
        notice: z.string(),
        day: daySchema,
        kindId: idSchema,
        kindName: z.string(),
        units: z.array(
          z.object({
            unitId: idSchema,
            inventoryNumber: z.string(),
            serial: z.string(),
            /** `atHome`: a family has it; `here`: stands recalled at the centre; `freed`: lent again; `gone`: written off. */
            state: z.enum(['atHome', 'here', 'freed', 'gone']),
            /** The loan with which it was out on the day of the recall, or is out now. */
            loan: z
              .object({
                id: idSchema,
                childId: idSchema,
                childName: z.string(),
                adultId: idSchema.nullable(),
                adultName: z.string(),
              })
              .nullable(),
            calls: z.array(call),
          }),
        ),
        /** Families that hold a unit of it and were not reached yet. */
        notReached: z.number(),
      }),
    ),
  }),
})
