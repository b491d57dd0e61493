import { useEffect, useEffectEvent } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { ChildField } from '#families/screens/child-field.tsx'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { counter } from '../../contract.ts'
import { idIn, idsIn } from '../parts/address.ts'
import classes from '../parts/lending.module.css'
import { measuredText } from '../parts/measured-text.ts'
import { AddUnit } from './add-unit.tsx'
import { IssueForm } from './issue-form.tsx'
import { useLines } from './use-lines.ts'

const most = 20

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  child: idIn(raw, 'child'),
  units: idsIn(raw, 'units', most).join('.'),
})

/** «Выдать»: `/lending/issue?child=<id>&units=<id>.<id>`. What stands prepared goes out with one press. */
export default function IssuePage() {
  const i18n = useI18n()
  const may = useReach('lending.issue') !== null
  const [{ child, units }, change] = useAddressState(readAddress)
  return (
    <Page
      title={i18n._('Hand out')}
      narrow
      crumbs={[{ label: i18n._('Lending point'), href: `/lending${child ? `?child=${child}` : ''}` }]}
    >
      {!may && <NoPermission />}
      {may && !child && (
        <ChildField chosen={null} onChoose={(found) => found && change({ child: found.id })} autoFocus />
      )}
      {may && child && (
        <Issuing
          key={child}
          childId={child}
          unitIds={units ? units.split('.') : []}
          onUnits={(ids) => change({ units: ids.join('.') || (undefined as never) })}
        />
      )}
    </Page>
  )
}

interface IssuingProps {
  readonly childId: string
  readonly unitIds: readonly string[]
  readonly onUnits: (unitIds: readonly string[]) => void
}

function Issuing({ childId, unitIds, onUnits }: IssuingProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { data } = useAsk<typeof counter>('lending.counter', { childId })
  const { lines, isLoading } = useLines(childId, unitIds)
  // A kit goes out whole: with one of its things the others come along, and leave again.
  const ofKits = lines.flatMap(({ kit }) => kit?.unitIds ?? []).filter((id) => !unitIds.includes(id))
  const addKits = useEffectEvent(() => onUnits([...unitIds, ...new Set(ofKits)].slice(0, most)))
  useEffect(() => {
    if (ofKits.length > 0) addKits()
  }, [ofKits.length])
  const drop = (unitId: string): void => {
    const gone = lines.find(({ unit }) => unit.id === unitId)?.kit?.unitIds ?? [unitId]
    onUnits(unitIds.filter((id) => !gone.includes(id)))
  }
  if (!data) return <SkeletonLines lines={6} />
  return (
    <div className={classes['stack']}>
      <div>
        <h2>{data.childName}</h2>
        <p className={classes['quiet']}>{measuredText(i18n, language, data.measurement)}</p>
      </div>
      <AddUnit
        childId={childId}
        quiet={unitIds.length > 0}
        onUnit={(unitId) => onUnits([...new Set([...unitIds, unitId])].slice(0, most))}
      />
      {isLoading && <SkeletonLines lines={3} />}
      {lines.length > 0 && <IssueForm family={data} lines={lines} today={today} onDrop={drop} />}
    </div>
  )
}
