import { NativeSelect } from '@mantine/core'
import { useI18n } from '#ui/i18n.ts'
import type { Point } from './use-points.ts'

interface PointFieldProps {
  readonly label?: string
  readonly points: readonly Point[]
  /** What no choice means; without it one must be chosen. */
  readonly none?: string
  readonly name?: string
  readonly value: string | null
  readonly error?: string | undefined
  readonly onChange: (pointId: string | null) => void
}

/** One of the points. */
export function PointField({ label, points, none, name, value, error, onChange }: PointFieldProps) {
  const i18n = useI18n()
  return (
    <NativeSelect
      name={name}
      label={label ?? i18n._('Point')}
      value={value ?? ''}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...points.map((point) => ({ value: point.id, label: point.name })),
      ]}
      error={error}
      aria-invalid={error !== undefined}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
