import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { Rows } from '#ui/table/columns.ts'
import type { rows } from '../../contract.ts'

type Page = OutputOf<typeof rows>
export type Row = Page['rows'][number]
export type ChildRow = Extract<Row, { of: 'children' }>
export type FamilyRow = Extract<Row, { of: 'families' }>
export type ParentRow = Extract<Row, { of: 'parents' }>
export type HandoutRow = Extract<Row, { of: 'handouts' }>
export type ServiceRow = Extract<Row, { of: 'services' }>
export type UnitRow = Extract<Row, { of: 'units' }>
export type LoanRow = Extract<Row, { of: 'loans' }>
type Asked = Omit<ArgsOf<typeof rows>, 'after' | 'limit'>

const perPage = 200
/** Rows before the end at which the next page is asked for. */
const approach = 60

export interface ListBehind {
  /** Undefined until the first answer; it is the figure itself. */
  readonly total: number | undefined
  readonly rows: Rows<Row>
  readonly of: Row['of'] | undefined
}

/** The list behind a figure, page by page as it comes into view. */
export function useRows(asked: Asked): ListBehind {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['reports.rows', asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof rows>('reports.rows', { ...asked, after: pageParam, limit: perPage }, signal),
    initialPageParam: null as Page['next'],
    getNextPageParam: (page: Page) => page.next,
  })
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const total = data?.pages[0]?.total
  const want = useCallback(
    (_from: number, to: number) => {
      if (to >= loaded.length - approach && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [loaded.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  const shown = useMemo(
    () => ({ count: total ?? 0, at: (index: number) => loaded[index], want }),
    [loaded, total, want],
  )
  return { total, rows: shown, of: loaded[0]?.of }
}

/** The whole list, for a file. */
export async function wholeList(asked: Asked): Promise<Row[]> {
  const found: Row[] = []
  let after: Page['next'] = null
  do {
    const page: Page = await ask<typeof rows>('reports.rows', { ...asked, after, limit: 500 })
    found.push(...page.rows)
    after = page.next
  } while (after)
  return found
}
