// Whether a unit may be lent: derived from its five axes, never stored. Source: lending.md §2.1.
import { addMonths, type LocalDate } from '#base/local-date.ts'
import type {
  claimKinds,
  conditions,
  homes,
  hygieneStates,
  lifecycles,
  technicalStates,
  unlendableReasons,
} from '../contract/unit.ts'
import { type Part, requiredMissing } from './parts.ts'

export type ClaimKind = (typeof claimKinds)[number]
export type Reason = (typeof unlendableReasons)[number]

/** What stands about a unit in the books. */
export interface Axes {
  readonly lifecycle: (typeof lifecycles)[number]
  readonly claim: ClaimKind | null
  readonly hygiene: (typeof hygieneStates)[number]
  readonly technical: (typeof technicalStates)[number]
  readonly condition: (typeof conditions)[number]
  readonly home: (typeof homes)[number]
  readonly missingParts: readonly string[]
  readonly checkedOn: LocalDate | null
  readonly receivedOn: LocalDate | null
}

/** What its kind asks for. */
export interface Demands {
  readonly parts: readonly Part[]
  readonly checkMonths: number | null
  readonly serviceLifeYears: number | null
  readonly isConsumable: boolean
  readonly isSingleUse: boolean
}

const byClaim: Readonly<Record<ClaimKind, Reason>> = {
  hold: 'onHold',
  loan: 'onLoan',
  service: 'inService',
  transfer: 'inTransfer',
  missing: 'missing',
}

/** The day after which a unit wants a check; null where its kind asks for none. One that was never checked counts from its receipt. */
export function checkDueOn(unit: Pick<Axes, 'checkedOn' | 'receivedOn'>, kind: Demands): LocalDate | null {
  const from = unit.checkedOn ?? unit.receivedOn
  return kind.checkMonths === null || from === null ? null : addMonths(from, kind.checkMonths)
}

const isCheckOverdue = (unit: Axes, kind: Demands, today: LocalDate): boolean => {
  if (kind.checkMonths === null) return false
  const due = checkDueOn(unit, kind)
  return due === null || due < today
}

const isPastLife = (unit: Axes, kind: Demands, today: LocalDate): boolean =>
  kind.serviceLifeYears !== null &&
  unit.receivedOn !== null &&
  addMonths(unit.receivedOn, kind.serviceLifeYears * 12) <= today

const technicalReasons = (unit: Axes): Reason[] => {
  if (unit.technical !== 'ok') return [unit.technical]
  return unit.condition === 'needsRepair' || unit.condition === 'unusable' ? ['faulty'] : []
}

/**
 * Every reason why a unit may not be lent today, in the order of the axes; none when it may. A unit checked on 1 March whose kind is
 * checked every 6 months may be lent on 1 September and not on the 2nd. `restricted` alone may be let pass by the head.
 */
export function reasonsAgainst(unit: Axes, kind: Demands, today: LocalDate): Reason[] {
  const isNoLoan = unit.home !== 'lending' || kind.isConsumable || kind.isSingleUse
  return [
    ...(unit.lifecycle === 'inService' ? [] : [unit.lifecycle]),
    ...(unit.claim ? [byClaim[unit.claim]] : []),
    ...(unit.hygiene === 'clean' ? [] : [unit.hygiene]),
    ...technicalReasons(unit),
    ...(requiredMissing(kind.parts, unit.missingParts).length > 0 ? ['incomplete' as const] : []),
    ...(isCheckOverdue(unit, kind, today) ? ['checkOverdue' as const] : []),
    ...(isPastLife(unit, kind, today) ? ['endOfLife' as const] : []),
    ...(isNoLoan ? ['notForLending' as const] : []),
  ]
}
