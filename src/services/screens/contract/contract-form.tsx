import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { draftsOf } from '#client/drafts.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { signContract } from '../../contract/service-contract.ts'
import { formWords, priceWords } from '../../words.ts'
import { explain } from '../explain.ts'
import { CodeSelect } from '../fields/code-select.tsx'
import { newId } from '../new-id.ts'
import { AgreedServices } from './agreed-services.tsx'
import { type ContractValues, sentContract } from './contract-values.ts'

interface ContractFormProps {
  readonly childId: string
  readonly replaces: string | null
  readonly adults: readonly { readonly id: string; readonly name: string }[]
  readonly initial: ContractValues
}

/** A contract of services with a family: who signs, what is agreed, what it costs, from when until when. */
export function ContractForm({ childId, replaces, adults, initial }: ContractFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const navigate = useNavigate()
  const [contractId] = useState(newId)
  const send = useSend<typeof signContract>('services.signContract', ['services.contracts', 'services.acts'])
  const form = useActForm<ContractValues, { number: string }>({
    initial,
    drafts: draftsOf(`services.contract/${childId}${replaces ? '/next' : ''}`),
    act: async (values) => {
      const sent = sentContract(values, { contractId, childId, replaces })
      return sent.ok ? send(sent.value) : sent
    },
    explain: (refusal) => explain(refusal, language),
    onDone: ({ number }) => {
      say({ text: i18n._('Contract No. {number} is entered', { number }) })
      void navigate({ to: '/families/$childId', params: { childId } })
    },
  })
  const { values, change } = form
  return (
    <ActForm form={form} verb={i18n._('Enter the contract')} onLeave={() => history.back()}>
      <Choice
        label={i18n._('Who signs for the child')}
        value={values.adultId}
        options={adults.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(adultId) => change({ adultId })}
      />
      <Pair>
        <DateField {...form.field('from')} label={i18n._('Day of the contract')} today={today} max={today} />
        <DateField {...form.field('until')} label={i18n._('Until')} today={today} />
      </Pair>
      <AgreedServices
        lines={values.services}
        isPaid={values.price === 'tariff'}
        error={form.field('services').error}
        onChange={(services) => change({ services })}
      />
      <Choice
        label={i18n._('Payment')}
        value={values.price}
        options={(['free', 'tariff'] as const).map((value) => ({
          value,
          label: priceWords[value][language],
        }))}
        onChange={(price) => change({ price })}
      />
      <Pair>
        <CodeSelect
          label={i18n._('Form of service')}
          words={formWords}
          value={values.form}
          onChange={(code) => change({ form: code ?? 'home' })}
        />
        <TextInput {...form.text('place')} label={i18n._('Where services are given')} maxLength={200} />
      </Pair>
      <Pair>
        <TextInput {...form.text('ippsuNumber')} label={i18n._('Number of the ИППСУ')} maxLength={60} />
        <DateField {...form.field('ippsuDay')} label={i18n._('Day of the ИППСУ')} today={today} max={today} />
      </Pair>
      <TextInput
        {...form.text('number')}
        label={i18n._('Number of the contract, if it has one')}
        description={i18n._('Left empty, the next number of the register is given')}
        maxLength={60}
      />
    </ActForm>
  )
}
