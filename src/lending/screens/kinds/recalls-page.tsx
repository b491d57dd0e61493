import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { recalls } from '../../contract/recall.ts'
import { callWords } from '../../words/loans.ts'
import { CallForm } from '../loan/call-form.tsx'
import { kindHref, loanHref, unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { Phone } from '../parts/phone.tsx'

type Notice = OutputOf<typeof recalls>['notices'][number]
type Unit = Notice['units'][number]

/** `/lending/recalls`: notices of makers, whom to call, and the proof that they were called. */
export default function RecallsPage() {
  const i18n = useI18n()
  const { data } = useAsk<typeof recalls>('lending.recalls', {})
  return (
    <Page
      title={i18n._('Recalls of makers')}
      subtitle={i18n._('Families that hold a recalled thing are called first.')}
      narrow
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Kinds of equipment'), href: '/lending/kinds' },
      ]}
    >
      {!data && <SkeletonRows />}
      {data?.notices.length === 0 && (
        <EmptyState icon={<IconShieldCheck aria-hidden />} title={i18n._('No maker recalled anything')}>
          {i18n._('A notice is recorded on the page of the kind: then its units are not handed out.')}
        </EmptyState>
      )}
      <div className={classes['page']}>
        {data?.notices.map((notice) => (
          <OneNotice key={`${notice.day}${notice.kindId}${notice.notice}`} notice={notice} />
        ))}
      </div>
    </Page>
  )
}

function OneNotice({ notice }: { notice: Notice }) {
  const i18n = useI18n()
  const { kindName, kindId, day, notReached, units } = notice
  return (
    <Card
      title={<a href={kindHref(kindId)}>{kindName}</a>}
      note={[notice.notice, dateText(day)].join(' · ')}
      aside={
        <StatusChip tone={notReached > 0 ? 'act' : 'done'}>
          {notReached > 0
            ? i18n._('{count, plural, one {# family to be reached} other {# families to be reached}}', {
                count: notReached,
              })
            : i18n._('all are reached')}
        </StatusChip>
      }
    >
      <ul className={classes['rows']}>
        {units.map((unit) => (
          <OneUnit key={unit.unitId} unit={unit} />
        ))}
      </ul>
    </Card>
  )
}

function OneUnit({ unit }: { unit: Unit }) {
  const i18n = useI18n()
  const language = useLanguage()
  const mayCall = useReach('lending.recordCall') !== null
  const [calling, setCalling] = useState(false)
  const { loan, calls } = unit
  const isOut = unit.state === 'atHome'
  return (
    <li>
      <div>
        <a href={unitHref(unit.unitId)}>{[unit.inventoryNumber, unit.serial].filter(Boolean).join(', ')}</a>
        {loan && (
          <span className={classes['quiet']}>
            <a href={loanHref(loan.id)}>{loan.childName}</a> {loan.adultName}{' '}
            {isOut && <Phone adultId={loan.adultId} name={loan.adultName} />}
          </span>
        )}
        {calls.map(({ day, outcome, by }, at) => (
          <span key={at} className={classes['quiet']}>
            {[dateText(day), callWords[outcome][language], by].filter(Boolean).join(' · ')}
          </span>
        ))}
        {isOut && loan && mayCall && !calling && (
          <div className={classes['acts']}>
            <Button variant="default" onClick={() => setCalling(true)}>
              {i18n._('Record a call')}
            </Button>
          </div>
        )}
        {calling && loan && (
          <div className={classes['open']}>
            <CallForm loanId={loan.id} onClose={() => setCalling(false)} />
          </div>
        )}
      </div>
      <StatusChip tone={isOut ? 'act' : unit.state === 'here' ? 'soon' : 'plain'}>
        {stateText(i18n, unit.state)}
      </StatusChip>
    </li>
  )
}

function stateText(i18n: ReturnType<typeof useI18n>, state: Unit['state']): string {
  switch (state) {
    case 'atHome':
      return i18n._('with a family')
    case 'here':
      return i18n._('taken out of lending')
    case 'freed':
      return i18n._('lent again')
    case 'gone':
      return i18n._('written off')
  }
}
