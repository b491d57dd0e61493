import { Choice } from '#ui/choice.tsx'
import { useI18n } from '#ui/i18n.ts'
import classes from './lending.module.css'

interface AdultFieldProps {
  readonly adults: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | null
  readonly onChange: (adultId: string) => void
}

/** Which adult of the family takes it. */
export function AdultField({ adults, value, onChange }: AdultFieldProps) {
  const i18n = useI18n()
  if (adults.length === 0)
    return (
      <p className={classes['red']}>
        {i18n._('No adult is on the child’s card. Add one there first: the contract is with an adult.')}
      </p>
    )
  return (
    <Choice
      label={i18n._('Who receives it')}
      value={value ?? ''}
      options={adults.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  )
}
