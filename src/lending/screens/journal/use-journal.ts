import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import { usePagedRows } from '#ui/table/paged-rows.ts'
import type { journal } from '../../contract.ts'
import type { LoanRow } from '../parts/loan-chip.tsx'

type Page = OutputOf<typeof journal>
export type Asked = Omit<ArgsOf<typeof journal>, 'before' | 'limit'>

const perPage = 100
const perSheet = 500

/** The journal of issue, page by page as it comes into view. `total` is undefined until the first answer. */
export function useJournal(asked: Asked): { total: number | undefined; rows: Rows<LoanRow> } {
  const query = useInfiniteQuery({
    queryKey: ['lending.journal', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof journal>('lending.journal', { ...asked, before: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return { total: data?.pages[0]?.total, rows: usePagedRows(loaded, query, perPage) }
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
