import { useState } from 'react'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { idsIn } from '../parts/address.ts'
import classes from '../parts/lending.module.css'
import { ArriveForm } from './arrive-form.tsx'
import { ScanUnits } from './scan-units.tsx'
import { useScanned } from './use-scanned.ts'

const most = 100

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  units: idsIn(raw, 'units', most).join('.'),
})

/** `/lending/transfers/arrive?units=<id>.<id>`: scan what has come, look at the exceptions, press once. */
export default function ArrivePage() {
  const i18n = useI18n()
  const may = useReach('lending.arrive') !== null
  const [{ units }, change] = useAddressState(readAddress)
  return (
    <Page
      title={i18n._('Receive from another point')}
      narrow
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Transfers'), href: '/lending/transfers' },
      ]}
    >
      {may ? (
        <Receiving
          unitIds={units ? units.split('.') : []}
          onUnits={(ids) => change({ units: ids.join('.') || (undefined as never) })}
        />
      ) : (
        <NoPermission />
      )}
    </Page>
  )
}

interface ReceivingProps {
  readonly unitIds: readonly string[]
  readonly onUnits: (unitIds: readonly string[]) => void
}

function Receiving({ unitIds, onUnits }: ReceivingProps) {
  const i18n = useI18n()
  const [received, setReceived] = useState(0)
  const { units, isLoading } = useScanned(unitIds)
  const coming = units.filter(({ unit }) => unit.transfer !== null)
  const strange = units.filter(({ unit }) => unit.transfer === null)
  return (
    <div className={classes['stack']}>
      <ScanUnits
        label={i18n._('What has come')}
        unitIds={unitIds}
        against={({ claim, inventoryNumber }) =>
          claim === 'transfer'
            ? null
            : i18n._('{unit} is not on its way by the books', { unit: inventoryNumber })
        }
        onUnit={(unitId) => {
          setReceived(0)
          onUnits([...unitIds, unitId].slice(0, most))
        }}
      />
      {received > 0 && (
        <div className={classes['open']}>
          <p role="status">
            {i18n._('{count, plural, one {# unit is received} other {# units are received}}', {
              count: received,
            })}
          </p>
          <p>
            <a href="/lending/transfers">{i18n._('To the transfers')}</a>
          </p>
        </div>
      )}
      {isLoading && <SkeletonLines lines={4} />}
      {strange.map(({ unit }) => (
        <p key={unit.id} className={classes['red']}>
          {i18n._('{unit} is not on its way by the books', {
            unit: `${unit.kindName}, ${unit.inventoryNumber}`,
          })}
        </p>
      ))}
      {coming.length > 0 && (
        <ArriveForm
          coming={coming}
          onDrop={(unitId) => onUnits(unitIds.filter((id) => id !== unitId))}
          onDone={() => {
            setReceived(coming.length)
            onUnits([])
          }}
        />
      )}
    </div>
  )
}
