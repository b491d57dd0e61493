import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isUuid } from '#base/id.ts'
import { refuse } from '#base/result.ts'
import { useAddressState } from '#client/address-state.ts'
import { useAsk, useFresh, useSend } from '#client/use-ask.ts'
import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { changePlan, programme } from '../../contract.ts'
import { toSession, type PlanRow } from '../enrol/plan-days.ts'
import { PlanRows } from '../enrol/plan-rows.tsx'
import { PlanSum } from '../enrol/plan-sum.tsx'
import enrolled from '../enrol/enrol.module.css'
import { programmeHref } from '../one/hrefs.ts'
import type { Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { useProgrammeId } from '../parts/use-programme-id.ts'
import { WhileOpen } from '../parts/while-open.tsx'
import { useOwnDays } from '../enrol/use-own-days.ts'
import { blankRow, changesOf, makeUpRow, rowsOf } from './plan-values.ts'
import { useMe } from '#access/screens/use-me.ts'

interface Values {
  readonly rows: readonly PlanRow[]
  readonly reason: string
}

/** «Поправить план»: `/programmes/<id>/plan`; with `?makeUp=` a day for a missed session is begun already. */
export default function PlanPage() {
  const i18n = useI18n()
  const programmeId = useProgrammeId()
  const data = useFresh(useAsk<typeof programme>('programmes.programme', { programmeId }))
  const own = useOwnDays()
  if (!data) return <SkeletonPage />
  return (
    <Page
      title={i18n._('Correct the plan')}
      subtitle={`${data.childName}, ${data.name}`}
      crumbs={[
        { label: i18n._('Programmes'), href: '/programmes' },
        { label: data.childName, href: programmeHref(data.id) },
      ]}
    >
      <WhileOpen programme={data} may={data.may.plan}>
        <Planning programme={data} own={own} />
      </WhileOpen>
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  makeUp: typeof raw['makeUp'] === 'string' && isUuid(raw['makeUp']) ? raw['makeUp'] : null,
})

interface PlanningProps {
  readonly programme: Programme
  readonly own: ReturnType<typeof useOwnDays>
}

function Planning({ programme: one, own }: PlanningProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useMe()
  const [{ makeUp }] = useAddressState(readAddress)
  const send = useSend<typeof changePlan>('programmes.changePlan', stale)
  const leave = (): void => void navigate({ to: programmeHref(one.id) } as never)
  const [first] = useState(() => rowsOf(one))
  const missed = one.sessions.find(({ sessionId, state }) => sessionId === makeUp && state === 'missed')
  const form = useActForm<Values>({
    initial: {
      rows: missed ? [...first, makeUpRow(missed, one, { today, own, sessionId: newId() })] : first,
      reason: missed ? i18n._('make-up of a missed session') : '',
    },
    explain: explain(language),
    act: async ({ rows, reason }) => {
      const { sessions, drop } = changesOf(first, rows)
      if (sessions.length + drop.length === 0) return refuse('nothing-changed')
      if (rows.some(({ title }) => title.trim() === '')) return refuse('title-missing')
      if (rows.some(({ minutes }) => minutes < 1 || minutes > 480)) return refuse('minutes-range')
      if (reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
      return send({ programmeId: one.id, sessions: sessions.map(toSession), drop, reason })
    },
    onDone: () => (say({ text: i18n._('The plan is corrected') }), leave()),
  })
  const { values, change } = form
  const before = one.sessions.filter(({ state }) => state !== 'planned' && state !== 'dropped').length
  return (
    <div className={enrolled['form']}>
      <ActForm form={form} verb={i18n._('Save the plan')} onLeave={leave} atHand>
        <Card
          title={i18n._('Sessions ahead')}
          note={i18n._(
            'What has taken place stays as it is. A session that is taken out is dropped with the reason.',
          )}
        >
          <PlanSum rows={[...held(one), ...values.rows]} promised={one.balance.promised} />
          {values.rows.length === 0 && <p>{i18n._('No session is ahead.')}</p>}
          <PlanRows rows={values.rows} mayEmpty first={before + 1} onChange={(rows) => change({ rows })} />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => change({ rows: [...values.rows, blankRow(values.rows.at(-1) ?? null, newId())] })}
          >
            {i18n._('One more session')}
          </Button>
        </Card>
        <div className={enrolled['narrow']}>
          <TextInput {...form.text('reason')} label={i18n._('Why the plan changes')} maxLength={300} />
        </div>
      </ActForm>
    </div>
  )
}

/** What is given already, as part of the sum. */
const held = ({ balance }: Programme): { minutes: number; isCounted: boolean }[] => [
  { minutes: balance.delivered, isCounted: true },
]
