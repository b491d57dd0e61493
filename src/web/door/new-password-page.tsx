import { PasswordInput } from '@mantine/core'
import type { changePassword } from '#access/contract.ts'
import { send } from '#client/browser.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import { DoorFrame } from './door-frame.tsx'
import classes from './door.module.css'
import { explainAtDoor } from './explain.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** A password that somebody else knows has to be changed before anything else. */
export default function NewPasswordPage({ login, onChanged }: { login: string; onChanged: () => void }) {
  const i18n = useI18n()
  const form = useActForm({
    initial: { old: '', new: '' },
    act: (values) => send<typeof changePassword>('access.changePassword', values),
    explain: (refusal) => explainAtDoor(i18n, refusal),
    onDone: onChanged,
  })
  return (
    <DoorFrame title={i18n._('New password')}>
      <h1>{i18n._('New password')}</h1>
      <p className={classes['lead']}>
        {i18n._('The password you entered with is known to whoever gave it to you. Think up your own.')}
      </p>
      <Card>
        <ActForm form={form} verb={i18n._('Save and enter')}>
          <PasswordInput
            {...form.text('old')}
            label={i18n._('The password you entered with')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': i18n._('Show the password') }}
          />
          <NewPasswordField {...form.text('new')} login={login} />
        </ActForm>
      </Card>
    </DoorFrame>
  )
}
