import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import type { journal } from '../../contract.ts'
import type { LoanRow } from '../parts/loan-chip.tsx'

type Page = OutputOf<typeof journal>
export type Asked = Omit<ArgsOf<typeof journal>, 'before' | 'limit'>

const perPage = 100
const perSheet = 500
/** Rows before the end at which the next page is asked for, and grey rows that stand for what is to come. */
const approach = 25
const coming = 10

/** The journal of issue, page by page as it comes into view. `total` is undefined until the first answer. */
export function useJournal(asked: Asked): { total: number | undefined; rows: Rows<LoanRow> } {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['lending.journal', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof journal>('lending.journal', { ...asked, before: pageParam, limit: perPage }, signal),
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

/** All that the filters show, newest first. */
export async function wholeJournal(asked: Asked): Promise<LoanRow[]> {
  const found: LoanRow[] = []
  let before: Page['next'] = null
  do {
    const page: Page = await ask<typeof journal>('lending.journal', { ...asked, before, limit: perSheet })
    found.push(...page.rows)
    before = page.next
  } while (before)
  return found
}
