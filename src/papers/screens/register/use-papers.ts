import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import type { papers } from '../../contract.ts'
import type { ShownPaper } from '../parts/data.ts'

type Page = OutputOf<typeof papers>
type Asked = Omit<ArgsOf<typeof papers>, 'before' | 'limit'>

const perPage = 50
/** Rows before the end at which the next page is asked for, and grey rows that stand for what is to come. */
const approach = 15
const coming = 10

/** Papers that fit, page by page as they come into view. `total` is undefined until the first answer. */
export function usePapers(asked: Asked): { total: number | undefined; rows: Rows<ShownPaper> } {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['papers.papers', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof papers>('papers.papers', { ...asked, before: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.papers) ?? [], [data])
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
