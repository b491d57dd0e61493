import { Checkbox } from '@mantine/core'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { roleIds, type RoleId } from '../policy.ts'
import { roleWords } from '../words/roles.ts'
import classes from './access.module.css'

interface RoleChoiceProps {
  readonly value: readonly RoleId[]
  readonly onChange: (roles: RoleId[]) => void
  readonly error?: string | undefined
}

// Roles that no screen serves yet are not offered.
const later: readonly RoleId[] = ['parent', 'partner']

/** Which roles a person has, each with what it lets them do. */
export function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const offered = roleIds.filter((role) => !later.includes(role) || value.includes(role))
  return (
    <fieldset className={classes['group']}>
      <legend>{i18n._('What the person may do')}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          label={roleWords[role][language].name}
          description={roleWords[role][language].lets}
          checked={value.includes(role)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(roleIds.filter((one) => (one === role ? checked : value.includes(one))))
          }
        />
      ))}
      {value.includes('head') && value.includes('systemAdmin') && (
        <p className={classes['quiet']}>
          {i18n._(
            'Head and system administrator in one person: allowed in a small centre, and marked in the list.',
          )}
        </p>
      )}
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
