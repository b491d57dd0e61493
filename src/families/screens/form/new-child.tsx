import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { draftsOf } from '#client/drafts.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { say } from '#ui/toasts.tsx'
import type { registerChild } from '../../contract.ts'
import { explain } from '../explain.ts'
import { stale } from '../card/card-data.ts'
import { AdultFields } from './adult-fields.tsx'
import { HealthFields } from './health-fields.tsx'
import { HomeFields } from './home-fields.tsx'
import { JoinFamily } from './join-family.tsx'
import { NameFields } from './name-fields.tsx'
import { NearlyTheSame } from './nearly-the-same.tsx'
import { atField, nothingYet, registerArgs, type NewChildValues } from './new-child-values.ts'
import { More, Part } from './part.tsx'
import { Restored } from './restored.tsx'
import { StatusFields } from './status-fields.tsx'

const drafts = draftsOf<NewChildValues>('families.new')

/** «Добавить ребёнка»: who, whose, where; the rest is folded or comes later on the card. */
export default function NewChild() {
  const i18n = useI18n()
  const { mayRegister } = useMe()
  return (
    <Page
      narrow
      title={i18n._('New child')}
      crumbs={[{ label: i18n._('Children and families'), href: '/families' }]}
    >
      {mayRegister ? <NewChildForm /> : <NoPermission />}
    </Page>
  )
}

function NewChildForm() {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof registerChild>('families.registerChild', stale)
  const [isSurelyNew, setSurelyNew] = useState(false)
  const [isSame, setSame] = useState(false)
  const done = ({ childId }: { childId: string }): void => {
    say({ text: i18n._('The card is made') })
    void navigate({ href: `/families/${childId}` })
  }
  const form = useActForm<NewChildValues, { childId: string }>({
    initial: nothingYet,
    drafts,
    act: async (values) => {
      const args = registerArgs(values)
      if (!args.ok) return args
      const outcome = await send({ ...args.value, isSurelyNew })
      setSame(!outcome.ok && outcome.code === 'same-child-exists')
      return outcome.ok ? outcome : atField(outcome, values)
    },
    explain: explain(language),
    onDone: done,
  })
  const addAnyway = async (): Promise<void> => {
    const args = registerArgs(form.values)
    const outcome = args.ok ? await send({ ...args.value, isSurelyNew: true }) : args
    if (!outcome.ok) return say({ text: explain(language)(outcome) })
    await form.draft.drop()
    done(outcome.value)
  }
  const { values } = form
  return (
    <Card>
      <ActForm
        form={form}
        verb={i18n._('Add the child')}
        onLeave={() => void navigate({ href: '/families' })}
        also={
          isSame && (
            <Button variant="default" onClick={() => void addAnyway()}>
              {i18n._('This is another child, add')}
            </Button>
          )
        }
      >
        {form.draft.state === 'restored' && <Restored onStartOver={form.reset} />}
        <NameFields form={form} autoFocus />
        <NearlyTheSame
          lastName={values.lastName}
          firstName={values.firstName}
          middleName={values.middleName}
          birthDate={values.birthDate}
          isSurelyNew={isSurelyNew}
          onSurelyNew={setSurelyNew}
        />
        <Part title={i18n._('Family')}>
          <Choice
            label={i18n._('Is a brother or sister here already?')}
            value={values.isJoining ? 'join' : 'new'}
            onChange={(choice) => form.change({ isJoining: choice === 'join' })}
            options={[
              { value: 'new', label: i18n._('No, a new family') },
              { value: 'join', label: i18n._('Yes, the same family') },
            ]}
          />
          {values.isJoining ? <JoinFamily form={form} /> : <AdultFields form={form} />}
          {!values.isJoining && <HomeFields form={form} />}
        </Part>
        <Part title={i18n._('Statuses and enrolment')}>
          <StatusFields form={form} />
        </Part>
        <More title={i18n._('Safety, communication, diagnosis')}>
          <HealthFields form={form} />
        </More>
      </ActForm>
    </Card>
  )
}
