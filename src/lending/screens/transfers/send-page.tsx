import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useAddressState } from '#client/address-state.ts'
import { useSend } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { transfer } from '../../contract/point.ts'
import { reasonWords } from '../../words/units.ts'
import { idsIn } from '../parts/address.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { PointField } from '../parts/point-field.tsx'
import { stale } from '../parts/stale.ts'
import { usePoints } from '../parts/use-points.ts'
import { ScanUnits } from './scan-units.tsx'
import { type Scanned, useScanned } from './use-scanned.ts'

const most = 100

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  units: idsIn(raw, 'units', most).join('.'),
})

/** `/lending/transfers/new?units=<id>.<id>`: scan what goes, choose where to, send it all at once. */
export default function SendPage() {
  const i18n = useI18n()
  const may = useReach('lending.transfer') !== null
  const [{ units }, change] = useAddressState(readAddress)
  return (
    <Page
      title={i18n._('Send to another point')}
      narrow
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Transfers'), href: '/lending/transfers' },
      ]}
    >
      {may ? (
        <Sending
          unitIds={units ? units.split('.') : []}
          onUnits={(ids) => change({ units: ids.join('.') || (undefined as never) })}
        />
      ) : (
        <NoPermission />
      )}
    </Page>
  )
}

interface SendingProps {
  readonly unitIds: readonly string[]
  readonly onUnits: (unitIds: readonly string[]) => void
}

function Sending({ unitIds, onUnits }: SendingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { units, isLoading } = useScanned(unitIds)
  const { areMany } = usePoints()
  const from = units[0]?.unit
  const drop = (unitId: string): void => onUnits(unitIds.filter((id) => id !== unitId))
  return (
    <div className={classes['stack']}>
      <ScanUnits
        label={i18n._('What is sent')}
        unitIds={unitIds}
        against={(unit) => {
          const { inventoryNumber: number, claim, home, pointId, pointName, reasons } = unit
          if (claim)
            return `${number}: ${reasonWords[reasons.find((one) => one !== 'dirty') ?? 'onHold'][language]}`
          if (home !== 'lending') return i18n._('{unit} is not at a point', { unit: number })
          return from && from.pointId !== pointId
            ? i18n._('{unit} stands at another point: {point}', { unit: number, point: pointName })
            : null
        }}
        onUnit={(unitId) => onUnits([...unitIds, unitId].slice(0, most))}
      />
      {isLoading && <SkeletonLines lines={3} />}
      {units.length > 0 && <Going units={units} onDrop={drop} />}
      {units.length > 0 && areMany && <SendForm units={units} />}
      {!areMany && (
        <p className={classes['quiet']}>
          {i18n._('There is one point so far. Another is opened in the settings.')}
        </p>
      )}
    </div>
  )
}

function Going({ units, onDrop }: { units: readonly Scanned[]; onDrop: (unitId: string) => void }) {
  const i18n = useI18n()
  return (
    <Card
      title={i18n._('{count, plural, one {# unit goes} other {# units go}}', { count: units.length })}
      note={i18n._('from: {point}', { point: units[0]!.unit.pointName })}
    >
      <ul className={classes['rows']}>
        {units.map(({ unit }) => (
          <li key={unit.id}>
            <span>
              {unit.kindName}, {unit.inventoryNumber}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => onDrop(unit.id)}>
              {i18n._('Leave it out')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface Values {
  readonly toPointId: string | null
  readonly day: LocalDate | null
  readonly dueBackOn: LocalDate | null
  readonly note: string
}

function SendForm({ units }: { units: readonly Scanned[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useMe()
  const [transferId] = useState(newId)
  const { open } = usePoints()
  const there = open.filter(({ id }) => id !== units[0]!.unit.pointId)
  const send = useSend<typeof transfer>('lending.transfer', stale)
  const form = useActForm<Values>({
    initial: { toPointId: there.length === 1 ? there[0]!.id : null, day: today, dueBackOn: null, note: '' },
    explain: explain(language),
    act: async ({ toPointId, day, dueBackOn, note }) => {
      if (!toPointId) return refuse('point-unknown', { field: 'toPointId' })
      if (!day) return refuse('day-missing', { field: 'day' })
      return send({ transferId, unitIds: units.map(({ unit }) => unit.id), toPointId, day, dueBackOn, note })
    },
    onDone: () => {
      say({ text: i18n._('Sent. It is received there by the same labels') })
      void navigate({ to: '/lending/transfers' })
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Send')} atHand>
      <PointField
        label={i18n._('Where to')}
        points={there}
        none={i18n._('Choose')}
        {...form.field('toPointId')}
      />
      <Pair>
        <DateField label={i18n._('Sent on')} today={today} max={today} {...form.field('day')} />
        <DateField label={i18n._('To be back by')} today={today} {...form.field('dueBackOn')} />
      </Pair>
      <TextInput
        label={i18n._('Note')}
        description={i18n._('Who takes it there, what to look at')}
        maxLength={300}
        {...form.text('note')}
      />
    </ActForm>
  )
}
