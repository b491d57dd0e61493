import { z } from 'zod'
import { daySchema, idSchema, query } from '#base/act.ts'
import { partSchema } from './kind.ts'

export const picking = query({
  name: 'lending.picking',
  title:
    'What is to be fetched from the shelves for families that accepted, in the order of the shelves, with its parts.',
  input: z.object({}),
  output: z.object({
    units: z.array(
      z.object({
        requestId: idSchema,
        unitId: idSchema,
        childName: z.string(),
        kindName: z.string(),
        inventoryNumber: z.string(),
        shelf: z.string(),
        /** Parts that are to be there; those known to be missing are left out. */
        parts: z.array(partSchema.pick({ id: true, name: true, isOptional: true })),
        handedBy: z.enum(['desk', 'brigade']).nullable(),
        isPrepared: z.boolean(),
        askedOn: daySchema,
      }),
    ),
  }),
})
