import { PasswordInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { useI18n } from '#ui/i18n.ts'
import classes from './door.module.css'
import { strengthOf, type Strength } from './password-strength.ts'

interface NewPasswordFieldProps {
  readonly name: string
  readonly value: string
  readonly login: string
  readonly error: string | undefined
  readonly 'aria-invalid': boolean
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

/** A password that is being thought up, with its strength in words. No rules of composition: length is what helps. */
export function NewPasswordField({ login, ...field }: NewPasswordFieldProps) {
  const i18n = useI18n()
  const strength = strengthOf(field.value, login)
  const texts: Record<Strength, string> = {
    short: i18n._('{count, plural, one {# more character} other {# more characters}}', {
      count: 12 - field.value.length,
    }),
    guessable: i18n._('Easy to guess. Add a word or two of your own'),
    fair: i18n._('Good enough'),
    good: i18n._('Strong'),
  }
  return (
    <>
      <PasswordInput
        {...field}
        label={i18n._('Password')}
        description={i18n._('At least 12 characters. Three or four words with spaces are easy to remember')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': i18n._('Show the password') }}
      />
      <p
        className={classes['strength']}
        aria-live="polite"
        data-good={strength === 'fair' || strength === 'good' || undefined}
      >
        {field.value && texts[strength]}
      </p>
    </>
  )
}
