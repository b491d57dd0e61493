import { Button } from '@mantine/core'
import { IconPlus, IconTruckDelivery } from '@tabler/icons-react'
import { useState } from 'react'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Choice } from '#ui/choice.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { transfers } from '../../contract/point.ts'
import { codeIn } from '../parts/address.ts'
import { sendHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { PointField } from '../parts/point-field.tsx'
import { Sections } from '../parts/sections.tsx'
import { usePoints } from '../parts/use-points.ts'
import { OneTransfer } from './one-transfer.tsx'

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  which: codeIn(raw, 'which', ['open', 'all']),
})

/** `/lending/transfers`: what goes from a point to another, and what has gone. */
export default function TransfersPage() {
  const i18n = useI18n()
  const maySend = useReach('lending.transfer') !== null
  return (
    <Page
      title={i18n._('Transfers')}
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
      action={
        maySend && (
          <>
            <Button variant="default" component="a" href="/lending/transfers/arrive">
              {i18n._('Receive')}
            </Button>
            <Button component="a" href={sendHref([])} leftSection={<IconPlus aria-hidden />}>
              {i18n._('Send')}
            </Button>
          </>
        )
      }
    >
      <div className={classes['page']}>
        <Sections />
        <List />
      </div>
    </Page>
  )
}

function List() {
  const i18n = useI18n()
  const [{ which }, change] = useAddressState(readAddress)
  const [pointId, setPointId] = useState<string | null>(null)
  const { all, areMany } = usePoints()
  const { data } = useAsk<typeof transfers>(
    'lending.transfers',
    { isOpen: which === 'open', pointId },
    { keepLast: true },
  )
  return (
    <>
      <div className={classes['acts']}>
        <Choice
          label={i18n._('Which ones')}
          value={which}
          options={[
            { value: 'open' as const, label: i18n._('on their way') },
            { value: 'all' as const, label: i18n._('all') },
          ]}
          onChange={(next) => change({ which: next })}
        />
        {areMany && (
          <PointField
            label={i18n._('To or from')}
            points={all}
            none={i18n._('any point')}
            value={pointId}
            onChange={setPointId}
          />
        )}
      </div>
      {!data && <SkeletonRows />}
      {data?.transfers.length === 0 && (
        <EmptyState icon={<IconTruckDelivery aria-hidden />} title={i18n._('Nothing is on its way')}>
          {i18n._(
            'Equipment goes from a point to another by a transfer: sent here, received there. On its way nobody is lent it.',
          )}
        </EmptyState>
      )}
      {data?.transfers.map((one) => (
        <OneTransfer key={one.id} transfer={one} />
      ))}
    </>
  )
}
