import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { lastOf } from '#services/screens/record/last-of.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '#ui/skeletons.tsx'
import type { programme } from '../../contract.ts'
import type { template } from '../../contract/template.ts'
import { programmeHref } from '../one/hrefs.ts'
import { numberOf } from '../one/next-act.ts'
import type { Programme, Session } from '../parts/data.ts'
import { WhileOpen } from '../parts/while-open.tsx'
import { PlannedSteps } from './planned-steps.tsx'
import { Recorded } from './recorded.tsx'
import { SaidUsed } from './said-used.tsx'
import { SessionForm } from './session-form.tsx'
import { prefilled, type SessionValues } from './session-values.ts'
import classes from './session.module.css'

/** «Записать занятие»: `/programmes/<id>/sessions/<session>`. */
export default function SessionPage() {
  const i18n = useI18n()
  const { programmeId, sessionId } = useParams({ strict: false }) as Record<string, string>
  const { data } = useAsk<typeof programme>('programmes.programme', { programmeId: programmeId ?? '' })
  if (!data) return <SkeletonPage />
  const session = data.sessions.find((one) => one.sessionId === sessionId)
  const crumbs = [
    { label: i18n._('Programmes'), href: '/programmes' },
    { label: data.childName, href: programmeHref(data.id) },
  ]
  if (!session || !data.may.record) {
    return (
      <Page title={i18n._('Record a session')} crumbs={crumbs}>
        <WhileOpen programme={data} may={false} />
      </Page>
    )
  }
  const number = numberOf(data.sessions, session)
  return (
    <Page
      title={i18n._('Session {number}: {title}', { number, title: session.title })}
      tabTitle={i18n._('Record a session')}
      subtitle={`${data.childName}, ${data.name}`}
      crumbs={crumbs}
    >
      <Recording key={session.sessionId} programme={data} session={session} />
    </Page>
  )
}

const freshIds = (): [string, string, string] => [newId(), newId(), newId()]

function Recording({ programme: one, session }: { programme: Programme; session: Session }) {
  const { today, staffId } = useMe()
  const [ids, setIds] = useState(freshIds)
  const [done, setDone] = useState<SessionValues | null>(null)
  const { data } = useAsk<typeof template>('programmes.template', {
    template: one.template,
    version: one.version,
  })
  const service = useLastService(one, session)
  const planned = data?.definition.sessions.find(({ id }) => id === session.templateSession)
  const handouts = (planned?.handouts ?? []).flatMap(
    (id) => data?.definition.handouts.find((handout) => handout.id === id)?.title ?? [],
  )
  if (done) {
    const again = (): void => (setIds(freshIds()), setDone(null))
    return <Recorded values={done} programme={one} session={session} onUndone={again} />
  }
  const isBare = session.state !== 'planned'
  return (
    <div className={classes['sides']}>
      <Card>
        {(!data || service === undefined) && <SkeletonLines lines={9} />}
        {data && isBare && <AlreadyRecorded programme={one} session={session} />}
        {data && service !== undefined && !isBare && (
          <SessionForm
            programme={one}
            session={session}
            planned={planned}
            handouts={handouts}
            initial={prefilled({ session, programme: one, today, staffId, service, ids }, planned, handouts)}
            onDone={setDone}
          />
        )}
      </Card>
      {planned && <PlannedSteps planned={planned} handouts={data?.definition.handouts ?? []} />}
    </div>
  )
}

/** The service of the latest record like this one, for a session whose plan names none; undefined while it is asked for. */
function useLastService({ childId }: Programme, session: Session): string | null | undefined {
  const { staffId } = useMe()
  const by = session.staffId ?? staffId
  const isAsked = !session.serviceId && session.state === 'planned'
  const { data, isError } = useQuery({
    queryKey: ['services.lastLike', 'session', childId, by],
    queryFn: () => lastOf(childId, by).catch(() => null),
    enabled: isAsked,
  })
  return isAsked && !isError ? (data === undefined ? undefined : (data?.serviceId ?? null)) : null
}

function AlreadyRecorded({ programme: { id }, session }: { programme: Programme; session: Session }) {
  const i18n = useI18n()
  const navigate = useNavigate()
  return (
    <div className={classes['done']}>
      <p>
        {i18n._('This session is recorded already. A mistake is corrected in the journal of services.')}{' '}
        <a href={programmeHref(id)}>{i18n._('To the programme')}</a>
      </p>
      {session.state === 'delivered' && (
        <SaidUsed session={session} onDone={() => void navigate({ to: programmeHref(id) } as never)} />
      )}
    </div>
  )
}
