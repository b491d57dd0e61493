import { NativeSelect } from '@mantine/core'
import { useAsk } from '#client/use-ask.ts'
import type { staff } from '#team/contract.ts'
import { useI18n } from '#ui/i18n.ts'

interface StaffFieldProps {
  readonly label: string
  readonly name?: string
  readonly value: string | null
  readonly error?: string | undefined
  readonly onChange: (staffId: string | null) => void
}

/** A member of staff, by name and post. */
export function StaffField({ label, name, value, error, onChange }: StaffFieldProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof staff>('team.staff', { withFormer: false })
  const people = (data?.staff ?? []).map(({ id, shortName, post }) => ({
    value: id,
    label: `${shortName}, ${post}`,
  }))
  return (
    <NativeSelect
      name={name}
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: i18n._('Choose') }, ...people]}
      error={error}
      aria-invalid={error !== undefined}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
