// A figure of a run, and what it is held to. Source: design, quality.md §1.

/** `ratio` is ours to the floor's mean; `value` is ours alone. */
export interface Rule {
  readonly of: 'ratio' | 'value'
  readonly is: 'least' | 'most'
  readonly hold: number
  readonly aim: number
}

export interface Figure {
  readonly workload: string
  readonly name: string
  readonly unit: string
  /** Null where the part is not built yet; `note` says so. */
  readonly ours: number | null
  readonly floor?: readonly [before: number, after: number]
  readonly rule?: Rule
  readonly note?: string
}

export type Verdict = 'aim' | 'held' | 'MISSED' | 'not built' | ''

export const ratioOf = ({ ours, floor }: Figure): number | null =>
  ours === null || !floor ? null : ours / ((floor[0] + floor[1]) / 2)

export function verdictOf(figure: Figure): Verdict {
  if (figure.ours === null) return 'not built'
  if (!figure.rule) return ''
  const { of, is, hold, aim } = figure.rule
  const found = of === 'ratio' ? ratioOf(figure)! : figure.ours
  const reaches = (limit: number): boolean => (is === 'least' ? found >= limit : found <= limit)
  return reaches(aim) ? 'aim' : reaches(hold) ? 'held' : 'MISSED'
}

export const atMost = (of: Rule['of'], hold: number, aim: number): Rule => ({ of, is: 'most', hold, aim })
export const atLeast = (of: Rule['of'], hold: number, aim: number): Rule => ({ of, is: 'least', hold, aim })
