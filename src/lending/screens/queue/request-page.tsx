import { useParams } from '@tanstack/react-router'
import { IconUsers } from '@tabler/icons-react'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { queue } from '../../contract/request.ts'
import { becauseText, purposeWords, requestStateWords } from '../../words/requests.ts'
import { counterHref, kindHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { ReasonChips } from '../parts/reason-chips.tsx'
import { CancelRequest } from './cancel-request.tsx'
import { NextStep } from './next-step.tsx'
import type { Request } from './request.ts'

/** `/lending/requests/<id>`: what a family asked for, its place explained, the next step. */
export default function RequestPage() {
  const i18n = useI18n()
  const { requestId } = useParams({ strict: false }) as { requestId: string }
  const mayCancel = useReach('lending.cancelRequest') !== null
  const { data } = useAsk<typeof queue>('lending.queue', {})
  const request = data?.requests.find(({ id }) => id === requestId)
  if (!data) return <SkeletonPage />
  return (
    <Page
      title={request ? request.kindName : i18n._('Request')}
      tabTitle={i18n._('Request')}
      narrow
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Queue'), href: '/lending/queue' },
      ]}
    >
      {!request && (
        <EmptyState icon={<IconUsers aria-hidden />} title={i18n._('This request is over')}>
          {i18n._('It was handed out, declined or cancelled. The journal of issue has what was handed out.')}
        </EmptyState>
      )}
      {request && (
        <div className={classes['page']}>
          <About request={request} />
          <NextStep request={request} />
          {mayCancel && <CancelRequest request={request} />}
        </div>
      )}
    </Page>
  )
}

function About({ request }: { request: Request }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { place, because } = request
  return (
    <Card
      title={<a href={counterHref(request.childId)}>{request.childName}</a>}
      aside={<StatusChip tone="info">{requestStateWords[request.state][language]}</StatusChip>}
    >
      <div className={classes['stack']}>
        <Facts>
          <Fact label={i18n._('Who asks')}>{request.adultName}</Fact>
          <Fact label={i18n._('Kind')}>
            <a href={kindHref(request.kindId)}>{request.kindName}</a>
          </Fact>
          <Fact label={i18n._('For what purpose')}>{purposeWords[request.purpose][language]}</Fact>
          <Fact label={i18n._('Day of the request')}>{dateText(request.askedOn)}</Fact>
          <Fact label={i18n._('Place in the queue')}>{place !== null && String(place)}</Fact>
          <Fact label={i18n._('Why this place')}>
            {because.map((one) => becauseText(one, language)).join(', ')}
          </Fact>
          <Fact label={i18n._('Kept for it')}>{request.inventoryNumber}</Fact>
        </Facts>
        <ReasonChips reasons={[]} misfits={request.misfits} fine={i18n._('It fits the child')} />
      </div>
    </Card>
  )
}
