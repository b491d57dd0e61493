// Counts of the lending point, of one centre or of several added up.
import { summed } from './summed.ts'

/** Counts of the whole point, of a kind or of a fund; days are whole. */
export interface LendingCount {
  readonly by: 'all' | 'kind' | 'fund'
  /** The kind's or fund's name, '' of all and of no fund. */
  readonly value: string
  readonly units: number
  /** Days that units stood in the books for lending. */
  readonly available_days: number
  readonly active: number
  readonly issued: number
  readonly open: number
  readonly returned: number
  readonly on_time: number
  readonly loan_days: number
  /** Days of the loans that came back in the period, from their issue. */
  readonly kept_days: number
  readonly waiting: number
  /** Distinct children behind the loans. */
  readonly children: number
  /** Days between asking and getting, of those who got it in the period. */
  readonly waits: readonly number[]
}

const nobody: LendingCount = {
  by: 'all',
  value: '',
  units: 0,
  available_days: 0,
  active: 0,
  issued: 0,
  open: 0,
  returned: 0,
  on_time: 0,
  loan_days: 0,
  kept_days: 0,
  waiting: 0,
  children: 0,
  waits: [],
}

/** Counts of several centres as one. Kinds and funds of one name are one. */
export const addLending = (counts: readonly LendingCount[]): LendingCount[] =>
  summed(
    counts,
    ({ by, value }) => `${by} ${value}`,
    (a, b) => ({
      by: a.by,
      value: a.value,
      units: a.units + b.units,
      available_days: a.available_days + b.available_days,
      active: a.active + b.active,
      issued: a.issued + b.issued,
      open: a.open + b.open,
      returned: a.returned + b.returned,
      on_time: a.on_time + b.on_time,
      loan_days: a.loan_days + b.loan_days,
      kept_days: a.kept_days + b.kept_days,
      waiting: a.waiting + b.waiting,
      children: a.children + b.children,
      waits: [...a.waits, ...b.waits],
    }),
  )

export const wholePoint = (counts: readonly LendingCount[]): LendingCount =>
  counts.find(({ by }) => by === 'all') ?? nobody
