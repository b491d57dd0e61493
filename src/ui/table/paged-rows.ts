import { useCallback, useMemo } from 'react'
import type { Rows } from './columns.ts'

/** As much of an infinite query as is needed to ask for what comes next. */
interface Paging {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Of a page: how near its end the next one is asked for, and how many grey rows stand for what is to come. */
const approach = 0.3
const coming = 0.2

/** Rows that come page by page as they come into view. Keep `loaded` the same array while its rows are the same. */
export function usePagedRows<Row>(
  loaded: readonly Row[],
  { hasNextPage, isFetchingNextPage, fetchNextPage }: Paging,
  perPage: number,
): Rows<Row> {
  const want = useCallback(
    (_from: number, to: number) => {
      const isNear = to >= loaded.length - approach * perPage
      if (isNear && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [loaded.length, perPage, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  return useMemo(
    () => ({
      count: loaded.length + (hasNextPage ? coming * perPage : 0),
      at: (index: number) => loaded[index],
      want,
    }),
    [loaded, perPage, hasNextPage, want],
  )
}
