import { Button } from '@mantine/core'
import { IconClipboardList, IconPrinter } from '@tabler/icons-react'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { picking } from '../../contract/picking.ts'
import classes from '../parts/lending.module.css'

type Picked = OutputOf<typeof picking>['units'][number]

/** `/lending/picking`: what to fetch from the shelves, on the phone or on paper, so that nobody writes it on a slip. */
export default function PickingPage() {
  const i18n = useI18n()
  const { data } = useAsk<typeof picking>('lending.picking', {})
  const units = data?.units ?? []
  return (
    <Page
      title={i18n._('Picking list')}
      subtitle={i18n._('In the order of the shelves: for families that said yes.')}
      narrow
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
      action={
        units.length > 0 && (
          <Button leftSection={<IconPrinter aria-hidden />} onClick={() => print()}>
            {i18n._('Print')}
          </Button>
        )
      }
    >
      {!data && <SkeletonRows />}
      {data && units.length === 0 && (
        <EmptyState icon={<IconClipboardList aria-hidden />} title={i18n._('Nothing is to be fetched')}>
          {i18n._('Here stands what families accepted, until it is handed out.')}
        </EmptyState>
      )}
      <ul className={classes['rows']}>
        {units.map((unit) => (
          <OneUnit key={unit.requestId} unit={unit} />
        ))}
      </ul>
    </Page>
  )
}

function OneUnit({ unit }: { unit: Picked }) {
  const i18n = useI18n()
  return (
    <li>
      <div>
        <strong>{unit.shelf || i18n._('no shelf')}</strong>{' '}
        <a href={`/lending/requests/${unit.requestId}`}>
          {unit.kindName}, {unit.inventoryNumber}
        </a>
        <span className={classes['quiet']}>
          {[unit.childName, unit.handedBy === 'brigade' && i18n._('taken by the brigade')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {unit.parts.length > 0 && (
          <span className={classes['quiet']}>{unit.parts.map(({ name }) => `☐ ${name}`).join('   ')}</span>
        )}
      </div>
      <StatusChip tone={unit.isPrepared ? 'done' : 'soon'}>
        {unit.isPrepared ? i18n._('stands ready') : i18n._('to be fetched')}
      </StatusChip>
    </li>
  )
}
