import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import { usePagedRows } from '#ui/table/paged-rows.ts'
import type { children } from '../../contract.ts'

type Page = OutputOf<typeof children>
export type ChildRow = Page['rows'][number]
type Next = Page['next']

const perPage = 200

export interface ChildrenList {
  /** Undefined until the first answer. */
  readonly first: Page | undefined
  readonly rows: Rows<ChildRow>
  /** An answer to other arguments is still shown. */
  readonly isStale: boolean
}

/** Children that fit, page by page as they come into view; the old rows stay until the new ones are here. */
export function useChildren(args: ArgsOf<typeof children>): ChildrenList {
  const query = useInfiniteQuery({
    queryKey: ['families.children', args, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof children>(
        'families.children',
        { ...args, after: pageParam, limit: perPage, withTotal: pageParam === null },
        signal,
      ),
    initialPageParam: null as Next,
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const loaded = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data])
  return {
    first: data?.pages[0],
    rows: usePagedRows(loaded, query, perPage),
    isStale: query.isPlaceholderData,
  }
}

/** All children that fit, for a file: page after page to the end. */
export async function allChildren(args: ArgsOf<typeof children>): Promise<ChildRow[]> {
  const found: ChildRow[] = []
  let after: Next = null
  do {
    const page: Page = await ask<typeof children>('families.children', { ...args, after, limit: 500 })
    found.push(...page.rows)
    after = page.next
  } while (after)
  return found
}
