import { Button } from '@mantine/core'
import { IconGavel, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { localActs } from '../../contract.ts'
import { useRootCrumb } from '../parts/crumbs.ts'
import type { LocalAct } from '../parts/data.ts'
import { paperHref } from '../parts/hrefs.ts'
import { useMay } from '../parts/may.ts'
import classes from '../parts/papers.module.css'
import { Sections } from '../parts/sections.tsx'
import { CancelAct } from './cancel-act.tsx'
import { Missing } from './missing.tsx'

/** `/papers/acts`: orders and regulations, and which of the required ones are missing. */
export default function ActsPage() {
  const i18n = useI18n()
  const root = useRootCrumb()
  const { today } = useMe()
  const { data } = useAsk<typeof localActs>('papers.localActs', {})
  const mayEnter = useMay('papers.saveLocalAct')
  const isOver = (act: LocalAct): boolean => act.isCancelled || (act.until !== null && act.until < today)
  return (
    <Page
      title={i18n._('Orders and regulations')}
      subtitle={i18n._('What the service stands on. An inspection asks for these first.')}
      crumbs={root.href === '/papers/acts' ? [] : [root]}
      action={
        mayEnter && (
          <Button component="a" href="/papers/acts/new" leftSection={<IconPlus aria-hidden />}>
            {i18n._('Enter an order or regulation')}
          </Button>
        )
      }
    >
      <div className={classes['page']}>
        <Sections />
        {!data && <SkeletonPage />}
        {data && <Missing missing={data.missing} />}
        {data && <InForce acts={data.acts.filter((act) => !isOver(act))} />}
        {data && <NoLonger acts={data.acts.filter(isOver)} />}
      </div>
    </Page>
  )
}

function InForce({ acts }: { acts: readonly LocalAct[] }) {
  const i18n = useI18n()
  return (
    <Card title={i18n._('In force')}>
      {acts.length === 0 && <p>{i18n._('Nothing has been entered yet.')}</p>}
      <ul className={classes['rows']}>
        {acts.map((act) => (
          <ActItem key={act.id} act={act} />
        ))}
      </ul>
    </Card>
  )
}

function NoLonger({ acts }: { acts: readonly LocalAct[] }) {
  const i18n = useI18n()
  if (acts.length === 0) return null
  return (
    <Card title={i18n._('No longer in force')}>
      <ul className={classes['rows']}>
        {acts.map((act) => (
          <ActItem key={act.id} act={act} isOver />
        ))}
      </ul>
    </Card>
  )
}

function ActItem({ act, isOver = false }: { act: LocalAct; isOver?: boolean }) {
  const i18n = useI18n()
  const mayCancel = useMay('papers.cancelLocalAct')
  const mayEdit = useMay('papers.saveLocalAct')
  const [cancels, setCancels] = useState(false)
  return (
    <li>
      <div>
        <ActTitle act={act} />
        <span className={classes['quiet']}>{numberText(i18n, act)}</span>
        <Chips>
          {act.required && (
            <StatusChip tone="info" icon={<IconGavel aria-hidden />}>
              {i18n._('required by the practice')}
            </StatusChip>
          )}
          {act.isCancelled && <StatusChip>{i18n._('cancelled')}</StatusChip>}
        </Chips>
      </div>
      {!isOver && (
        <div className={classes['acts']}>
          {mayEdit && (
            <Button variant="subtle" size="compact-sm" component="a" href={`/papers/acts/new?act=${act.id}`}>
              {i18n._('Correct')}
            </Button>
          )}
          {mayCancel && (
            <Button variant="subtle" size="compact-sm" onClick={() => setCancels(true)}>
              {i18n._('Cancel it')}
            </Button>
          )}
        </div>
      )}
      {cancels && <CancelAct act={act} onClose={() => setCancels(false)} />}
    </li>
  )
}

function ActTitle({ act }: { act: LocalAct }) {
  const opens = useMay('papers.papers')
  return act.paperId && opens ? (
    <a className={classes['name']} href={paperHref(act.paperId)}>
      {act.title}
    </a>
  ) : (
    <span className={classes['name']}>{act.title}</span>
  )
}

function numberText(i18n: ReturnType<typeof useI18n>, { number, day, until }: LocalAct): string {
  const said = number
    ? i18n._('No. {number} of {day}', { number, day: dateText(day) })
    : i18n._('of {day}', { day: dateText(day) })
  return until ? `${said}, ${i18n._('until {day}', { day: dateText(until) })}` : said
}
