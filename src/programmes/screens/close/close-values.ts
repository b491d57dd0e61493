import type { LocalDate } from '#base/local-date.ts'
import type { Programme } from '../parts/data.ts'

type Ending = NonNullable<Programme['ending']>

/** What the form of the closing holds. */
export interface CloseValues {
  readonly on: LocalDate | null
  readonly ending: Ending
  readonly conclusion: string
  readonly nextText: string
  readonly nextStaffId: string | null
  readonly nextWho: string
  readonly nextDay: LocalDate | null
  readonly baseline: string
  readonly final: string
}

/** The day that is proposed as the last one: of the final examination or the session after it; today while there is none. */
export function lastDayOf({ gates, sessions }: Programme, today: LocalDate): LocalDate {
  const held = sessions.flatMap(({ deliveredOn }) => deliveredOn ?? [])
  return gates.final ? held.reduce((late, day) => (day > late ? day : late), gates.final) : today
}
