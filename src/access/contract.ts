// Accounts, sign-in, caseload, journal, calendar and settings: what can be asked of access.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { isTimeZone } from '#base/instant.ts'
import { roleIds } from './policy.ts'

export const roleSchema = z.enum(roleIds)

const namePart = z.string().trim().min(1).max(100)
/** A person's name in its three parts; the patronymic is '' when there is none. */
export const personNameSchema = z.object({
  lastName: namePart,
  firstName: namePart,
  middleName: z.string().trim().max(100).default(''),
})

const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(100)
  .regex(/^[\p{L}\p{N}._@-]+$/u, { error: 'login-characters' })
/** Twelve characters at least, as long as one likes; no rules of composition. Source: reliability-security.md §4.6. */
const newPassword = z.string().min(12).max(256)
const typedPassword = z.string().min(1).max(256)

const signedIn = z.object({ centreId: idSchema, mustChangePassword: z.boolean() })

export const createCentre = command({
  name: 'access.createCentre',
  title: 'Makes the first centre of an empty installation and its head, and signs the head in.',
  input: z.object({
    name: z.string().trim().min(2).max(300),
    timeZone: z.string().refine(isTimeZone, { error: 'time-zone-unknown' }),
    headName: personNameSchema,
    login,
    password: newPassword,
    setupCode: z.string().max(40).optional(),
  }),
  output: signedIn.extend({ recoveryKey: z.string() }),
  refusals: ['already-set-up', 'setup-code-wrong', 'password-common'],
})

export const openDemo = command({
  name: 'access.openDemo',
  title: 'Fills an empty installation with a demonstration centre of made-up people.',
  input: z.object({ setupCode: z.string().max(40).optional() }),
  output: z.object({
    accounts: z.array(z.object({ login: z.string(), roleIds: z.array(roleSchema), name: z.string() })),
  }),
  refusals: ['already-set-up', 'setup-code-wrong'],
})

export const signIn = command({
  name: 'access.signIn',
  title: 'Signs a person in by login and password.',
  input: z.object({ login, password: typedPassword }),
  output: signedIn,
  refusals: ['sign-in-wrong', 'too-many-tries'],
})

export const demoSignIn = command({
  name: 'access.demoSignIn',
  title: 'Signs a visitor in as one of the made-up people; only in a demonstration installation.',
  input: z.object({ login }),
  output: signedIn,
  refusals: ['not-a-demonstration', 'sign-in-wrong'],
})

export const useLink = command({
  name: 'access.useLink',
  title: 'Signs a person in by a one-time link and sets the first password.',
  input: z.object({ token: z.string().min(20).max(100), password: newPassword }),
  output: signedIn,
  refusals: ['link-unusable', 'password-common'],
})

export const signOut = command({
  name: 'access.signOut',
  title: 'Ends the present session.',
  input: z.object({}),
  output: z.object({}),
})

export const changePassword = command({
  name: 'access.changePassword',
  title: 'Changes the own password and ends the other sessions.',
  input: z.object({ old: typedPassword, new: newPassword }),
  output: z.object({}),
  refusals: ['sign-in-wrong', 'password-common', 'password-same'],
})

export const me = query({
  name: 'access.me',
  title: 'Who is signed in, where, and which places they may enter.',
  input: z.object({}),
  output: z.object({
    accountId: idSchema,
    staffId: idSchema.nullable(),
    name: personNameSchema,
    login: z.string(),
    roles: z.array(roleSchema),
    centre: z.object({ id: idSchema, name: z.string(), timeZone: z.string(), isDemo: z.boolean() }),
    today: daySchema,
    mustChangePassword: z.boolean(),
    places: z.array(z.string()),
    mayRecord: z.boolean(),
    mayRegister: z.boolean(),
  }),
})

const person = z.object({
  accountId: idSchema,
  login: z.string(),
  name: personNameSchema,
  roles: z.array(roleSchema),
  staffId: idSchema.nullable(),
  isDisabled: z.boolean(),
  /** Head and system administrator in one person: allowed in a small centre, and flagged. */
  isFlagged: z.boolean(),
})

export const people = query({
  name: 'access.people',
  title: 'The accounts of the centre.',
  input: z.object({}),
  output: z.object({ people: z.array(person) }),
})

export const addPerson = command({
  name: 'access.addPerson',
  title: 'Makes an account; its person signs in once by the link and sets a password.',
  input: z.object({
    login,
    name: personNameSchema,
    roles: z.array(roleSchema).min(1).max(roleIds.length),
    staffId: idSchema.nullish(),
  }),
  output: z.object({ accountId: idSchema, link: z.string() }),
  refusals: ['login-taken', 'role-not-yours-to-give'],
})

export const changeRoles = command({
  name: 'access.changeRoles',
  title: 'Changes what an account may do and which member of staff it is; ends its sessions.',
  input: z.object({ accountId: idSchema, roles: z.array(roleSchema).min(1), staffId: idSchema.nullish() }),
  output: z.object({}),
  refusals: ['role-not-yours-to-give', 'last-head'],
})

