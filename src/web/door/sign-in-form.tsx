import { PasswordInput, TextInput } from '@mantine/core'
import type { signIn } from '#access/contract.ts'
import { send } from '#client/browser.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import { explainAtDoor } from './explain.ts'

/** Login and password: on the first page, and over any page whose session has ended. */
export function SignInForm({ login = '', onEntered }: { login?: string; onEntered: () => void }) {
  const i18n = useI18n()
  const form = useActForm({
    initial: { login, password: '' },
    act: async (values) => {
      const outcome = await send<typeof signIn>('access.signIn', values)
      return !outcome.ok && outcome.code === 'bad-input' ? { ok: false, code: 'sign-in-wrong' } : outcome
    },
    explain: (refusal) => explainAtDoor(i18n, refusal),
    onDone: onEntered,
  })
  return (
    <ActForm form={form} verb={i18n._('Sign in')}>
      <TextInput
        {...form.text('login')}
        label={i18n._('Login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        autoFocus={!login}
      />
      <PasswordInput
        {...form.text('password')}
        label={i18n._('Password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': i18n._('Show the password') }}
        autoFocus={Boolean(login)}
      />
    </ActForm>
  )
}
