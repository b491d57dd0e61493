// The lending point in figures: what was out, how long, how much of the time equipment worked, who waits. Source: domain.md §5, 26.
import type { OutputOf } from '#base/act.ts'
import { median } from '#lending/rules/utilisation.ts'
import type { practice } from '../contract.ts'
import type { FigureCount } from './counts.ts'
import { percentOf } from './finding.ts'
import type { LendingId } from './indicators.ts'
import { type LendingCount, wholePoint } from './lending-counts.ts'
import { hiddenCells } from './small-cells.ts'

type Lending = NonNullable<OutputOf<typeof practice>['lending']>
type Part = Lending['parts'][number]

const figuresIn = {
  equipmentUnits: 'units',
  loansActive: 'active',
  loans: 'issued',
  loansOpen: 'open',
  loansReturned: 'returned',
  loansOnTime: 'on_time',
} as const satisfies Readonly<Record<LendingId, keyof LendingCount>>

/** The figures of the period as the other indicators have theirs. */
export const lendingFigures = (counts: readonly LendingCount[]): FigureCount[] =>
  Object.entries(figuresIn).map(([indicator, of]) => ({
    indicator: indicator as LendingId,
    kind: 'counted',
    year: 0,
    n: wholePoint(counts)[of],
    minutes: 0,
    without_minutes: 0,
    promised_minutes: 0,
  }))

const measuresOf = (count: LendingCount, isHidden: boolean) => ({
  meanDays: isHidden || count.returned === 0 ? null : Math.round(count.kept_days / count.returned),
  onTimePercent: isHidden ? null : percentOf(count.on_time, count.returned),
  utilisationPercent: percentOf(count.loan_days, count.available_days),
  waiting: isHidden ? null : count.waiting,
  medianWait_days: isHidden ? null : median(count.waits),
})

const partOf = (count: LendingCount, isHidden: boolean): Part => ({
  by: count.by === 'fund' ? 'fund' : 'kind',
  value: count.value,
  units: count.units,
  active: isHidden ? null : count.active,
  issued: isHidden ? null : count.issued,
  open: isHidden ? null : count.open,
  ...measuresOf(count, isHidden),
})

const bySize = (a: LendingCount, b: LendingCount): number => b.units - a.units || (a.value < b.value ? -1 : 1)

/** With `isGuarded` loans behind which there are fewer than five children are hidden, and with them what could give them away. */
export function lendingOf(counts: readonly LendingCount[], isGuarded: boolean): Lending {
  const all = wholePoint(counts)
  const hiddenOf = (cells: readonly LendingCount[]): boolean[] =>
    isGuarded ? hiddenCells(cells.map(({ children }) => children)) : cells.map(() => false)
  const parts = (['kind', 'fund'] as const).flatMap((by) => {
    const cells = counts.filter((count) => count.by === by).toSorted(bySize)
    const hidden = hiddenOf(cells)
    return cells.map((cell, at) => partOf(cell, hidden[at]!))
  })
  return {
    loanDays: all.loan_days,
    availableDays: all.available_days,
    ...measuresOf(all, hiddenOf([all])[0]!),
    parts,
  }
}
