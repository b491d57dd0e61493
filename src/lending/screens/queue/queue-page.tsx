import { Button } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useAddressState } from '#client/address-state.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonRows } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { queue } from '../../contract/request.ts'
import { becauseText, misfitText, requestStateWords } from '../../words/requests.ts'
import { idIn } from '../parts/address.ts'
import { KindField } from '../parts/kind-field.tsx'
import classes from '../parts/lending.module.css'
import { Sections } from '../parts/sections.tsx'
import type { Request } from './request.ts'

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({ kind: idIn(raw, 'kind') })

/** `/lending/queue`: who waits for what, in the order of the fair queue, and why. */
export default function QueuePage() {
  const i18n = useI18n()
  const mayAsk = useReach('lending.request') !== null
  const [{ kind }, change] = useAddressState(readAddress)
  const { data } = useAsk<typeof queue>('lending.queue', { kindId: kind ?? null }, { keepLast: true })
  const byKind = [...Map.groupBy(data?.requests ?? [], ({ kindName }) => kindName)]
  const seesFairness = useReach('lending.fairness') !== null
  const add = mayAsk && (
    <Button component="a" href="/lending/requests/new" leftSection={<IconPlus aria-hidden />}>
      {i18n._('Request')}
    </Button>
  )
  const actions = (
    <>
      {seesFairness && (
        <Button variant="default" component="a" href="/lending/waiting">
          {i18n._('Waiting times')}
        </Button>
      )}
      {add}
    </>
  )
  return (
    <Page
      title={i18n._('Queue')}
      subtitle={i18n._('Order is made by need, time waited and circumstances, the same for everybody.')}
      crumbs={[{ label: i18n._('Lending point'), href: '/lending' }]}
      action={actions}
    >
      <div className={classes['page']}>
        <Sections />
        <div>
          <KindField
            none={i18n._('any kind')}
            value={kind ?? null}
            onChange={(next) => change({ kind: next ?? (undefined as never) })}
          />
        </div>
        {!data && <SkeletonRows />}
        {data && byKind.length === 0 && (
          <EmptyState icon={<IconUsers aria-hidden />} title={i18n._('Nobody waits')} action={add}>
            {i18n._('A request says what a child needs. The next family for each unit is found from here.')}
          </EmptyState>
        )}
        {byKind.map(([name, requests]) => (
          <Card key={name} title={name}>
            <ol className={classes['rows']}>
              {requests.map((request) => (
                <Row key={request.id} request={request} />
              ))}
            </ol>
          </Card>
        ))}
      </div>
    </Page>
  )
}

function Row({ request }: { request: Request }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { place, childName, askedOn, because, misfits, state } = request
  return (
    <li>
      <span>
        <a className={classes['name']} href={`/lending/requests/${request.id}`}>
          {place !== null && `${place}. `}
          {childName}
        </a>
        <span className={classes['quiet']}>
          {i18n._('asked on {day}', { day: dateText(askedOn) })}
          {because.length > 0 && ` · ${because.map((one) => becauseText(one, language)).join(', ')}`}
        </span>
        {misfits.length > 0 && (
          <span className={classes['quiet']}>
            {misfits.map((misfit) => misfitText(misfit, language)).join('; ')}
          </span>
        )}
      </span>
      <StatusChip tone={state === 'prepared' ? 'done' : state === 'requested' ? 'soon' : 'info'}>
        {requestStateWords[state][language]}
      </StatusChip>
    </li>
  )
}
