import { IconListDetails, IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAddressState } from '#client/address-state.ts'
import { ask } from '#client/browser.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { readJournal } from '../contract.ts'
import { JournalFilters, readFilter, type JournalFilter } from './journal-filters.tsx'
import { columnsOf, JournalCard } from './journal-rows.tsx'
import { useMe } from './use-me.ts'

type Answer = OutputOf<typeof readJournal>

function useJournal({ kind, account, child }: JournalFilter) {
  const args = {
    ...(kind && { kind }),
    ...(account && { accountId: account }),
    ...(child && { childId: child }),
  }
  return useInfiniteQuery({
    queryKey: ['access.journal', args, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask<typeof readJournal>('access.journal', { ...args, ...(pageParam && { before: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Answer) => next,
  })
}

/** Who changed or looked at what, and when. Nothing here can be changed, and the chain shows if somebody tried. */
export default function Journal() {
  const i18n = useI18n()
  const language = useLanguage()
  const { centre } = useMe()
  const [filter, change] = useAddressState(readFilter)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useJournal(filter)
  const loaded = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data])
  const columns = useMemo(() => columnsOf(i18n, language, centre.timeZone), [i18n, language, centre.timeZone])
  const isFiltered = Object.values(filter).some(Boolean)
  const want = (_from: number, to: number): void => {
    if (to > loaded.length - 40 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  const unsealed = data?.pages[0]?.unsealed ?? 0
  return (
    <Page
      title={i18n._('Journal of acts')}
      subtitle={i18n._('Changes, looks into cards, refusals and entries. Nothing here can be rewritten.')}
      crumbs={[{ label: i18n._('Settings'), href: '/settings' }]}
    >
      <FilterBar
        shown={filter.child ? i18n._('What was done about one child') : i18n._('Shown, newest first')}
        count={loaded.length}
        exact={!hasNextPage}
        {...(isFiltered && {
          onClear: () => change({ kind: undefined, account: undefined, child: undefined }),
        })}
      >
        <JournalFilters filter={filter} onChange={change} />
      </FilterBar>
      <Sealed unsealed={unsealed} />
      {!data && <SkeletonRows />}
      {data && loaded.length === 0 && (
        <EmptyState icon={<IconListDetails aria-hidden />} title={i18n._('Nothing of this kind happened')}>
          {i18n._('Take a filter away to see the rest.')}
        </EmptyState>
      )}
      {loaded.length > 0 && (
        <VirtualTable
          caption={i18n._('Journal of acts')}
          columns={columns}
          rows={{ count: loaded.length, at: (index) => loaded[index], want }}
          keyOf={({ key }) => key}
          cardOf={(row) => <JournalCard row={row} timeZone={centre.timeZone} />}
        />
      )}
    </Page>
  )
}

/** Rows are sealed into the chain a few seconds after they are written. */
function Sealed({ unsealed }: { unsealed: number }) {
  const i18n = useI18n()
  return (
    <div>
      <StatusChip tone={unsealed > 0 ? 'plain' : 'done'} icon={<IconShieldCheck aria-hidden />}>
        {unsealed > 0
          ? i18n._('not sealed yet: {unsealed}; this takes a few seconds', { unsealed })
          : i18n._('every row is sealed')}
      </StatusChip>
    </div>
  )
}
