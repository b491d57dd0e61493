import { NativeSelect } from '@mantine/core'
import { useAsk } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { kinds } from '../../contract/kind.ts'
import { categoryWords } from '../../words/kinds.ts'

interface KindFieldProps {
  readonly name?: string
  /** What no choice means; «Choose» unless said. */
  readonly none?: string
  readonly value: string | null
  readonly error?: string | undefined
  readonly onChange: (kindId: string | null) => void
}

/** A kind of equipment, in groups by category. */
export function KindField({ name, none, value, error, onChange }: KindFieldProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { data } = useAsk<typeof kinds>('lending.kinds', {})
  const groups = [...Map.groupBy(data?.kinds ?? [], ({ category }) => category)].map(([category, ofIt]) => ({
    group: categoryWords[category][language],
    items: ofIt.map((one) => ({ value: one.id, label: one.name })),
  }))
  return (
    <NativeSelect
      name={name}
      label={i18n._('Kind of equipment')}
      value={value ?? ''}
      data={[{ value: '', label: none ?? i18n._('Choose') }, ...groups]}
      error={error}
      aria-invalid={error !== undefined}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
