import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { ask } from '#client/browser.ts'
import { draftsOf } from '#client/drafts.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { child, editChild } from '../../contract.ts'
import { stale, type ChildData } from '../card/card-data.ts'
import { explain } from '../explain.ts'
import { useChildId } from '../use-child-id.ts'
import { Conflict } from './conflict.tsx'
import { changesOf, opened, rebased, type ChangedField, type EditValues } from './edit-values.ts'
import { HealthFields } from './health-fields.tsx'
import { NameFields } from './name-fields.tsx'
import { More, Part } from './part.tsx'

/** Changes a card; two people may change different fields at once, and the same field never silently. */
export default function EditChild() {
  const i18n = useI18n()
  const childId = useChildId()
  const { data: card } = useAsk<typeof child>('families.child', { childId })
  if (!card) return <SkeletonPage />
  const crumbs = [
    { label: i18n._('Children and families'), href: '/families' },
    { label: i18n._('Child’s card'), href: `/families/${childId}` },
  ]
  return (
    <Page narrow title={i18n._('Change the card')} crumbs={crumbs}>
      {card.mayEdit ? <EditForm key={childId} card={card} /> : <NoPermission />}
    </Page>
  )
}

interface Clash {
  readonly fields: readonly ChangedField[]
  readonly mine: EditValues
}

function EditForm({ card }: { card: ChildData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const navigate = useNavigate()
  const send = useSend<typeof editChild>('families.editChild', stale)
  const [initial] = useState(() => opened(card))
  const [drafts] = useState(() => draftsOf<EditValues>(`families.edit/${card.id}`))
  const [clash, setClash] = useState<Clash | null>(null)
  const goBack = (): void => void navigate({ href: `/families/${card.id}` })
  const form = useActForm({
    initial,
    drafts,
    act: async (values) => {
      const changes = changesOf(values)
      if (!values.birthDate) return refuse('bad-input', { field: 'birthDate' })
      const outcome = await send({ childId: card.id, base: values.base, changes })
      if (!outcome.ok && outcome.code === 'changed-meanwhile') {
        const fields = String(outcome.details?.['fields'] ?? '').split(',') as ChangedField[]
        form.change(rebased(values, await ask<typeof child>('families.child', { childId: card.id })))
        setClash({ fields, mine: values })
        return refuse('changed-meanwhile')
      }
      return outcome
    },
    explain: explain(language),
    onDone: () => {
      say({ text: i18n._('The card is saved') })
      goBack()
    },
  })
  return (
    <Card>
      <ActForm form={form} verb={i18n._('Save')} onLeave={goBack}>
        {clash && <Conflict form={form} {...clash} />}
        <NameFields form={form} />
        <Part title={i18n._('Safety, communication, diagnosis')}>
          <HealthFields form={form} />
        </Part>
        <More title={i18n._('If the child is no longer alive')}>
          <DateField
            {...form.field('deceasedOn')}
            label={i18n._('The day the child passed away')}
            description={i18n._('Reminders to the family stop at once. The card and its records stay.')}
            today={today}
            max={today}
          />
        </More>
      </ActForm>
    </Card>
  )
}
