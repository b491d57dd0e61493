import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { countText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { desk } from '../../contract.ts'
import type { kinds } from '../../contract/kind.ts'
import { idIn, labelIn } from '../parts/address.ts'
import classes from '../parts/lending.module.css'
import { PointField } from '../parts/point-field.tsx'
import { Sections } from '../parts/sections.tsx'
import { ToldByLabel } from '../units/told-by-label.tsx'
import { usePoints } from '../parts/use-points.ts'
import { Board } from './board.tsx'
import { Counter } from './counter.tsx'
import { DeskScan } from './desk-scan.tsx'
import { FoundUnit } from './found-unit.tsx'
import { useMyPoint } from './use-my-point.ts'

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  child: idIn(raw, 'child'),
  // What a label’s own address leads to.
  code: labelIn(raw, 'code'),
})

/** `/lending`: scan first, what is to be done today, the family at the counter. */
export default function DeskPage() {
  const i18n = useI18n()
  const mayAsk = useReach('lending.request') !== null
  const mayScan = useReach('lending.scan') !== null
  const mayIssue = useReach('lending.issue') !== null
  const [{ child, code: scanned }, change] = useAddressState(readAddress)
  const [code, setCode] = useState<string | null>(scanned ?? null)
  const [pointId, choosePoint] = useMyPoint()
  const { all, areMany } = usePoints()
  const { data } = useAsk<typeof desk>('lending.desk', { pointId }, { keepLast: true })
  const choose = (childId: string): void => {
    setCode(null)
    change({ child: childId })
  }
  const leave = (): void => {
    setCode(null)
    change({ child: undefined })
  }
  return (
    <Page
      title={i18n._('Lending point')}
      subtitle={<InNumbers />}
      action={
        <>
          {mayIssue && (
            <Button variant="default" component="a" href="/lending/return">
              {i18n._('Receive back')}
            </Button>
          )}
          {mayAsk && (
            <Button
              component="a"
              href={`/lending/requests/new${child ? `?child=${child}` : ''}`}
              leftSection={<IconPlus aria-hidden />}
            >
              {i18n._('Request')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes['page']}>
        <Sections />
        {mayScan && <DeskScan onCode={setCode} onChild={choose} />}
        {code && (
          <FoundUnit
            key={code}
            code={code}
            childId={child ?? null}
            columns={data?.columns ?? []}
            onClose={() => setCode(null)}
          />
        )}
        {child && mayScan && <Counter key={child} childId={child} onClose={leave} />}
        <ToldByLabel />
        {areMany && (
          <PointField
            label={i18n._('My point')}
            points={all}
            none={i18n._('all points')}
            value={pointId}
            onChange={choosePoint}
          />
        )}
        {data ? <Board columns={data.columns} /> : <SkeletonRows />}
      </div>
    </Page>
  )
}

/** «120 единиц · 36 у семей · в очереди 9 семей». */
function InNumbers() {
  const i18n = useI18n()
  const { data } = useAsk<typeof kinds>('lending.kinds', {})
  if (!data) return <> </>
  const sum = (of: 'units' | 'out' | 'free' | 'waiting'): number =>
    data.kinds.reduce((total, kind) => total + kind[of], 0)
  return (
    <>
      {[
        i18n._('{count, plural, one {# unit} other {# units}}', { count: sum('units') }),
        i18n._('with families: {count}', { count: countText(sum('out')) }),
        i18n._('free: {count}', { count: countText(sum('free')) }),
        i18n._('in the queue: {count}', { count: countText(sum('waiting')) }),
      ].join(' · ')}
    </>
  )
}
