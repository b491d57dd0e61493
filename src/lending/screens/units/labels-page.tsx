import { Button } from '@mantine/core'
import { IconPrinter, IconQrcode } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { Choice } from '#ui/choice.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { units } from '../../contract/unit.ts'
import { idIn, idsIn } from '../parts/address.ts'
import { labelOf } from '../../rules/label.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import { Label } from './label.tsx'
import own from './labels.module.css'
import type { UnitRow } from './use-units.ts'

type Row = Pick<UnitRow, 'id' | 'label' | 'inventoryNumber' | 'kindName'>

const most = 500
const onSheet = 24

/** Labels of nothing yet: stuck on at once, and bound by a scan when the thing is taken into the books. */
const emptyLabels = (sheets: number): Row[] =>
  Array.from({ length: sheets * onSheet }, () => {
    const id = newId()
    return { id, label: labelOf(id), inventoryNumber: '', kindName: '' }
  })

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  kind: idIn(raw, 'kind'),
  units: idsIn(raw, 'units', most).join('.'),
  empty: [1, 2, 5, 10].find((sheets) => String(sheets) === String(raw['empty'])) ?? 0,
})

/** `/lending/labels`: labels for a printer, 24 to a sheet of A4 (70 × 37 mm); all of the point, a kind, some units, or empty ones. */
export default function LabelsPage() {
  const i18n = useI18n()
  const [printing, setPrinting] = useState(false)
  const [{ kind, units: chosen, empty }, change] = useAddressState(readAddress)
  const { data } = useAsk<typeof units>('lending.units', { kindId: kind ?? null, limit: most })
  const only = chosen ? new Set(chosen.split('.')) : null
  const blank = useMemo(() => emptyLabels(empty), [empty])
  const rows: readonly Row[] =
    empty > 0
      ? blank
      : (data?.rows ?? []).filter((row) => row.lifecycle !== 'writtenOff' && (!only || only.has(row.id)))
  return (
    <Page
      title={i18n._('Labels')}
      subtitle={i18n._('{count, plural, one {# label} other {# labels}}, sheets of 24 (70 × 37 mm)', {
        count: rows.length,
      })}
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Equipment'), href: '/lending/units' },
      ]}
      action={
        <Button
          leftSection={<IconPrinter aria-hidden />}
          disabled={rows.length === 0}
          onClick={() => setPrinting(true)}
        >
          {i18n._('Print')}
        </Button>
      }
    >
      <div className={classes['page']}>
        {!only && (
          <Choice
            label={i18n._('Which labels')}
            value={String(empty)}
            options={[
              { value: '0', label: i18n._('of the equipment') },
              ...[1, 2, 5, 10].map((sheets) => ({
                value: String(sheets),
                label: i18n._(
                  '{sheets, plural, one {# sheet of empty ones} other {# sheets of empty ones}}',
                  {
                    sheets,
                  },
                ),
              })),
            ]}
            onChange={(sheets) => change({ empty: Number(sheets) || (undefined as never) })}
          />
        )}
        {empty > 0 && (
          <p>
            {i18n._(
              'Stick them on as things arrive. The first scan of such a label asks what it is stuck on.',
            )}
          </p>
        )}
        {!only && empty === 0 && (
          <KindField
            none={i18n._('any kind')}
            value={kind ?? null}
            onChange={(next) => change({ kind: next ?? (undefined as never) })}
          />
        )}
        {only && (
          <p>
            <a href="/lending/labels">{i18n._('Labels of all equipment')}</a>
          </p>
        )}
        {!data && <SkeletonRows />}
        {data && rows.length === 0 && (
          <EmptyState icon={<IconQrcode aria-hidden />} title={i18n._('No equipment yet')}>
            {i18n._('A label is made for every thing in the list.')}
          </EmptyState>
        )}
        <Sheet rows={rows} className={own['sheet']!} />
        {printing && <Printed rows={rows} onPrinted={() => setPrinting(false)} />}
      </div>
    </Page>
  )
}

function Sheet({ rows, className }: { rows: readonly Row[]; className: string }) {
  const { centre } = useMe()
  return (
    <div className={className}>
      {rows.map((row) => (
        <Label key={row.id} {...row} centreName={centre.name} />
      ))}
    </div>
  )
}

/** The sheet on paper: it is put there and taken away again. */
function Printed({ rows, onPrinted }: { rows: readonly Row[]; onPrinted: () => void }) {
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true })
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return createPortal(<Sheet rows={rows} className={own['paper']!} />, document.body)
}
