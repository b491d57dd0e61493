import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { isUuid } from '#base/id.ts'
import { refuse } from '#base/result.ts'
import { useAddressState } from '#client/address-state.ts'
import { draftsOf } from '#client/drafts.ts'
import { useAsk, useFresh, useSend } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { programme } from '../../contract.ts'
import type { replaceGoal, setGoal, ShownGoal } from '../../contract/goal.ts'
import { programmeHref } from '../one/hrefs.ts'
import type { Programme } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { useProgrammeId } from '../parts/use-programme-id.ts'
import { WhileOpen } from '../parts/while-open.tsx'
import { GoalBank } from './goal-bank.tsx'
import { GoalFields } from './goal-fields.tsx'
import { freshGoal, goalFields, valuesOf, type GoalValues } from './goal-values.ts'

/** «Поставить цель»: `/programmes/<id>/goal`; with `?goal=` it is changed or, once frozen, replaced by a new version. */
export default function GoalPage() {
  const i18n = useI18n()
  const programmeId = useProgrammeId()
  const [{ goalId }] = useAddressState(readAddress)
  const data = useFresh(useAsk<typeof programme>('programmes.programme', { programmeId }))
  if (!data) return <SkeletonPage />
  const goal = data.goals.find(({ id }) => id === goalId) ?? null
  const title = goal
    ? goal.isFrozen
      ? i18n._('Replace the goal by a new version')
      : i18n._('Change the goal')
    : i18n._('Set a goal')
  return (
    <Page
      narrow
      title={title}
      subtitle={`${data.childName}, ${data.name}`}
      crumbs={[
        { label: i18n._('Programmes'), href: '/programmes' },
        { label: data.childName, href: programmeHref(data.id) },
      ]}
    >
      <WhileOpen programme={data} may={data.may.plan}>
        <Setting key={goalId} programme={data} goal={goal} />
      </WhileOpen>
    </Page>
  )
}

const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  goalId: typeof raw['goal'] === 'string' && isUuid(raw['goal']) ? raw['goal'] : null,
})

function Setting({ programme: one, goal }: { programme: Programme; goal: ShownGoal | null }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today } = useMe()
  const [isChosen, setChosen] = useState(goal !== null)
  const act = useSetting(one, goal)
  const leave = (): void => void navigate({ to: programmeHref(one.id) } as never)
  const form = useActForm<GoalValues>({
    initial: goal
      ? valuesOf(goal, goal.isFrozen ? today : goal.setOn)
      : { ...freshGoal, setOn: today, domain: domainOf(one.area) },
    drafts: draftsOf(`programmes.goal/${one.id}/${goal?.id ?? 'new'}`),
    explain: explain(language),
    act,
    onDone: () => (say({ text: i18n._('The goal is set') }), leave()),
  })
  const isReplaced = goal?.isFrozen ?? false
  const isOpen = isChosen || form.draft.state === 'restored'
  return (
    <>
      {!goal && (
        <GoalBank
          domain={form.values.domain}
          onDomain={(domain) => form.change({ domain })}
          onTake={(taken) => (form.change(taken), setChosen(true))}
          onOwn={() => setChosen(true)}
          isFolded={isOpen}
        />
      )}
      {isOpen && (
        <Card>
          <ActForm form={form} verb={isReplaced ? i18n._('Replace') : i18n._('Set the goal')} onLeave={leave}>
            <GoalFields form={form} withReason={isReplaced} />
          </ActForm>
        </Card>
      )}
    </>
  )
}

function useSetting(one: Programme, goal: ShownGoal | null) {
  const [id] = useState(newId)
  const set = useSend<typeof setGoal>('programmes.setGoal', stale)
  const replace = useSend<typeof replaceGoal>('programmes.replaceGoal', stale)
  return async (values: GoalValues) => {
    const fields = goalFields(values)
    if (!fields.ok) return fields
    if (!goal?.isFrozen) return set({ goalId: goal?.id ?? id, programmeId: one.id, ...fields.value })
    if (values.reason.trim().length < 3) return refuse('reason-missing', { field: 'reason' })
    return replace({ goalId: goal.id, newGoalId: id, reason: values.reason, ...fields.value })
  }
}

/** The sphere that the bank opens with: that of the programme. */
const domainOf = (area: Programme['area']): GoalValues['domain'] =>
  area === 'sensory' || area === 'integrated' || area === 'brigade' ? 'cognition' : area
