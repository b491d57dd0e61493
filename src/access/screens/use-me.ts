import { useSuspenseQuery } from '@tanstack/react-query'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { me } from '../contract.ts'

export type Me = OutputOf<typeof me>

const minute_ms = 60_000

/** The kept answer that `useMe` reads; the shell asks for it before any screen is drawn. */
export const meQuery = {
  queryKey: ['access.me', {}],
  queryFn: () => ask<typeof me>('access.me', {}),
  staleTime: 10 * minute_ms,
  refetchInterval: 10 * minute_ms,
}

/** Who is signed in, where, what is today there, and what they may do. At hand on every screen. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data
