// Points of the lending service: where units stand, on which terms they are lent there, and how they travel between points.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { regimes } from './kind.ts'
import { conditions } from './unit.ts'

const line = z.string().trim().max(300).default('')

const pointFields = {
  name: z.string().trim().min(2).max(200),
  address: line,
  phone: z.string().trim().max(100).default(''),
  /** «Пн–пт 9–18». */
  hours: line,
  isClosed: z.boolean().default(false),
}

const termsFields = {
  regime: z.enum(regimes),
  /** Only of a tariff. */
  tariff_kopecks_a_day: z.number().int().min(0).max(10_000_000).nullish(),
}

export const points = query({
  name: 'lending.points',
  title: 'The points of the lending service, the first one first, with the terms that differ there.',
  input: z.object({}),
  output: z.object({
    points: z.array(
      z.object({
        id: idSchema,
        version: z.number(),
        ...pointFields,
        /** The one with which the centre began: what comes without a point stands there. */
        isFirst: z.boolean(),
        /** Units of the lending point that stand there. */
        units: z.number(),
        /** Kinds that are lent there on other terms than elsewhere. */
        terms: z.array(z.object({ kindId: idSchema, kindName: z.string(), ...termsFields })),
      }),
    ),
  }),
})

export const savePoint = command({
  name: 'lending.savePoint',
  title: 'Opens a point of the lending service, changes one, or closes it to what would come there.',
  input: z.object({ pointId: idSchema, base: z.int32().nullish(), ...pointFields }),
  output: z.object({}),
  refusals: ['point-name-taken', 'point-changed-meanwhile', 'last-point'],
})

export const setPointTerms = command({
  name: 'lending.setPointTerms',
  title:
    'Says on which terms a kind is lent at a point; null: as everywhere. Loans that are out keep theirs.',
  input: z.object({ pointId: idSchema, kindId: idSchema, terms: z.object(termsFields).nullable() }),
  output: z.object({}),
  refusals: ['kind-unknown', 'tariff-missing'],
})

export const transfer = command({
  name: 'lending.transfer',
  title: 'Sends units from the point where they stand to another; nobody gets them until they are received.',
  input: z.object({
    transferId: idSchema,
    unitIds: z.array(idSchema).min(1).max(100),
    toPointId: idSchema,
    day: daySchema,
    /** Given for a time: the day by which they are to be back. */
    dueBackOn: daySchema.nullish(),
    note: z.string().trim().max(300).default(''),
  }),
  output: z.object({ sent: z.number() }),
  refusals: [
    'unit-unknown',
    'unit-claimed',
    'unit-written-off',
    'unit-not-at-a-point',
    'point-unknown',
    'point-closed',
    'already-there',
    'units-of-two-points',
    // With the name of a kit that would be torn apart.
    'kit-incomplete',
    'date-in-future',
    'due-back-before-sent',
    'transfer-reused',
  ],
})

export const arrive = command({
  name: 'lending.arrive',
  title: 'Receives units that were on their way: parts ticked, condition as sent unless said.',
  input: z.object({
    day: daySchema,
    units: z
      .array(
        z.object({
          unitId: idSchema,
          condition: z.enum(conditions).nullish(),
          /** Null: as they were sent. */
          missingParts: z.array(z.string().max(40)).max(40).nullish(),
          /** It got dirty on the way. */
          isDirty: z.boolean().default(false),
          note: z.string().trim().max(1000).default(''),
        }),
      )
      .min(1)
      .max(100),
  }),
  output: z.object({ received: z.number() }),
  refusals: ['unit-unknown', 'unit-not-on-its-way', 'date-in-future', 'arrived-before-sent'],
})

export const cancelTransfer = command({
  name: 'lending.cancelTransfer',
  title: 'Calls a transfer off: what of it has not arrived stands where it stood.',
  input: z.object({ transferId: idSchema, reason: z.string().trim().min(3).max(300) }),
  output: z.object({ back: z.number() }),
  refusals: ['nothing-on-its-way'],
})

export const transfers = query({
  name: 'lending.transfers',
  title: 'Transfers, the newest first: those on their way, or all.',
  input: z.object({
    isOpen: z.boolean().default(true),
    /** To or from this point. */
    pointId: idSchema.nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    transfers: z.array(
      z.object({
        id: idSchema,
        day: daySchema,
        fromPointId: idSchema,
        fromName: z.string(),
        toPointId: idSchema,
        toName: z.string(),
        dueBackOn: daySchema.nullable(),
        note: z.string(),
        isCancelled: z.boolean(),
        units: z.array(
          z.object({
            unitId: idSchema,
            kindId: idSchema,
            kindName: z.string(),
            inventoryNumber: z.string(),
            isOnWay: z.boolean(),
          }),
        ),
      }),
    ),
  }),
})
