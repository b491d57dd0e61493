import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { isUuid } from '#base/id.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { recordService } from '../../contract.ts'
import { useReach } from '../may.ts'
import { newId } from '../new-id.ts'
import { stale } from '../stale.ts'
import { lastOf } from './last-of.ts'
import { LatestOfChild } from './latest-of-child.tsx'
import { NoStaff } from './no-staff.tsx'
import { Recorded } from './recorded.tsx'
import { RecordForm } from './record-form.tsx'
import { freshRecord, likeLast, oneMoreLike, type RecordValues } from './record-values.ts'
import classes from './record.module.css'

/** «Записать услугу»: `/services/new`, or `/services/new?child=<id>` from a child's card. */
export default function RecordPage() {
  const i18n = useI18n()
  const [{ childId }] = useAddressState(readAddress)
  const { staffId } = useMe()
  const reach = useReach('services.record')
  return (
    <Page
      title={i18n._('Record a service')}
      crumbs={[{ label: i18n._('Service journal'), href: '/services' }]}
    >
      {!reach && <NoPermission />}
      {reach === 'own' && !staffId && <NoStaff />}
      {(reach === 'all' || (reach && staffId)) && <Recording key={childId} childId={childId} />}
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  childId: typeof raw['child'] === 'string' && isUuid(raw['child']) ? raw['child'] : null,
})

/** With a keyboard at hand the filled-in form is saved by Enter; on a phone nothing should hide it. */
const withKeys = matchMedia('(pointer: fine)')

function Recording({ childId }: { childId: string | null }) {
  const i18n = useI18n()
  const navigate = useNavigate()
  const [start, setStart] = useState<RecordValues | null>(null)
  const [done, setDone] = useState<RecordValues | null>(null)
  const first = useFirst(childId)
  const record = useSend<typeof recordService>('services.record', stale)
  const initial = start ?? first
  const undone = (): void => {
    say({ text: i18n._('The record is taken back') })
    setStart(done && { ...done, recordId: newId() })
    setDone(null)
  }
  if (done) {
    const more = (): void => (setStart(oneMoreLike(done, newId())), setDone(null))
    return <Recorded values={done} onMore={more} onUndone={undone} />
  }
  return (
    <div className={classes['sides']}>
      <Card>
        {!initial && <SkeletonLines lines={9} />}
        {initial && (
          <RecordForm
            key={initial.recordId}
            initial={initial}
            draft={`services.record/${childId ?? 'any'}`}
            verb={i18n._('Record')}
            focus={start || !childId ? 'child' : withKeys.matches ? 'minutes' : 'none'}
            act={record}
            onDone={setDone}
            onLeave={() => void navigate({ to: childId ? `/families/${childId}` : '/services' } as never)}
          />
        )}
      </Card>
      {childId && <LatestOfChild childId={childId} />}
    </div>
  )
}

/** The form filled in as the last time, once what is needed for it has come. */
function useFirst(childId: string | null): RecordValues | null {
  const { today, staffId } = useMe()
  const [recordId] = useState(newId)
  const { data: card } = useAsk<typeof child>(
    'families.child',
    { childId: childId ?? '' },
    { when: childId !== null },
  )
  const { data: last } = useQuery({
    queryKey: ['services.lastLike', 'form', childId, staffId],
    queryFn: () => lastOf(childId, staffId),
  })
  if (last === undefined || (childId && !card)) return null
  const fresh = freshRecord(recordId, today, staffId ?? last?.staffId ?? null)
  const childName = card ? `${card.name.lastName} ${card.name.firstName}` : ''
  return { ...fresh, ...(last && childId && likeLast(last)), childId, childName }
}
