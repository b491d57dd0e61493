import { useState } from 'react'
import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { CommandContract, OutputOf, QueryContract } from '#base/act.ts'
import { ask, send } from './browser.ts'
import type { ArgsOf, Outcome, Refused } from './caller.ts'

interface AskOptions {
  /** `false` waits: nothing is asked yet. */
  readonly when?: boolean
  /** Shows the last answer while one to new arguments is on its way: for filters and type-ahead. */
  readonly keepLast?: boolean
}

/**
 * An answer that a screen shows: `useAsk<typeof listChildren>('families.children', { status })`. Kept in memory under
 * its name and arguments, never on disk.
 */
export const useAsk = <A extends QueryContract>(
  name: A['name'],
  args: ArgsOf<A>,
  { when = true, keepLast = false }: AskOptions = {},
): UseQueryResult<OutputOf<A>, Refused> =>
  useQuery<OutputOf<A>, Refused>({
    queryKey: [name, args],
    queryFn: ({ signal }) => ask<A>(name, args, signal),
    enabled: when,
    ...(keepLast && { placeholderData: keepPreviousData }),
  })

/**
 * The answer that a form begins from. One kept from before is not given while it is asked again, for a form does not begin anew when
 * the right one comes; afterwards every answer is given at once.
 */
export function useFresh<Answer>({ data, isFetching }: UseQueryResult<Answer, Refused>): Answer | undefined {
  const [isFresh, setFresh] = useState(false)
  if (!isFresh && data !== undefined && !isFetching) setFresh(true)
  return isFresh ? data : undefined
}

/**
 * A command with the answers it makes stale: `useSend<typeof recordService>('services.record', ['services.', 'families.child'])`.
 * Every kept answer whose name begins with one of `stale` is asked again after the act has succeeded.
 */
export function useSend<A extends CommandContract>(
  name: A['name'],
  stale: readonly string[],
): (args: ArgsOf<A>) => Promise<Outcome<A>> {
  const kept = useQueryClient()
  return async (args) => {
    const outcome = await send<A>(name, args)
    if (outcome.ok) {
      void kept.invalidateQueries({
        predicate: ({ queryKey: [asked] }) => stale.some((start) => String(asked).startsWith(start)),
      })
    }
    return outcome
  }
}
