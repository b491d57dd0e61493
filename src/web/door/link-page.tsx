import type { useLink } from '#access/contract.ts'
import { send } from '#client/browser.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import { DoorFrame } from './door-frame.tsx'
import classes from './door.module.css'
import { explainAtDoor } from './explain.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** A one-time link: its person thinks up a password and is in. */
export default function LinkPage({ token, onEntered }: { token: string; onEntered: () => void }) {
  const i18n = useI18n()
  const form = useActForm({
    initial: { password: '' },
    act: ({ password }) => send<typeof useLink>('access.useLink', { token, password }),
    explain: (refusal) =>
      explainAtDoor(i18n, refusal.field === 'token' ? { ok: false, code: 'link-unusable' } : refusal),
    onDone: onEntered,
  })
  return (
    <DoorFrame title={i18n._('First sign-in')}>
      <h1>{i18n._('First sign-in')}</h1>
      <p className={classes['lead']}>
        {i18n._('You have been invited to Ryadom. Think up a password to enter with.')}
      </p>
      <Card>
        <ActForm form={form} verb={i18n._('Save and enter')}>
          <NewPasswordField {...form.text('password')} login="" />
        </ActForm>
      </Card>
    </DoorFrame>
  )
}
