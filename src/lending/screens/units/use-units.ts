import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import type { units } from '../../contract/unit.ts'

type Page = OutputOf<typeof units>
type Asked = Omit<ArgsOf<typeof units>, 'after' | 'limit'>
export type UnitRow = Page['rows'][number]

const perPage = 100
/** Rows before the end at which the next page is asked for, and grey rows that stand for what is to come. */
const approach = 25
const coming = 10

/** Units that fit, page by page as they come into view. `total` is undefined until the first answer. */
export function useUnits(asked: Asked): { total: number | undefined; rows: Rows<UnitRow> } {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['lending.units', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof units>('lending.units', { ...asked, after: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const want = useCallback(
    (_from: number, to: number) => {
      if (to >= loaded.length - approach && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [loaded.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  const rows = useMemo(
    () => ({
      count: loaded.length + (hasNextPage ? coming : 0),
      at: (index: number) => loaded[index],
      want,
    }),
    [loaded, hasNextPage, want],
  )
  return { total: data?.pages[0]?.total, rows }
}
