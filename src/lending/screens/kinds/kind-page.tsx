import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { newId } from '#services/screens/new-id.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { kind } from '../../contract/kind.ts'
import { kindHref, queueHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { KindFacts } from './kind-facts.tsx'
import { KindForm } from './kind-form.tsx'
import { Materials } from './materials.tsx'
import { Recall } from './recall.tsx'

/** `/lending/kinds/<id>` and `/lending/kinds/new`: whom a kind fits, how risky it is, what is shown, checked and cleaned. */
export default function KindPage() {
  const i18n = useI18n()
  const { kindId } = useParams({ strict: false }) as { kindId?: string }
  const maySave = useReach('lending.saveKind') !== null
  const crumbs = useCrumbs()
  if (kindId) return <OneKind key={kindId} kindId={kindId} maySave={maySave} />
  return (
    <Page title={i18n._('Add a kind')} narrow crumbs={crumbs}>
      {maySave ? <NewKind /> : <NoPermission />}
    </Page>
  )
}

function useCrumbs() {
  const i18n = useI18n()
  return [
    { label: i18n._('Lending point'), href: '/lending' },
    { label: i18n._('Kinds of equipment'), href: '/lending/kinds' },
  ]
}

function NewKind() {
  const i18n = useI18n()
  const navigate = useNavigate()
  const [kindId] = useState(newId)
  return (
    <KindForm
      kindId={kindId}
      kind={null}
      onDone={() => {
        say({ text: i18n._('The kind is added') })
        void navigate({ to: kindHref(kindId) } as never)
      }}
      onLeave={() => void navigate({ to: '/lending/kinds' })}
    />
  )
}

function OneKind({ kindId, maySave }: { kindId: string; maySave: boolean }) {
  const i18n = useI18n()
  const [editing, setEditing] = useState(false)
  const [recalling, setRecalling] = useState(false)
  const mayRecall = useReach('lending.recallKind') !== null
  const { data } = useAsk<typeof kind>('lending.kind', { kindId })
  const done = (): void => {
    say({ text: i18n._('Saved') })
    setEditing(false)
  }
  return (
    <Page
      title={data?.name ?? i18n._('Kind of equipment')}
      narrow
      crumbs={useCrumbs()}
      action={
        data &&
        !editing && (
          <>
            <Button variant="subtle" component="a" href={`/lending/units?kind=${kindId}`}>
              {i18n._('Its units')}
            </Button>
            <Button variant="subtle" component="a" href={queueHref(kindId)}>
              {i18n._('Queue')}
            </Button>
            {maySave && <Button onClick={() => setEditing(true)}>{i18n._('Change')}</Button>}
          </>
        )
      }
    >
      {!data && <SkeletonLines lines={8} />}
      {data && editing && (
        <KindForm
          key={data.version}
          kindId={kindId}
          kind={data}
          onDone={done}
          onLeave={() => setEditing(false)}
        />
      )}
      {data && !editing && (
        <div className={classes['page']}>
          <KindFacts kind={data} />
          <Materials kindId={kindId} />
          {mayRecall && !recalling && (
            <div>
              <Button variant="subtle" color="red" onClick={() => setRecalling(true)}>
                {i18n._('The maker recalls it')}
              </Button>
            </div>
          )}
          {recalling && (
            <div className={classes['open']}>
              <Recall kindId={kindId} onClose={() => setRecalling(false)} />
            </div>
          )}
        </div>
      )}
    </Page>
  )
}
