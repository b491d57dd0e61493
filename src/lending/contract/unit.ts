// Units: one thing with an inventory number, on five axes. Whether it may be lent is derived, with every reason why not.
import { z } from 'zod'
import { command, daySchema, idSchema, query } from '#base/act.ts'
import { regimes } from './kind.ts'

export const lifecycles = ['draft', 'inService', 'retiring', 'writtenOff'] as const
export const hygieneStates = ['clean', 'dirty', 'inCleaning', 'quarantined'] as const
export const technicalStates = ['ok', 'restricted', 'faulty', 'recalled'] as const
export const conditions = ['new', 'good', 'fair', 'needsRepair', 'unusable'] as const
export const claimKinds = ['hold', 'loan', 'service', 'transfer', 'missing'] as const
export const homes = ['lending', 'room', 'brigade', 'specialist'] as const
/** Why a unit is not lendable; all that hold are told. Source: lending.md §2.1. */
export const unlendableReasons = [
  'draft',
  'retiring',
  'writtenOff',
  'onHold',
  'onLoan',
  'inService',
  'inTransfer',
  'missing',
  'dirty',
  'inCleaning',
  'quarantined',
  'faulty',
  'recalled',
  'restricted',
  'incomplete',
  'checkOverdue',
  'endOfLife',
  'notForLending',
] as const
export const unlendableSchema = z.enum(unlendableReasons)

const inventory = z.string().trim().min(1).max(60)

const unitFields = {
  kindId: idSchema,
  inventoryNumber: inventory,
  serial: z.string().trim().max(60).default(''),
  home: z.enum(homes).default('lending'),
  staffId: idSchema.nullish(),
  /** Where it stands; the first point when a new one says nothing, as before when a known one does not. */
  pointId: idSchema.nullish(),
  shelf: z.string().trim().max(100).default(''),
  receivedOn: daySchema.nullish(),
  cost_kopecks: z.number().int().min(0).max(10_000_000_000).nullish(),
  fund: z.string().trim().max(200).default(''),
  isGrant: z.boolean().default(false),
  condition: z.enum(conditions).default('good'),
  quantity: z.number().int().min(0).max(100_000).nullish(),
  /** Account of the books: «21», «101.36». */
  account: z.string().trim().max(20).default(''),
  /** Who answers for it with their money. */
  keeperId: idSchema.nullish(),
}

export const unitSchema = z.object({ unitId: idSchema, ...unitFields })
export type NewUnit = z.output<typeof unitSchema>
export const unitRefusals = [
  'kind-unknown',
  'staff-unknown',
  'keeper-unknown',
  'point-unknown',
  'inventory-number-taken',
  'date-in-future',
] as const

export const addUnit = command({
  name: 'lending.addUnit',
  title: 'Takes a unit into the books; a new one is clean and checked, or says why not.',
  input: unitSchema.extend({
    hygiene: z.enum(hygieneStates).default('clean'),
    /** One that was printed before and is stuck on; absent: a new one is made. */
    label: z.string().trim().max(100).nullish(),
  }),
  output: z.object({}),
  refusals: [...unitRefusals, 'label-unreadable', 'label-taken'],
})

