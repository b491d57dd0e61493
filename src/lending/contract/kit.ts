// Kits: units that go out as one. A unit is of one kit at most, and no kit is in a kit. Source: lending.md I8.
import { z } from 'zod'
import { command, idSchema, query } from '#base/act.ts'
import { unlendableSchema } from './unit.ts'

export const kits = query({
  name: 'lending.kits',
  title: 'The kits with their units, and what stands against handing each of them out.',
  input: z.object({}),
  output: z.object({
    kits: z.array(
      z.object({
        id: idSchema,
        version: z.number(),
        name: z.string(),
        units: z.array(
          z.object({
            unitId: idSchema,
            kindName: z.string(),
            inventoryNumber: z.string(),
            shelf: z.string(),
            reasons: z.array(unlendableSchema),
          }),
        ),
      }),
    ),
  }),
})

export const saveKit = command({
  name: 'lending.saveKit',
  title: 'Puts units together into a kit, or changes one. What a family has is neither put in nor taken out.',
  input: z.object({
    kitId: idSchema,
    base: z.int32().nullish(),
    name: z.string().trim().min(2).max(200),
    unitIds: z.array(idSchema).min(2).max(20),
  }),
  output: z.object({}),
  refusals: [
    'kit-name-taken',
    'kit-changed-meanwhile',
    'unit-unknown',
    'unit-of-another-kit',
    'unit-claimed',
    'unit-not-for-lending',
  ],
})

export const dissolveKit = command({
  name: 'lending.dissolveKit',
  title: 'Takes a kit apart: its units are lent one by one again.',
  input: z.object({ kitId: idSchema, base: z.int32() }),
  output: z.object({}),
  refusals: ['kit-changed-meanwhile', 'unit-claimed'],
})
