import { Button } from '@mantine/core'
import { IconPrinter, IconQrcode } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { units } from '../../contract/unit.ts'
import { idIn, idsIn } from '../parts/address.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import { Label } from './label.tsx'
import own from './labels.module.css'
import type { UnitRow } from './use-units.ts'

const most = 500

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  kind: idIn(raw, 'kind'),
  units: idsIn(raw, 'units', most).join('.'),
})

/** `/lending/labels`: labels for a printer, 24 to a sheet of A4 (70 × 37 mm); all of the point, a kind, or some units. */
export default function LabelsPage() {
  const i18n = useI18n()
  const [printing, setPrinting] = useState(false)
  const [{ kind, units: chosen }, change] = useAddressState(readAddress)
  const { data } = useAsk<typeof units>('lending.units', { kindId: kind ?? null, limit: most })
  const only = chosen ? new Set(chosen.split('.')) : null
  const rows = (data?.rows ?? []).filter(
    (row) => row.lifecycle !== 'writtenOff' && (!only || only.has(row.id)),
  )
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

function Sheet({ rows, className }: { rows: readonly UnitRow[]; className: string }) {
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
function Printed({ rows, onPrinted }: { rows: readonly UnitRow[]; onPrinted: () => void }) {
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true })
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return createPortal(<Sheet rows={rows} className={own['paper']!} />, document.body)
}
