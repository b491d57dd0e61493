import { NativeSelect } from '@mantine/core'
import { useLanguage } from '#ui/i18n.ts'
import type { Words } from '../../words.ts'

interface CodeSelectProps<Code extends string> {
  readonly label: string
  readonly words: Readonly<Record<Code, Words>>
  readonly value: Code | null
  /** What no choice means: «любая». Absent: there is always a choice. */
  readonly none?: string
  readonly onChange: (code: Code | null) => void
  readonly error?: string | undefined
}

/** One code of a closed list, or none, chosen by its words. */
export function CodeSelect<Code extends string>(props: CodeSelectProps<Code>) {
  const { label, words, value, none, onChange, error } = props
  const language = useLanguage()
  const options = Object.entries<Words>(words).map(([code, text]) => ({ value: code, label: text[language] }))
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={none === undefined ? options : [{ value: '', label: none }, ...options]}
      error={error}
      onChange={(event) => onChange((event.currentTarget.value || null) as Code | null)}
    />
  )
}
