import { Choice } from '#ui/choice.tsx'
import { useI18n } from '#ui/i18n.ts'

const usual = [2, 3, 5, 7, 14]

/** How many times a week. */
export function TimesField({ value, onChange }: { value: number; onChange: (times: number) => void }) {
  const i18n = useI18n()
  const offered = usual.includes(value) ? usual : [...usual, value].toSorted((a, b) => a - b)
  return (
    <Choice
      label={i18n._('Times a week')}
      value={String(value)}
      options={offered.map((times) => ({ value: String(times), label: String(times) }))}
      onChange={(times) => onChange(Number(times))}
    />
  )
}
