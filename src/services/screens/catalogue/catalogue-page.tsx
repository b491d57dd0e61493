import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { QuickLook } from '#ui/quick-look.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { allRows } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { catalogue, ServiceItem } from '../../contract.ts'
import { matching } from '../fields/matching.ts'
import { useReach } from '../may.ts'
import { columnsOf, ItemCard } from './columns.tsx'
import { ItemForm } from './item-form.tsx'
import { Unclassified } from './unclassified.tsx'

/** The catalogue of services: what still needs its type first, then all of them by name. */
export default function CataloguePage() {
  const i18n = useI18n()
  const language = useLanguage()
  const mayEdit = useReach('services.editItem') !== null
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<ServiceItem | 'new' | null>(null)
  const { data } = useAsk<typeof catalogue>('services.catalogue', {})
  const found = useMemo(() => matching(data?.items ?? [], typed), [data, typed])
  const columns = useMemo(() => columnsOf(i18n, language), [i18n, language])
  const rows = useMemo(() => allRows(found), [found])
  const close = (): void => setOpened(null)
  return (
    <Page
      title={i18n._('Catalogue of services')}
      crumbs={[{ label: i18n._('Service journal'), href: '/services' }]}
      action={
        mayEdit && (
          <Button leftSection={<IconPlus aria-hidden />} onClick={() => setOpened('new')}>
            {i18n._('Add a service')}
          </Button>
        )
      }
    >
      {!data && <SkeletonRows />}
      {data && mayEdit && <Unclassified items={data.items.filter((item) => item.needsClassification)} />}
      {data && (
        <FilterBar
          shown={i18n._('Services')}
          count={found.length}
          hidden={data.items.length - found.length}
          {...(typed && { onClear: () => setTyped('') })}
        >
          <TextInput
            type="search"
            label={i18n._('Find a service')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </FilterBar>
      )}
      {found.length > 0 && (
        <VirtualTable
          caption={i18n._('Catalogue of services')}
          columns={columns}
          rows={rows}
          keyOf={(item) => item.id}
          {...(mayEdit && { onOpen: setOpened })}
          cardOf={(item) => <ItemCard item={item} />}
        />
      )}
      {opened && (
        <QuickLook title={opened === 'new' ? i18n._('Add a service') : opened.name} opened onClose={close}>
          <ItemForm item={opened === 'new' ? null : opened} onDone={close} onLeave={close} />
        </QuickLook>
      )}
    </Page>
  )
}
