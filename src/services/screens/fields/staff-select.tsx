import { NativeSelect } from '@mantine/core'
import { useAsk } from '#client/use-ask.ts'
import type { staff } from '#team/contract.ts'
import { useI18n } from '#ui/i18n.ts'

interface StaffSelectProps {
  readonly staffId: string | null
  readonly none: string
  readonly onChange: (staffId: string | null) => void
  readonly withFormer?: boolean
  readonly error?: string | undefined
}

/** A member of staff, by name and post. */
export function StaffSelect({ staffId, none, onChange, withFormer = false, error }: StaffSelectProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof staff>('team.staff', { withFormer })
  const people = data?.staff.map(({ id, shortName, post }) => ({ value: id, label: `${shortName}, ${post}` }))
  return (
    <NativeSelect
      name="staffId"
      label={i18n._('Specialist')}
      value={staffId ?? ''}
      data={[{ value: '', label: none }, ...(people ?? [])]}
      error={error}
      aria-invalid={error !== undefined}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
