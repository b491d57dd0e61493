import { Button } from '@mantine/core'
import { IconPlus, IconWheelchair } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { allRows, type Column } from '#ui/table/columns.ts'
import { VirtualTable } from '#ui/table/virtual-table.tsx'
import type { kinds } from '../../contract/kind.ts'
import { categoryWords } from '../../words/kinds.ts'
import { kindHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { Sections } from '../parts/sections.tsx'

type Row = OutputOf<typeof kinds>['kinds'][number]

/** `/lending/kinds`: what the point lends, how much is free and who waits. */
export default function KindsPage() {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const maySave = useReach('lending.saveKind') !== null
  const { data } = useAsk<typeof kinds>('lending.kinds', {})
  const columns = useMemo(() => columnsOf(i18n, language), [i18n, language])
  const rows = useMemo(() => allRows(data?.kinds ?? []), [data])
  const seesRecalls = useReach('lending.recalls') !== null
  const seesKits = useReach('lending.kits') !== null
  const add = (
    <>
      {seesKits && (
        <Button variant="default" component="a" href="/lending/kits">
          {i18n._('Kits')}
        </Button>
      )}
      {seesRecalls && (
        <Button variant="default" component="a" href="/lending/recalls">
          {i18n._('Recalls')}
        </Button>
      )}
      {maySave && (
        <Button component="a" href="/lending/kinds/new" leftSection={<IconPlus aria-hidden />}>
          {i18n._('Add a kind')}
        </Button>
      )}
    </>
  )
  return (
    <Page
      title={i18n._('Kinds of equipment')}
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
      action={add}
    >
      <div className={classes['page']}>
        <Sections />
        {!data && <SkeletonRows />}
        {data?.kinds.length === 0 && (
          <EmptyState icon={<IconWheelchair aria-hidden />} title={i18n._('No kind yet')}>
            {i18n._(
              'A kind says whom equipment fits, how risky it is and how it is cleaned. Begin with one.',
            )}
          </EmptyState>
        )}
        {data && data.kinds.length > 0 && (
          <VirtualTable
            caption={i18n._('Kinds of equipment')}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            onOpen={(row) => void navigate({ to: kindHref(row.id) } as never)}
            cardOf={(row) => <KindCard row={row} />}
          />
        )}
      </div>
    </Page>
  )
}

const Name = ({ row }: { row: Row }) => (
  <a className={classes['name']} href={kindHref(row.id)} tabIndex={-1}>
    {row.name}
  </a>
)

function Risk({ risk }: Pick<Row, 'risk'>) {
  const i18n = useI18n()
  return risk === 'high' ? <StatusChip tone="soon">{i18n._('high risk')}</StatusChip> : null
}

function columnsOf(i18n: I18n, language: Language): Column<Row>[] {
  const figure = (id: 'units' | 'free' | 'out' | 'waiting', title: string): Column<Row> => ({
    id,
    title,
    cell: (row) => row[id],
    width: '5.25rem',
    align: 'end',
  })
  return [
    { id: 'name', title: i18n._('Name'), cell: (row) => <Name row={row} />, width: 'minmax(11rem, 2fr)' },
    {
      id: 'category',
      title: i18n._('Category'),
      cell: (row) => categoryWords[row.category][language],
      width: 'minmax(8rem, 1.2fr)',
    },
    { id: 'risk', title: i18n._('Risk'), cell: (row) => <Risk risk={row.risk} />, width: '8.5rem' },
    figure('units', i18n._('In all')),
    figure('free', i18n._('Free')),
    figure('out', i18n._('Out')),
    figure('waiting', i18n._('Waiting')),
  ]
}

function KindCard({ row }: { row: Row }) {
  const i18n = useI18n()
  return (
    <div className={classes['card']}>
      <Name row={row} />
      <span className={classes['quiet']}>
        {i18n._('{units} in all, {free} free, {waiting} waiting', {
          units: row.units,
          free: row.free,
          waiting: row.waiting,
        })}
      </span>
      <Risk risk={row.risk} />
    </div>
  )
}
