import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import { usePagedRows } from '#ui/table/paged-rows.ts'
import type { papers } from '../../contract.ts'
import type { ShownPaper } from '../parts/data.ts'

type Page = OutputOf<typeof papers>
type Asked = Omit<ArgsOf<typeof papers>, 'before' | 'limit'>

const perPage = 50

/** Papers that fit, page by page as they come into view. `total` is undefined until the first answer. */
export function usePapers(asked: Asked): { total: number | undefined; rows: Rows<ShownPaper> } {
  const query = useInfiniteQuery({
    queryKey: ['papers.papers', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof papers>('papers.papers', { ...asked, before: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.papers) ?? [], [data])
  return { total: data?.pages[0]?.total, rows: usePagedRows(loaded, query, perPage) }
}
