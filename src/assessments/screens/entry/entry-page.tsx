import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { isUuid } from '#base/id.ts'
import { useAddressState } from '#client/address-state.ts'
import { useSend } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import type { Phase, recordAssessment } from '../../contract.ts'
import { useReach } from '../may.ts'
import { stale } from '../stale.ts'
import { Done } from './done.tsx'
import type { HeadValues } from './entry-values.ts'
import { Filling } from './filling.tsx'
import { NoStaff } from './no-staff.tsx'
import { Start } from './start.tsx'

interface Address {
  readonly child: string | undefined
  readonly instrument: string | undefined
  readonly phase: Phase | undefined
  /** The programme whose page opened this one; the way leads back to it. */
  readonly programme: string | undefined
}

const phases: readonly string[] = ['baseline', 'interim', 'final', 'followUp'] satisfies Phase[]

const readAddress = (raw: Readonly<Record<string, unknown>>): Address => {
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined)
  const id = (name: string): string | undefined => [text(name)].find((value) => value && isUuid(value))
  const phase = text('phase')
  return {
    child: id('child'),
    programme: id('programme'),
    instrument: text('instrument')?.slice(0, 60),
    phase: phase && phases.includes(phase) ? (phase as Phase) : undefined,
  }
}

/** «Записать диагностику»: `/assessments/new`, with `child`, `instrument`, `phase` and `programme` where they are known already. */
export default function EntryPage() {
  const i18n = useI18n()
  const { staffId } = useMe()
  const reach = useReach('assessments.record')
  const [address] = useAddressState(readAddress)
  return (
    <Page
      narrow
      title={i18n._('Record an examination')}
      crumbs={
        address.child
          ? [{ label: i18n._('Child’s card'), href: `/families/${address.child}` }]
          : [{ label: i18n._('Children and families'), href: '/families' }]
      }
    >
      {!reach && <NoPermission />}
      {reach === 'own' && !staffId && <NoStaff />}
      {reach && (reach === 'all' || staffId) && <Entry key={JSON.stringify(address)} address={address} />}
    </Page>
  )
}

type Stage =
  | { readonly at: 'start'; readonly earlier: Partial<HeadValues> }
  | { readonly at: 'filling'; readonly head: HeadValues; readonly version: number | null }
  | { readonly at: 'done'; readonly assessmentId: string; readonly hasCall: boolean }

function Entry({ address }: { address: Address }) {
  const navigate = useNavigate()
  const [stage, setStage] = useState<Stage>({ at: 'start', earlier: {} })
  const [childId, setChildId] = useState(address.child)
  const record = useSend<typeof recordAssessment>('assessments.record', stale)
  if (stage.at === 'start') {
    return (
      <Start
        childId={address.child ?? null}
        instrument={address.instrument ?? null}
        phase={address.phase ?? null}
        earlier={stage.earlier}
        onBegin={(head, version) => {
          setChildId(head.childId ?? undefined)
          setStage({ at: 'filling', head, version })
        }}
      />
    )
  }
  if (stage.at === 'filling') {
    const { head, version } = stage
    return (
      <Filling
        start={{ ...head, reason: '' }}
        version={version}
        draft={`assessments.new/${head.childId ?? ''}/${head.instrument ?? ''}/${head.phase}`}
        act={record}
        onDone={({ assessmentId, callId }) =>
          setStage({ at: 'done', assessmentId, hasCall: callId !== null })
        }
        onLeave={() => setStage({ at: 'start', earlier: head })}
      />
    )
  }
  const another = (): void => {
    const { programme } = address
    const search = { ...(childId && { child: childId }), ...(programme && { programme }) }
    void navigate({ to: '/assessments/new', search } as never)
    setStage({ at: 'start', earlier: {} })
  }
  return <Done {...stage} programme={address.programme} onAnother={another} />
}
