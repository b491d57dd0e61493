import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { OutputOf, QueryContract } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import { type ArgsOf, Refused } from '#client/caller.ts'

const ofDays = ['ends-before-start', 'period-too-long']

/**
 * An answer for the days of a report. A refusal of the days comes back as `error`, so that they can be mended on the page; others
 * go to the error page. While other days are asked for the last answer stays.
 */
export const useOfPeriod = <A extends QueryContract>(
  name: A['name'],
  args: ArgsOf<A>,
): UseQueryResult<OutputOf<A>> =>
  useQuery<OutputOf<A>>({
    queryKey: [name, args],
    queryFn: ({ signal }) => ask<A>(name, args, signal),
    placeholderData: keepPreviousData,
    throwOnError: (error) => !(error instanceof Refused) || !ofDays.includes(error.refusal.code),
  })
