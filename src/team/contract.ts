// Staff: who works in the centre.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'

export const specialistRoles = [
  'speechTherapist',
  'psychologist',
  'socialEducator',
  'adaptedPeInstructor',
  'rehabilitationSpecialist',
  'specialEducator',
  'rehabilitationPhysician',
  'socialWorkSpecialist',
  'manager',
  'other',
] as const
export const specialistRoleSchema = z.enum(specialistRoles)

const nameSchema = z.object({
  lastName: z.string().max(400),
  firstName: z.string().max(400),
  middleName: z.string().max(400).default(''),
})

const staffInput = {
  name: nameSchema,
  /** The post as the centre calls it: «логопед», «инструктор по АФК». */
  post: z.string().trim().min(1).max(200),
  /** Taken from the post when absent. */
  role: specialistRoleSchema.nullish(),
  isEngaged: z.boolean().default(false),
  from: daySchema.nullish(),
  to: daySchema.nullish(),
}

const nameRefusals = ['name-missing', 'name-too-long', 'name-invalid'] as const

export const staff = query({
  name: 'team.staff',
  title: 'The staff of the centre in the order of surnames.',
  input: z.object({ withFormer: z.boolean().default(false) }),
  output: z.object({
    staff: z.array(
      z.object({
        id: idSchema,
        name: nameSchema,
        shortName: z.string(),
        post: z.string(),
        role: specialistRoleSchema,
        isEngaged: z.boolean(),
        from: daySchema.nullable(),
        to: daySchema.nullable(),
      }),
    ),
  }),
})

export const addStaff = command({
  name: 'team.addStaff',
  title: 'Adds a member of staff or an engaged specialist.',
  input: z.object({ staffId: idSchema.optional(), ...staffInput }),
  output: z.object({ staffId: idSchema }),
  refusals: [...nameRefusals, 'ends-before-start'],
})

export const editStaff = command({
  name: 'team.editStaff',
  title: 'Changes a member of staff.',
  input: z.object({ staffId: idSchema, ...staffInput }),
  output: z.object({}),
  refusals: [...nameRefusals, 'ends-before-start'],
})
