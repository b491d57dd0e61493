import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import { usePagedRows } from '#ui/table/paged-rows.ts'
import type { units } from '../../contract/unit.ts'

type Page = OutputOf<typeof units>
export type Asked = Omit<ArgsOf<typeof units>, 'after' | 'limit'>
export type UnitRow = Page['rows'][number]

const perPage = 100
const perSheet = 500

/** Units that fit, page by page as they come into view. `total` is undefined until the first answer. */
export function useUnits(asked: Asked): { total: number | undefined; rows: Rows<UnitRow> } {
  const query = useInfiniteQuery({
    queryKey: ['lending.units', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof units>('lending.units', { ...asked, after: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return { total: data?.pages[0]?.total, rows: usePagedRows(loaded, query, perPage) }
}

/** All units that fit, by their numbers. */
export async function wholeList(asked: Asked): Promise<UnitRow[]> {
  const found: UnitRow[] = []
  let after: Page['next'] = null
  do {
    const page: Page = await ask<typeof units>('lending.units', { ...asked, after, limit: perSheet })
    found.push(...page.rows)
    after = page.next
  } while (after)
  return found
}
