import { Choice } from '#ui/choice.tsx'
import { useLanguage } from '#ui/i18n.ts'
import type { Words } from '../../words.ts'

interface CodeChoiceProps<Code extends string> {
  readonly label: string
  readonly words: Readonly<Record<Code, Words>>
  readonly value: Code
  readonly onChange: (code: Code) => void
}

/** One code of a few, all of them seen, chosen by their words. */
export function CodeChoice<Code extends string>({ label, words, value, onChange }: CodeChoiceProps<Code>) {
  const language = useLanguage()
  const options = Object.entries<Words>(words).map(([code, text]) => ({
    value: code as Code,
    label: text[language],
  }))
  return <Choice label={label} value={value} options={options} onChange={onChange} />
}
