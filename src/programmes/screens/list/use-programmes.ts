import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import { usePagedRows } from '#ui/table/paged-rows.ts'
import type { programmes } from '../../contract.ts'
import type { ProgrammeRow } from '../parts/data.ts'

type Page = OutputOf<typeof programmes>
type Asked = Omit<ArgsOf<typeof programmes>, 'after' | 'limit'>

const perPage = 50

/** Programmes that fit, page by page as they come into view. `total` is undefined until the first answer. */
export function useProgrammes(asked: Asked): { total: number | undefined; rows: Rows<ProgrammeRow> } {
  const query = useInfiniteQuery({
    queryKey: ['programmes.programmes', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof programmes>('programmes.programmes', { ...asked, after: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return { total: data?.pages[0]?.total, rows: usePagedRows(loaded, query, perPage) }
}
