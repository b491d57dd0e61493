// What the pictures of the overview say, computed from what they show.
import type { OutputOf } from '#base/act.ts'
import type { overview } from '../contract/overview.ts'

type Overview = OutputOf<typeof overview>
export type Outcome = Overview['outcomes'][number]
export type Area = Overview['areas'][number]

export interface OutcomesFinding {
  /** Children of the classes `significant` and `improved`. */
  readonly better: number
  readonly assessed: number
  readonly notAssessed: number
}

/** How many became better, of those who were assessed. */
export function outcomesFinding(outcomes: readonly Outcome[]): OutcomesFinding {
  const sum = (those: (one: Outcome) => boolean): number =>
    outcomes.filter(those).reduce((all, { children }) => all + children, 0)
  return {
    better: sum((one) => one.class === 'significant' || one.class === 'improved'),
    assessed: sum((one) => one.class !== 'notAssessed'),
    notAssessed: sum((one) => one.class === 'notAssessed'),
  }
}

export interface AreasFinding {
  /** Whole percent of the promised minutes, over all areas; minutes beyond the promise of one area do not make up for another. */
  readonly delivered: number
  /** The area that is furthest from its promise; `null` where none is behind, or several are level. */
  readonly furthest: { readonly area: Area['area']; readonly delivered: number } | null
}

/** Whole percent of the minutes promised; 100 where nothing was. */
export const deliveredPercent = ({ promisedMinutes, deliveredMinutes }: Area): number =>
  promisedMinutes === 0 ? 100 : Math.round((100 * deliveredMinutes) / promisedMinutes)

/** How the minutes of programmes stand to what was promised; `null` where nothing was promised. */
export function areasFinding(areas: readonly Area[]): AreasFinding | null {
  const promised = areas.reduce((sum, { promisedMinutes }) => sum + promisedMinutes, 0)
  if (promised === 0) return null
  const counted = areas.reduce((sum, area) => sum + Math.min(area.deliveredMinutes, area.promisedMinutes), 0)
  const percents = areas.map((area) => ({ area: area.area, delivered: deliveredPercent(area) }))
  const least = Math.min(...percents.map(({ delivered }) => delivered))
  const [first, second] = percents.filter(({ delivered }) => delivered === least)
  return {
    delivered: Math.floor((100 * counted) / promised),
    furthest: first && !second && least < 100 ? first : null,
  }
}

/** Children who came for the first time, over all months. */
export const newChildren = (months: Overview['months']): number =>
  months.reduce((sum, month) => sum + month.newChildren, 0)
