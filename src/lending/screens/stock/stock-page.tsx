import { Button } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { Refusal } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { useReach } from '#services/screens/may.ts'
import { Choice } from '#ui/choice.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { startStockTake, stockTake } from '../../contract/unit.ts'
import { homeWords } from '../../words/units.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { PointField } from '../parts/point-field.tsx'
import { Sections } from '../parts/sections.tsx'
import { stale } from '../parts/stale.ts'
import { usePoints } from '../parts/use-points.ts'
import { Counting } from './counting.tsx'
import { Found } from './found.tsx'
import type { StockTake } from './taking.ts'

/** `/lending/stock-taking`: walk along the shelves with a phone or a scanner; what was not seen is left over. */
export default function StockPage() {
  const i18n = useI18n()
  const mayCount = useReach('lending.scanInStock') !== null
  const { data } = useAsk<typeof stockTake>('lending.stockTake', {}, { keepLast: true })
  const open = data?.stockTake && data.stockTake.closedOn === null ? data.stockTake : null
  return (
    <Page
      title={i18n._('Stock-taking')}
      subtitle={
        open
          ? [open.pointName, i18n._('begun on {day}', { day: dateText(open.begunOn) })]
              .filter(Boolean)
              .join(' · ')
          : undefined
      }
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
    >
      <div className={classes['page']}>
        <Sections />
        {!data && <SkeletonRows />}
        {data && open && mayCount && <Counting key={open.id} taking={data} stockTakeId={open.id} />}
        {data?.stockTake && !(open && mayCount) && <Found taking={data} />}
        {data && !open && <Begin last={data} mayBegin={mayCount} />}
      </div>
    </Page>
  )
}

type Home = keyof typeof homeWords | 'all'

function Begin({ last, mayBegin }: { last: StockTake; mayBegin: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [home, setHome] = useState<Home>('lending')
  const [pointId, setPointId] = useState<string | null>(null)
  const { all, areMany } = usePoints()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = useSend<typeof startStockTake>('lending.startStockTake', stale)
  const begin = async (): Promise<void> => {
    const outcome = await send({
      stockTakeId: newId(),
      home: home === 'all' ? null : home,
      pointId: home === 'lending' ? pointId : null,
      day: today,
    })
    setRefusal(outcome.ok ? null : outcome)
  }
  return (
    <EmptyState
      icon={<IconClipboardList aria-hidden />}
      title={
        last.stockTake?.closedOn
          ? i18n._('The last one was closed on {day}', { day: dateText(last.stockTake.closedOn) })
          : i18n._('No stock-taking yet')
      }
      action={
        mayBegin && (
          <div className={classes['stack']}>
            <Choice
              label={i18n._('What is counted')}
              value={home}
              options={[
                ...optionsOf(homeWords, language),
                { value: 'all' as const, label: i18n._('everything') },
              ]}
              onChange={setHome}
            />
            {areMany && home === 'lending' && (
              <PointField points={all} none={i18n._('all points')} value={pointId} onChange={setPointId} />
            )}
            <div>
              <Button onClick={() => void begin()}>{i18n._('Begin a stock-taking')}</Button>
            </div>
            {refusal && (
              <p role="alert" className={classes['red']}>
                {explain(language)(refusal)}
              </p>
            )}
          </div>
        )
      }
    >
      {i18n._(
        'Scan the labels one after another, in any order and by several people. What is with families is not looked for.',
      )}
    </EmptyState>
  )
}
