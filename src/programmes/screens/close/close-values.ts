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
