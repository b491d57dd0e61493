import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { fullName } from '#base/person-name.ts'
import { useAsk, useFresh, useSend } from '#client/use-ask.ts'
import { useMay } from '#papers/screens/parts/may.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { type ActForm as Form, useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { child } from '../../contract.ts'
import type { documents, saveDocuments } from '../../contract/papers.ts'
import { statusWords } from '../../words/kinds.ts'
import { type ChildData, stale } from '../card/card-data.ts'
import { explain } from '../explain.ts'
import { Part } from '../form/part.tsx'
import { useChildId } from '../use-child-id.ts'
import {
  adultField,
  changesOf,
  type Documents,
  type DocumentValues,
  statusField,
  valuesOf,
} from './documents-values.ts'

/** `/families/<id>/documents`: the documents that papers name, on one sheet to be filled in from what the family brought. */
export default function DocumentsPage() {
  const i18n = useI18n()
  const childId = useChildId()
  const may = useMay('families.saveDocuments')
  const { data: card } = useAsk<typeof child>('families.child', { childId }, { when: may })
  const found = useFresh(useAsk<typeof documents>('families.documents', { childId }, { when: may }))
  const crumbs = [
    { label: i18n._('Children and families'), href: '/families' },
    { label: i18n._('Child’s card'), href: `/families/${childId}` },
  ]
  return (
    <Page narrow title={i18n._('Documents of the family')} crumbs={crumbs}>
      {!may && <NoPermission />}
      {may && (
        <Card
          note={i18n._(
            'From here they go into applications, consents and contracts. Empty is no fault: papers leave room to write by hand.',
          )}
        >
          {card && found ? (
            <DocumentsForm key={childId} card={card} found={found} />
          ) : (
            <SkeletonLines lines={8} />
          )}
        </Card>
      )}
    </Page>
  )
}

function DocumentsForm({ card, found }: { card: ChildData; found: Documents }) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const send = useSend<typeof saveDocuments>('families.saveDocuments', stale)
  const [before] = useState(found)
  const goBack = (): void => void navigate({ href: `/families/${card.id}` })
  const form = useActForm<DocumentValues>({
    initial: valuesOf(before),
    act: (values) => send({ childId: card.id, ...changesOf(before, values) }),
    explain: explain(language),
    onDone: () => {
      say({ text: i18n._('The documents are saved') })
      goBack()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Save')} onLeave={goBack}>
      <OfChild form={form} />
      <OfStatuses form={form} found={before} />
      {card.adults.map((adult) => (
        <OfAdult key={adult.id} form={form} adult={adult} found={before} />
      ))}
    </ActForm>
  )
}

interface FormProps {
  readonly form: Form<DocumentValues>
}

const day = (form: Form<DocumentValues>, field: string) =>
  form.field(field) as ReturnType<Form<{ day: ChildData['deceasedOn'] }>['field']>

function OfChild({ form }: FormProps) {
  const i18n = useI18n()
  const { today } = useMe()
  return (
    <Part title={i18n._('The child')}>
      <TextInput
        {...form.text('document')}
        label={i18n._('Certificate of birth or passport')}
        description={i18n._('Series, number, by whom and when it was given')}
        maxLength={500}
        autoComplete="off"
      />
      <TextInput
        {...form.text('ipra')}
        label={i18n._('Rehabilitation programme (IPRA): number')}
        maxLength={500}
        autoComplete="off"
      />
      <Pair>
        <DateField {...day(form, 'ipraIssuedOn')} label={i18n._('Issued on')} today={today} />
        <DateField {...day(form, 'ipraUntil')} label={i18n._('Holds until')} today={today} />
      </Pair>
    </Part>
  )
}

function OfStatuses({ form, found }: FormProps & { found: Documents }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  return found.statuses.map(({ statusId, kind }) => (
    <Part key={statusId} title={i18n._('Status: {status}', { status: statusWords[kind][language] })}>
      <TextInput
        {...form.text(statusField(statusId, 'document'))}
        label={i18n._('Certificate or conclusion')}
        description={i18n._('Kind and number')}
        maxLength={500}
        autoComplete="off"
      />
      <Pair>
        <DateField
          {...day(form, statusField(statusId, 'issuedOn'))}
          label={i18n._('Issued on')}
          today={today}
        />
        <DateField
          {...day(form, statusField(statusId, 'until'))}
          label={i18n._('Holds until')}
          today={today}
        />
      </Pair>
    </Part>
  ))
}

function OfAdult({
  form,
  adult,
  found,
}: FormProps & { adult: ChildData['adults'][number]; found: Documents }) {
  const i18n = useI18n()
  const known = found.adults.find(({ adultId }) => adultId === adult.id)
  if (!known) return null
  return (
    <Part title={fullName(adult.name)}>
      <TextInput
        {...form.text(adultField(adult.id, 'document'))}
        label={i18n._('Passport or another document')}
        description={i18n._('Series, number, by whom and when it was given')}
        maxLength={500}
        autoComplete="off"
      />
      {known.authority !== null && (
        <TextInput
          {...form.text(adultField(adult.id, 'authority'))}
          label={i18n._('By what it stands for the child')}
          description={i18n._('Certificate of birth, act of guardianship')}
          maxLength={500}
          autoComplete="off"
        />
      )}
      <TextInput
        {...form.text(adultField(adult.id, 'address'))}
        label={i18n._('Address, if it is not the family’s')}
        maxLength={500}
        autoComplete="off"
      />
    </Part>
  )
}
