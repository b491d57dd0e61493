import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { PersonName } from '#base/person-name.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm, type ActForm as Form } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { addAdult, editAdult } from '../../contract.ts'
import { relationWords, type Relation } from '../../words/kinds.ts'
import { optionsOf } from '../act/options.ts'
import { explain } from '../explain.ts'
import { formatPhone } from '../../rules/phone.ts'
import { stale, type Adult } from './card-data.ts'

interface AdultValues extends PersonName {
  readonly phones: string
}

const noName: AdultValues = { lastName: '', firstName: '', middleName: '', phones: '' }

function NameAndPhones({ text }: Pick<Form<AdultValues>, 'text'>) {
  const i18n = useI18n()
  return (
    <>
      <TextInput {...text('lastName')} label={i18n._('Last name')} autoComplete="off" />
      <TextInput {...text('firstName')} label={i18n._('First name')} autoComplete="off" />
      <TextInput {...text('middleName')} label={i18n._('Patronymic, if any')} autoComplete="off" />
      <TextInput
        {...text('phones')}
        label={i18n._('Phones')}
        description={i18n._('Several through a comma; whose it is may stand in front')}
        inputMode="tel"
        autoComplete="off"
      />
    </>
  )
}

interface AddAdultProps {
  readonly childId: string
  readonly onClose: () => void
}

export function AddAdult({ childId, onClose }: AddAdultProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof addAdult>('families.addAdult', stale)
  const form = useActForm({
    initial: { relation: 'mother' as Relation, ...noName, isLegal: true },
    act: ({ relation, isLegal, phones, ...name }) =>
      send({ childId, adult: { name, relation, isLegal, phones } }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Add the adult')} onLeave={onClose}>
      <NativeSelect
        {...form.text('relation')}
        label={i18n._('Who it is to the child')}
        data={optionsOf(relationWords, language)}
      />
      <NameAndPhones text={form.text} />
      <Checkbox
        label={i18n._('Legal representative: may sign')}
        checked={form.values.isLegal}
        onChange={({ currentTarget }) => form.change({ isLegal: currentTarget.checked })}
      />
    </ActForm>
  )
}

const phonesText = (phones: Adult['phones']): string =>
  (phones ?? []).map(({ digits, note }) => [note, formatPhone(digits)].filter(Boolean).join(' ')).join(', ')

interface EditAdultProps {
  readonly adult: Adult
  readonly onClose: () => void
}

export function EditAdult({ adult, onClose }: EditAdultProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof editAdult>('families.editAdult', stale)
  const form = useActForm<AdultValues>({
    initial: { ...adult.name, phones: phonesText(adult.phones) },
    act: ({ phones, ...name }) => send({ adultId: adult.id, name, phones }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Save')} onLeave={onClose}>
      <NameAndPhones text={form.text} />
    </ActForm>
  )
}
