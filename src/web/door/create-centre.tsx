import { NativeSelect, TextInput } from '@mantine/core'
import type { createCentre } from '#access/contract.ts'
import { send } from '#client/browser.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from './door.module.css'
import { explainAtDoor } from './explain.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { russianZones, utcText, zoneGuess } from './time-zones.ts'

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

const nothingYet = {
  name: '',
  timeZone: zoneGuess(timeZone, new Date().getTimezoneOffset()),
  lastName: '',
  firstName: '',
  middleName: '',
  login: '',
  password: '',
  setupCode: '',
}

const make = ({ lastName, firstName, middleName, setupCode, ...rest }: typeof nothingYet) =>
  send<typeof createCentre>('access.createCentre', {
    ...rest,
    headName: { lastName, firstName, ...(middleName && { middleName }) },
    ...(setupCode && { setupCode }),
  })

interface CreateCentreProps {
  readonly codeNeeded: boolean
  readonly onCreated: (recoveryKey: string) => void
}

/** The form of a new centre and its head. */
export function CreateCentre({ codeNeeded, onCreated }: CreateCentreProps) {
  const i18n = useI18n()
  const form = useActForm({
    initial: nothingYet,
    act: make,
    explain: (refusal) => explainAtDoor(i18n, refusal),
    onDone: ({ recoveryKey }) => onCreated(recoveryKey),
  })
  const zones = russianZones.map(({ zone, towns, townsEn, fromMoscow }) => ({
    value: zone,
    label: `${i18n.locale === 'en' ? townsEn : towns}, ${utcText(fromMoscow)}`,
  }))
  return (
    <Card title={i18n._('Create a centre')}>
      <ActForm form={form} verb={i18n._('Create the centre')}>
        {codeNeeded && (
          <TextInput
            {...form.text('setupCode')}
            label={i18n._('Setup code')}
            description={i18n._('It is printed in the window where the program was started')}
            autoComplete="off"
          />
        )}
        <TextInput
          {...form.text('name')}
          label={i18n._('Name of the centre')}
          placeholder={i18n._('“Kindness” micro-rehabilitation centre')}
        />
        <NativeSelect {...form.text('timeZone')} label={i18n._('Time zone')} data={zones} />
        <h3 className={classes['who']}>{i18n._('Who heads it')}</h3>
        <TextInput {...form.text('lastName')} label={i18n._('Last name')} autoComplete="family-name" />
        <TextInput {...form.text('firstName')} label={i18n._('First name')} autoComplete="given-name" />
        <TextInput
          {...form.text('middleName')}
          label={i18n._('Patronymic, if any')}
          autoComplete="additional-name"
        />
        <TextInput
          {...form.text('login')}
          label={i18n._('Login')}
          description={i18n._('Letters and digits, in Russian or Latin')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordField {...form.text('password')} login={form.values.login} />
      </ActForm>
    </Card>
  )
}