export const resetPassword = command({
  name: 'access.resetPassword',
  title: 'Gives a person a new one-time link; the old password and sessions end.',
  input: z.object({ accountId: idSchema }),
  output: z.object({ link: z.string() }),
  refusals: ['role-not-yours-to-give'],
})

export const disablePerson = command({
  name: 'access.disablePerson',
  title: 'Shuts an account and ends its sessions.',
  input: z.object({ accountId: idSchema }),
  output: z.object({}),
  refusals: ['role-not-yours-to-give', 'last-head'],
})

export const readJournal = query({
  name: 'access.journal',
  title: 'The journal of changes and sensitive reads, newest first.',
  input: z.object({
    childId: idSchema.optional(),
    accountId: idSchema.optional(),
    kind: z.enum(['change', 'read', 'denied', 'signIn']).optional(),
    before: z.string().max(60).optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        key: z.string(),
        at: z.string(),
        kind: z.string(),
        act: z.string(),
        accountId: idSchema.nullable(),
        accountName: z.string(),
        subjectKind: z.string().nullable(),
        subjectId: idSchema.nullable(),
        childId: idSchema.nullable(),
      }),
    ),
    next: z.string().nullable(),
    unsealed: z.number(),
  }),
})

export const changes = query({
  name: 'access.changes',
  title: 'The change feed: what changed since a cursor, in an order that never passes a late commit over.',
  input: z.object({
    after: z.string().max(60).optional(),
    most: z.number().int().min(1).max(500).default(200),
  }),
  output: z.object({
    changes: z.array(
      z.object({
        act: z.string(),
        subjectKind: z.string(),
        subjectId: idSchema,
        childId: idSchema.nullable(),
      }),
    ),
    to: z.string(),
    hasMore: z.boolean(),
  }),
})

export const caseload = query({
  name: 'access.caseload',
  title: 'Who works with a child, or which children a member of staff has.',
  input: z.object({ staffId: idSchema.optional(), childId: idSchema.optional() }),
  output: z.object({
    rows: z.array(
      z.object({ staffId: idSchema, childId: idSchema, from: daySchema, to: daySchema.nullable() }),
    ),
  }),
})

export const assignCaseload = command({
  name: 'access.assignCaseload',
  title: 'Gives children to a specialist from a day on.',
  input: z.object({ staffId: idSchema, childIds: z.array(idSchema).min(1).max(500), from: daySchema }),
  output: z.object({ added: z.number() }),
})

export const endCaseload = command({
  name: 'access.endCaseload',
  title: 'Ends a specialist’s work with a child after a day.',
  input: z.object({ staffId: idSchema, childId: idSchema, to: daySchema }),
  output: z.object({}),
  refusals: ['ends-before-start'],
})

const dayKind = z.enum(['work', 'off', 'short'])
const calendarDay = z.object({ day: daySchema, kind: dayKind, note: z.string().max(200) })

export const calendar = query({
  name: 'access.calendar',
  title: 'Days of a year that differ from Monday–Friday work, as the centre has them.',
  input: z.object({ year: z.number().int().min(2000).max(2100) }),
  output: z.object({
    isPreliminary: z.boolean(),
    workingDays: z.number(),
    days: z.array(calendarDay.extend({ isOwn: z.boolean() })),
  }),
})

export const editCalendar = command({
  name: 'access.editCalendar',
  title: 'Sets a day of the centre’s calendar apart, or (kind null) gives it back to the shipped calendar.',
  input: z.object({ day: daySchema, kind: dayKind.nullable(), note: z.string().max(200).default('') }),
  output: z.object({}),
})

export const settings = query({
  name: 'access.settings',
  title: 'The centre’s settings with their defaults.',
  input: z.object({}),
  output: z.object({ values: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])) }),
})

export const changeSetting = command({
  name: 'access.changeSetting',
  title: 'Changes one setting.',
  input: z.object({ key: z.string(), value: z.union([z.number(), z.string(), z.boolean()]) }),
  output: z.object({}),
  refusals: ['setting-unknown', 'setting-value'],
})

/** A form's place, e.g. `families.registerChild` or `families.editChild/<id>`. */
const place = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\w./-]+$/)

export const draft = query({
  name: 'access.draft',
  title: 'The unfinished form of a place, if there is one.',
  input: z.object({ place }),
  output: z.object({ body: z.string().nullable(), at: z.string().nullable() }),
})

export const saveDraft = command({
  name: 'access.saveDraft',
  title: 'Keeps an unfinished form, sealed, for the same person only.',
  input: z.object({ place, body: z.string().max(50_000) }),
  output: z.object({}),
})

export const dropDraft = command({
  name: 'access.dropDraft',
  title: 'Forgets an unfinished form.',
  input: z.object({ place }),
  output: z.object({}),
})
