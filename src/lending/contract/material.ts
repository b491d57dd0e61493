// What is attached to a kind: photos, manuals, films, leaflets on care.
import { z } from 'zod'
import { command, idSchema, query } from '#base/act.ts'

export const materialKinds = ['photo', 'manual', 'video', 'careLeaflet', 'partsList'] as const

export const materials = query({
  name: 'lending.materials',
  title: 'What is attached to a kind of equipment: photos, manuals, films, leaflets.',
  input: z.object({ kindId: idSchema }),
  output: z.object({
    materials: z.array(
      z.object({
        id: idSchema,
        what: z.enum(materialKinds),
        title: z.string(),
        /** Of a film or a page elsewhere; '' where a file is kept. */
        url: z.string(),
      }),
    ),
  }),
})

export const material = query({
  name: 'lending.material',
  title: 'The file of something attached to a kind.',
  input: z.object({ materialId: idSchema }),
  output: z.object({ title: z.string(), mediaType: z.string(), base64: z.string() }),
})

export const addMaterial = command({
  name: 'lending.addMaterial',
  title: 'Attaches a file (PDF, photo) or the address of a film to a kind.',
  input: z.object({
    materialId: idSchema,
    kindId: idSchema,
    what: z.enum(materialKinds),
    title: z.string().trim().min(2).max(200),
    url: z.string().trim().max(500).default(''),
    base64: z.base64().max(14_000_000).nullish(),
  }),
  output: z.object({}),
  refusals: [
    'kind-unknown',
    'material-empty',
    'address-wrong',
    'material-reused',
    'too-many-materials',
    'file-type-wrong',
    'file-too-large',
  ],
})

export const removeMaterial = command({
  name: 'lending.removeMaterial',
  title: 'Takes something off a kind; its file is destroyed.',
  input: z.object({ materialId: idSchema }),
  output: z.object({}),
  refusals: [],
})
