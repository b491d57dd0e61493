import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import type { Instant } from '#base/instant.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { momentText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import type { freezes } from '../../contract/freeze.ts'
import { periodText } from '../../words/periods.ts'
import { type Freeze, kindText, periodOfFreeze } from './freeze-words.ts'
import classes from './frozen.module.css'

/** Reports that were handed in, as they were, newest first. */
export default function FrozenList() {
  const i18n = useI18n()
  const mayFreeze = useReach('reports.freeze') !== null
  const { data } = useAsk<typeof freezes>('reports.freezes', {})
  const freeze = (
    <Button component="a" href="/reports/frozen/new">
      {i18n._('Freeze a report')}
    </Button>
  )
  const list = data?.freezes
  return (
    <Page
      title={i18n._('Frozen reports')}
      crumbs={[{ label: i18n._('Reports'), href: '/reports' }]}
      subtitle={i18n._('As they were handed in. Later corrections are shown beside them.')}
      action={mayFreeze && list && list.length > 0 ? freeze : undefined}
    >
      {!list && (
        <Card>
          <SkeletonRows rows={4} />
        </Card>
      )}
      {list?.length === 0 && (
        <EmptyState
          icon={<IconLock aria-hidden />}
          title={i18n._('No report has been frozen yet')}
          action={mayFreeze ? freeze : undefined}
        >
          {i18n._(
            'Freeze a report on the day it is handed in: its figures and lists stay as they were, whatever is corrected in the journal later.',
          )}
        </EmptyState>
      )}
      {list && list.length > 0 && (
        <Card>
          <ul className={classes['list']}>
            {list.map((one) => (
              <Row key={one.id} freeze={one} />
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

function Row({ freeze }: { freeze: Freeze }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { centre } = useMe()
  return (
    <li>
      <div>
        <a href={`/reports/frozen/${freeze.id}`}>{periodText(periodOfFreeze(freeze), language)}</a>
        <span>{kindText(i18n, freeze.kind)}</span>
      </div>
      {freeze.note && <p>{freeze.note}</p>}
      <small>
        {i18n._('frozen {moment} by {name}', {
          moment: momentText(freeze.frozenAt as Instant, centre.timeZone),
          name: freeze.frozenBy,
        })}
      </small>
    </li>
  )
}
