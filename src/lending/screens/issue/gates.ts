// What stands before an issue, all of it and not the first alone, with what mends each. The server asks again.
import type { OutputOf } from '#base/act.ts'
import { addMonths, type LocalDate } from '#base/local-date.ts'
import type { counter } from '../../contract.ts'
import { measuringMisfits, type Misfit } from '../../rules/fit.ts'
import type { Reason } from '../../rules/lendable.ts'
import type { Line } from './use-lines.ts'

type Family = OutputOf<typeof counter>
type Request = Family['requests'][number]

export interface Gates {
  readonly reasons: readonly Reason[]
  readonly sizes: readonly Misfit[]
  readonly needsMeasuring: boolean
  /** High risk: not prepared yet; the request that is to be prepared, or null where there is none. */
  readonly needsPreparing: { readonly request: Request | null } | null
  /** High risk: this adult has not shown it within the time for which a briefing holds. */
  readonly needsBriefing: boolean
  /** Low risk and nobody has signed yet. */
  readonly needsSignature: boolean
}

type Asked = Pick<Line, 'reasons' | 'misfits'> & {
  readonly unit: Pick<Line['unit'], 'id' | 'kindId'>
  readonly kind: Pick<Line['kind'], 'risk'>
}

/** Everything that stands before handing this unit to this adult on a day. */
export function gatesOf(
  line: Asked,
  family: Pick<Family, 'requests' | 'briefings' | 'limits'>,
  adultId: string | null,
  day: LocalDate,
): Gates {
  const request = family.requests.find(({ kindId }) => kindId === line.unit.kindId) ?? null
  const isOwn = request?.unitId === line.unit.id
  const briefed = family.briefings.filter(
    (one) =>
      one.adultId === adultId &&
      one.kindId === line.unit.kindId &&
      addMonths(one.day, family.limits.briefing_months) >= day,
  )
  const isRisky = line.kind.risk === 'high'
  const measuring = measuringMisfits(line.misfits)
  return {
    reasons: line.reasons.filter((reason) => !(isOwn && reason === 'onHold')),
    sizes: line.misfits.filter((misfit) => !measuring.includes(misfit)),
    needsMeasuring: measuring.length > 0,
    needsPreparing: isRisky && !(isOwn && request?.state === 'prepared') ? { request } : null,
    needsBriefing: isRisky && !briefed.some(({ isShown }) => isShown),
    needsSignature: !isRisky && briefed.length === 0,
  }
}

/** Whether nothing stands before it that cannot be ticked in the form itself; with the head's reason, size and a restriction pass. */
export function isOpen(gates: Gates, isOverridden: boolean): boolean {
  const reasons = isOverridden ? gates.reasons.filter((reason) => reason !== 'restricted') : gates.reasons
  return (
    reasons.length === 0 &&
    (isOverridden || gates.sizes.length === 0) &&
    !gates.needsMeasuring &&
    gates.needsPreparing === null &&
    !gates.needsBriefing
  )
}

/** Whether the head's reason would help: size and a restriction. */
export const mayBeLetPass = ({ sizes, reasons }: Gates): boolean =>
  sizes.length > 0 || reasons.includes('restricted')

type FamilyFault = 'loan-overdue' | 'too-many-loans'

const isOut = ({ returnedOn, isLost }: Family['loans'][number]['lines'][number]): boolean =>
  returnedOn === null && !isLost

/** Units of the family that should be back already. */
export const overdueUnits = ({ loans }: Pick<Family, 'loans'>): string[] =>
  loans
    .filter(({ state }) => state === 'overdue')
    .flatMap(({ lines }) => lines.filter(isOut).map(({ unitId }) => unitId))

/** What stands against handing anything more to the family; the head lets it pass with a reason. */
export function faultsOfFamily(
  family: Pick<Family, 'loans' | 'limits'>,
  lines: readonly { readonly kind: Pick<Line['kind'], 'risk'> }[],
): FamilyFault[] {
  const out = family.loans.reduce((sum, loan) => sum + loan.lines.filter(isOut).length, 0)
  const isRisky = lines.some(({ kind }) => kind.risk === 'high')
  return [
    ...(isRisky && overdueUnits(family).length > 0 ? ['loan-overdue' as const] : []),
    ...(out + lines.length > family.limits.unitsOfFamily ? ['too-many-loans' as const] : []),
  ]
}

type Growth = NonNullable<Line['growth']>

export interface Term {
  readonly months: number
  readonly last: LocalDate
  /** What the child outgrows before that day; null where all of it fits so long. */
  readonly outgrown: Growth | null
}

/** How long all of it goes out: as long as the shortest kind, or as long as it fits. `termEnds` as the counter tells them. */
export function termOf(
  lines: readonly (Pick<Line, 'growth'> & { readonly kind: Pick<Line['kind'], 'term_months'> })[],
  termEnds: readonly LocalDate[],
): Term {
  const months = Math.min(...lines.map(({ kind }) => kind.term_months))
  const last = termEnds[months - 1]!
  const [first] = lines.flatMap(({ growth }) => growth ?? []).toSorted((a, b) => (a.until < b.until ? -1 : 1))
  return { months, last, outgrown: first && first.until < last ? first : null }
}