export const addUnits = command({
  name: 'lending.addUnits',
  title:
    'Takes up to 500 units into the books; each is taken or refused by itself. A kind that is not known by name is added.',
  input: z.object({
    units: z
      .array(
        unitSchema
          .omit({ kindId: true })
          .extend({ kindName: z.string().trim().min(2).max(200), category: z.string().max(200).default('') }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({
    taken: z.number(),
    known: z.number(),
    refused: z.array(z.object({ unitId: idSchema, code: z.enum(unitRefusals) })),
  }),
})

export const editUnit = command({
  name: 'lending.editUnit',
  title: 'Changes what is known of a unit.',
  input: z.object({ ...unitSchema.shape, base: z.int32() }),
  output: z.object({}),
  refusals: [...unitRefusals, 'unit-changed-meanwhile', 'unit-written-off', 'unit-claimed'],
})

export const removeUnits = command({
  name: 'lending.removeUnits',
  title: 'Takes out units that came in with an import which is undone; only those that were never lent.',
  input: z.object({ unitIds: z.array(idSchema).min(1).max(1000) }),
  output: z.object({ removed: z.number() }),
})

/** Acts of the storekeeper on one unit, each an event in its history. */
export const unitActs = [
  'startCleaning',
  'clean',
  'quarantine',
  'inspect',
  'fail',
  'sendToRepair',
  'repaired',
  'restrict',
  'liftRestriction',
  'miss',
  'find',
  'retire',
] as const

export const workOnUnit = command({
  name: 'lending.workOnUnit',
  title: 'Cleaning, inspection, repair, loss and finding of a unit, with agent, batch, person and day.',
  input: z.object({
    unitId: idSchema,
    act: z.enum(unitActs),
    day: daySchema,
    staffId: idSchema.nullish(),
    /** Of cleaning: the agent and its batch. */
    agent: z.string().trim().max(200).default(''),
    batch: z.string().trim().max(100).default(''),
    condition: z.enum(conditions).nullish(),
    /** Of an inspection: parts that are not there. */
    missingParts: z.array(z.string().max(40)).max(40).nullish(),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({}),
  refusals: [
    'date-in-future',
    'staff-unknown',
    'unit-on-loan',
    'unit-on-hold',
    'unit-not-dirty',
    'unit-not-faulty',
    'unit-not-missing',
    'unit-written-off',
    'agent-missing',
    'note-missing',
  ],
})

export const recallKind = command({
  name: 'lending.recallKind',
  title:
    'Recalls all units of a kind, or some by their serial numbers, by a notice; families that hold them are to be called.',
  input: z.object({
    kindId: idSchema,
    serials: z.array(z.string().max(60)).max(500).default([]),
    notice: z.string().trim().min(1).max(200),
    day: daySchema,
  }),
  output: z.object({ recalled: z.number(), onLoan: z.number() }),
  refusals: ['date-in-future'],
})

export const writeOff = command({
  name: 'lending.writeOff',
  title: 'Writes a unit off by an act; grant property needs the funder’s consent. A second person confirms.',
  input: z.object({
    unitId: idSchema,
    day: daySchema,
    actNumber: z.string().trim().min(1).max(60),
    reason: z.string().trim().min(3).max(500),
    confirmedBy: idSchema,
    funderConsent: z.string().trim().max(300).default(''),
  }),
  output: z.object({}),
  refusals: [
    'date-in-future',
    'unit-on-loan',
    'unit-written-off',
    'funder-consent-missing',
    'second-person-missing',
  ],
})

export const giveToTeam = command({
  name: 'lending.giveToTeam',
  title: 'Gives a unit to a room, the brigade or one specialist for sessions, or back to the lending point.',
  input: z.object({ unitId: idSchema, home: z.enum(homes), staffId: idSchema.nullish(), day: daySchema }),
  output: z.object({}),
  refusals: ['staff-unknown', 'unit-claimed', 'unit-written-off', 'date-in-future'],
})

export const spend = command({
  name: 'lending.spend',
  title:
    'Takes an amount of a consumable, or counts a use of a unit, by hand: outside the sessions of programmes.',
  input: z.object({
    unitId: idSchema,
    day: daySchema,
    amount: z.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({}),
  refusals: ['date-in-future', 'not-so-many', 'unit-written-off'],
})

/** A unit that was used in a session, and how many of what is used up. */
export const usedUnit = z.object({
  unitId: idSchema,
  quantity: z.number().int().min(1).max(10_000).default(1),
})
/** Why it is not taken that a unit was used in a session. */
export const useRefusals = [
  'unit-unknown',
  'unit-not-for-sessions',
  'unit-on-loan',
  'unit-written-off',
  // With how many there are.
  'not-so-many',
] as const

export const shownUnit = {
  id: idSchema,
  version: z.number(),
  kindId: idSchema,
  kindName: z.string(),
  inventoryNumber: z.string(),
  serial: z.string(),
  label: z.string(),
  home: z.enum(homes),
  staffId: idSchema.nullable(),
  staffName: z.string(),
  pointId: idSchema,
  pointName: z.string(),
  shelf: z.string(),
  receivedOn: daySchema.nullable(),
  cost_kopecks: z.number().nullable(),
  fund: z.string(),
  isGrant: z.boolean(),
  lifecycle: z.enum(lifecycles),
  hygiene: z.enum(hygieneStates),
  technical: z.enum(technicalStates),
  technicalNote: z.string(),
  condition: z.enum(conditions),
  missingParts: z.array(z.string()),
  checkedOn: daySchema.nullable(),
  quantity: z.number().nullable(),
  account: z.string(),
  keeperId: idSchema.nullable(),
  keeperName: z.string(),
  /** The day by which it is to be checked; null where its kind asks for no checks. */
  checkDue: daySchema.nullable(),
  kitId: idSchema.nullable(),
  claim: z.enum(claimKinds).nullable(),
  /** As it is lent where it stands. */
  regime: z.enum(regimes),
  tariff_kopecks_a_day: z.number().nullable(),
  isLendable: z.boolean(),
  reasons: z.array(unlendableSchema),
}

export const units = query({
  name: 'lending.units',
  title: 'Units of the lending point: the list of equipment.',
  input: z.object({
    kindId: idSchema.nullish(),
    text: z.string().trim().max(100).default(''),
    state: z.enum(['all', 'lendable', 'out', 'work', 'writtenOff']).default('all'),
    home: z.enum(homes).nullish(),
    /** Of the lending point, standing there or on its way from there. */
    pointId: idSchema.nullish(),
    after: z.object({ key: z.string().max(200), id: idSchema }).nullish(),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        ...shownUnit,
        /** Who holds it; empty where the role sees no names. */
        holder: z.string(),
        dueOn: daySchema.nullable(),
      }),
    ),
    next: z.object({ key: z.string(), id: idSchema }).nullable(),
    total: z.number(),
  }),
})

export const unit = query({
  name: 'lending.unit',
  title: 'One unit: its axes, its history, who has it, what it did for the fund that paid for it.',
  input: z.object({ unitId: idSchema }),
  output: z.object({
    ...shownUnit,
    loan: z.object({ id: idSchema, childId: idSchema, childName: z.string(), dueOn: daySchema }).nullable(),
    /** While it is on its way to another point. */
    transfer: z
      .object({
        id: idSchema,
        day: daySchema,
        fromName: z.string(),
        toName: z.string(),
        dueBackOn: daySchema.nullable(),
      })
      .nullable(),
    /** «Выдана 7 раз, 412 дней». */
    loans: z.number(),
    loanDays: z.number(),
    /** Counted by hand. */
    uses: z.number(),
    /** «Использовано в 14 занятиях, 9 из них логопеда». */
    sessions: z.object({
      count: z.number(),
      children: z.number(),
      lastDay: daySchema.nullable(),
      byPost: z.array(z.object({ post: z.string(), count: z.number() })),
    }),
    history: z.array(
      z.object({
        id: idSchema,
        day: daySchema,
        kind: z.string(),
        staffName: z.string(),
        childName: z.string(),
        note: z.string(),
      }),
    ),
  }),
})

export const startStockTake = command({
  name: 'lending.startStockTake',
  title: 'Begins a stock-taking of one home, of one point, or of everything.',
  input: z.object({
    stockTakeId: idSchema,
    home: z.enum(homes).nullish(),
    /** One point alone; what stands at others is not looked for. */
    pointId: idSchema.nullish(),
    day: daySchema,
  }),
  output: z.object({}),
  refusals: ['date-in-future', 'stock-take-open', 'point-unknown'],
})

export const scanInStock = command({
  name: 'lending.scanInStock',
  title: 'Counts a unit that was seen, by its label or inventory number; a second scan changes nothing.',
  input: z.object({
    stockTakeId: idSchema,
    code: z.string().trim().min(1).max(100),
    condition: z.enum(conditions).nullish(),
  }),
  output: z.object({
    unitId: idSchema,
    kindName: z.string(),
    inventoryNumber: z.string(),
    /** `unexpected`: by the books it is with a family, written off or in another home. */
    result: z.enum(['expected', 'again', 'unexpected']),
    /** Of those expected. */
    counted: z.number(),
    expected: z.number(),
  }),
  refusals: ['unit-unknown', 'stock-take-closed'],
})

export const closeStockTake = command({
  name: 'lending.closeStockTake',
  title: 'Closes a stock-taking; what was not seen may be marked missing.',
  input: z.object({ stockTakeId: idSchema, day: daySchema, markMissing: z.boolean() }),
  output: z.object({ missing: z.number() }),
  refusals: ['stock-take-closed', 'date-in-future'],
})

export const stockTake = query({
  name: 'lending.stockTake',
  title: 'A stock-taking, the open one or the last unless said: expected, found, missing, unexpected.',
  input: z.object({ stockTakeId: idSchema.nullish() }),
  output: z.object({
    stockTake: z
      .object({
        id: idSchema,
        begunOn: daySchema,
        closedOn: daySchema.nullable(),
        home: z.enum(homes).nullable(),
        /** '' for all points. */
        pointName: z.string(),
      })
      .nullable(),
    expected: z.number(),
    found: z.number(),
    missing: z.array(
      z.object({ unitId: idSchema, kindName: z.string(), inventoryNumber: z.string(), shelf: z.string() }),
    ),
    unexpected: z.array(z.object({ unitId: idSchema, kindName: z.string(), inventoryNumber: z.string() })),
  }),
})
