// What the storekeeper may do with a unit, and what it does to its axes. Source: lending.md §2.1.
import type { LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import type { unitActs, workOnUnit } from '../contract/unit.ts'
import type { Axes, ClaimKind } from './lendable.ts'

export type UnitAct = (typeof unitActs)[number]
type Refused = (typeof workOnUnit.refusals)[number]

export interface Work {
  readonly act: UnitAct
  readonly day: LocalDate
  readonly agent: string
  readonly batch: string
  readonly note: string
  readonly condition: Axes['condition'] | null
  /** Of an inspection; null where nobody counted. */
  readonly missingParts: readonly string[] | null
}

/** Axes that move, and the claim that opens or closes. */
export interface Effect {
  readonly event: string
  readonly moved: {
    readonly lifecycle?: Axes['lifecycle']
    readonly hygiene?: Axes['hygiene']
    readonly technical?: Axes['technical']
    readonly technical_note?: string
    readonly condition?: Axes['condition']
    readonly missing_parts?: string[]
    readonly checked_on?: LocalDate
  }
  readonly opens?: ClaimKind
  readonly closes?: ClaimKind
}

type Deed = (unit: Axes, work: Work) => Result<Effect, Refused>

const isBroken = (condition: Axes['condition']): boolean =>
  condition === 'needsRepair' || condition === 'unusable'

/** Acts that say why. */
const withNote: ReadonlySet<UnitAct> = new Set([
  'quarantine',
  'fail',
  'restrict',
  'liftRestriction',
  'retire',
])
/** Acts that take the unit up, so that nothing may hold it. */
const takesUp: ReadonlySet<UnitAct> = new Set(['sendToRepair', 'miss', 'retire'])

const deeds: Readonly<Record<UnitAct, Deed>> = {
  startCleaning: ({ hygiene }) =>
    hygiene === 'clean'
      ? refuse('unit-not-dirty')
      : ok({ event: 'cleaningBegun', moved: { hygiene: 'inCleaning' } }),
  clean: ({ hygiene }, { agent, batch }) => {
    if (hygiene === 'clean') return refuse('unit-not-dirty')
    if (agent === '' || batch === '')
      return refuse('agent-missing', { field: agent === '' ? 'agent' : 'batch' })
    return ok({ event: 'cleaned', moved: { hygiene: 'clean' } })
  },
  quarantine: () => ok({ event: 'quarantined', moved: { hygiene: 'quarantined' } }),
  inspect: (unit, { condition, missingParts, day }) => {
    const found = condition ?? unit.condition
    const isFaulty = unit.technical === 'ok' && isBroken(found)
    return ok({
      event: 'inspected',
      moved: {
        condition: found,
        checked_on: day,
        ...(isFaulty && { technical: 'faulty' as const }),
        ...(missingParts && { missing_parts: [...missingParts] }),
      },
    })
  },
  fail: ({ technical }, { note }) =>
    // A recall is stronger than a fault: it ends by its own act.
    ok({
      event: 'failed',
      moved: { technical: technical === 'recalled' ? technical : 'faulty', technical_note: note },
    }),
  sendToRepair: ({ technical }) =>
    technical === 'faulty'
      ? ok({ event: 'sentToRepair', moved: {}, opens: 'service' })
      : refuse('unit-not-faulty'),
  repaired: ({ technical, claim }, { condition, day }) =>
    technical === 'faulty'
      ? ok({
          event: 'repaired',
          moved: {
            technical: 'ok',
            technical_note: '',
            condition: condition ?? 'good',
            hygiene: 'dirty',
            checked_on: day,
          },
          ...(claim === 'service' && { closes: 'service' as const }),
        })
      : refuse('unit-not-faulty'),
  restrict: ({ technical }, { note }) =>
    ok({
      event: 'restricted',
      moved: { technical: technical === 'ok' ? 'restricted' : technical, technical_note: note },
    }),
  liftRestriction: ({ technical }) =>
    technical === 'restricted' || technical === 'recalled'
      ? ok({ event: 'freed', moved: { technical: 'ok', technical_note: '' } })
      : refuse('unit-not-faulty'),
  miss: () => ok({ event: 'missed', moved: {}, opens: 'missing' }),
  find: ({ claim }) =>
    claim === 'missing'
      ? ok({ event: 'found', moved: { hygiene: 'dirty' }, closes: 'missing' })
      : refuse('unit-not-missing'),
  retire: () => ok({ event: 'retiring', moved: { lifecycle: 'retiring' } }),
}

/**
 * What an act does to a unit, or why it may not be done. Nothing is done to a unit that a family has, or that was written off; one that
 * is held, in repair or missing is not taken up by something else.
 */
export function workOn(unit: Axes, work: Work): Result<Effect, Refused> {
  if (unit.lifecycle === 'writtenOff') return refuse('unit-written-off')
  if (unit.claim === 'loan') return refuse('unit-on-loan')
  if (takesUp.has(work.act) && unit.claim !== null) return refuse('unit-on-hold')
  if (withNote.has(work.act) && work.note === '') return refuse('note-missing', { field: 'note' })
  return deeds[work.act](unit, work)
}
