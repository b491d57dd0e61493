import type { calendar } from '#access/contract.ts'
import { useMe } from '#access/screens/use-me.ts'
import type { CalendarDay } from '#base/production-calendar.ts'
import { useAsk } from '#client/use-ask.ts'

/** Days of this year and the next that the centre's calendar sets apart; none until they have come. */
export function useOwnDays(): readonly CalendarDay[] {
  const year = Number(useMe().today.slice(0, 4))
  const { data: now } = useAsk<typeof calendar>('access.calendar', { year })
  const { data: next } = useAsk<typeof calendar>('access.calendar', { year: year + 1 })
  return [...(now?.days ?? []), ...(next?.days ?? [])]
}
