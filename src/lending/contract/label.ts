// Labels: stuck on later than printed, and read by strangers, who learn of the centre alone. Source: lending.md §4.2.
import { z } from 'zod'
import { command, idSchema, query } from '#base/act.ts'

export const bindLabel = command({
  name: 'lending.bindLabel',
  title: 'Sticks another label on a unit, one that was printed before; the old one is read no more.',
  input: z.object({
    unitId: idSchema,
    base: z.int32(),
    label: z.string().trim().min(1).max(100),
  }),
  output: z.object({}),
  refusals: ['label-unreadable', 'label-taken', 'unit-changed-meanwhile', 'unit-written-off'],
})

export const reportAbouts = ['found', 'broken'] as const

/** For people who are not signed in: what a label says to whoever scans it. */
export const labelSeen = command({
  name: 'lending.labelSeen',
  title: 'Says to a stranger who scanned a label whose it is: the centre and its phone, and nothing else.',
  input: z.object({ label: z.string().trim().min(1).max(100) }),
  output: z.object({ centreName: z.string(), phone: z.string() }),
  refusals: ['label-unknown', 'too-many-requests'],
})

/** For people who are not signed in. */
export const reportByLabel = command({
  name: 'lending.reportByLabel',
  title: 'A stranger or the family says by the label that a thing was found or is broken.',
  input: z.object({
    label: z.string().trim().min(1).max(100),
    about: z.enum(reportAbouts),
    message: z.string().trim().max(1000).default(''),
    /** How to reach who writes, if they wish. */
    contact: z.string().trim().max(100).default(''),
  }),
  output: z.object({}),
  refusals: ['label-unknown', 'too-many-requests', 'message-missing'],
})

export const reports = query({
  name: 'lending.reports',
  title:
    'What was told by labels and waits for an answer, the newest first; of one unit also what was answered.',
  input: z.object({ unitId: idSchema.nullish() }),
  output: z.object({
    reports: z.array(
      z.object({
        id: idSchema,
        unitId: idSchema,
        kindName: z.string(),
        inventoryNumber: z.string(),
        about: z.enum(reportAbouts),
        message: z.string(),
        contact: z.string(),
        reportedAt: z.string(),
        answeredAt: z.string().nullable(),
        answer: z.string(),
      }),
    ),
  }),
})

export const answerReport = command({
  name: 'lending.answerReport',
  title: 'Says what was done about something told by a label; it leaves the desk.',
  input: z.object({ reportId: idSchema, answer: z.string().trim().min(3).max(300) }),
  output: z.object({}),
  refusals: ['report-answered'],
})
