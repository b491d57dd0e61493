import { Button } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { children } from '../../contract.ts'
import { ChildCardRow, columnsOf, isOpen } from './columns.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { countOf, noFilter, queryOf, readFilter } from './filter.ts'
import classes from './list.module.css'
import { ListBar } from './list-bar.tsx'
import { useChildren } from './use-children.ts'
import { useTyped } from './use-typed.ts'
import { WaitingForOrders } from './waiting-for-orders.tsx'

/** Children of the centre: found as one types, filtered, opened by Enter. */
export default function ChildrenList() {
  const i18n = useI18n()
  const language = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const { typed, settled, type } = useTyped()
  const [filter, setFilter] = useAddressState(readFilter)
  const args = queryOf(filter, settled, me.staffId)
  const { first, rows, isStale } = useChildren(args)
  const all = useAsk<typeof children>('families.children', { limit: 1, withTotal: true }).data
  const look = useMemo(() => ({ i18n, language, today: me.today }), [i18n, language, me.today])
  const columns = useMemo(() => columnsOf(look), [look])
  const clear = (): void => {
    type('')
    setFilter(noFilter)
  }
  const isEmpty = all?.total === 0
  return (
    <Page title={i18n._('Children and families')} action={me.mayRegister && !isEmpty && <AddChild />}>
      {isEmpty ? (
        <NoChildren />
      ) : (
        <ListBar
          typed={typed}
          onType={type}
          filter={filter}
          onFilter={setFilter}
          isOwn={reachOf(me.roles, 'families.children') === 'own'}
          found={first}
          all={all}
          onClear={typed !== '' || countOf(filter) > 0 ? clear : undefined}
        />
      )}
      <WaitingForOrders />
      {!first && <SkeletonRows />}
      {first && rows.count > 0 && (
        <div className={isStale ? classes['stale'] : undefined}>
          <VirtualTable
            caption={i18n._('Children')}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            onOpen={(row) => isOpen(row) && void navigate({ href: `/families/${row.id}` })}
            cardOf={(row) => <ChildCardRow row={row} look={look} />}
          />
        </div>
      )}
      {first && rows.count > 0 && <ExportButtons args={args} />}
    </Page>
  )
}

function AddChild() {
  const i18n = useI18n()
  return (
    <Button component="a" href="/families/new" leftSection={<IconPlus aria-hidden />}>
      {i18n._('Add a child')}
    </Button>
  )
}

function NoChildren() {
  const i18n = useI18n()
  const { mayRegister, places, roles } = useMe()
  if (!mayRegister) {
    return (
      <EmptyState icon={<IconUsers aria-hidden />} title={i18n._('There are no children here yet')}>
        {roles.includes('specialist')
          ? i18n._('You will see the children whom the coordinator or the head has given to you.')
          : i18n._('They appear when the coordinator adds them.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<IconUsers aria-hidden />}
      title={i18n._('Here the children of the centre will be')}
      action={
        <>
          <AddChild />
          {places.includes('interchange') && (
            <Button component="a" href="/import" variant="default">
              {i18n._('Bring in from Excel')}
            </Button>
          )}
        </>
      }
    >
      {i18n._(
        'Add the first child, or bring your journal of children from Excel: as it is, with any columns.',
      )}
    </EmptyState>
  )
}
