import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import { TypeAhead, type Option } from '#ui/form/type-ahead.tsx'
import { pluralRu } from '#ui/format.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import type { search } from '../contract.ts'

interface ChildFieldProps {
  /** «Child» unless said. */
  readonly label?: string
  /** Of the form's field that a refusal names; `childId` unless said. */
  readonly name?: string
  readonly chosen: Option | null
  readonly onChoose: (child: Option | null) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

const least = 2
const yearsText = (years: number, language: Language): string =>
  `${years} ${language === 'ru' ? pluralRu(years, 'год', 'года', 'лет') : 'y'}`

/** A child, found by a part of a name; ё and е, the order of names and the keyboard layout do not matter. */
export function ChildField({ label, name = 'childId', ...field }: ChildFieldProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const enough = typed.length >= least
  const { data } = useAsk<typeof search>('families.search', { text: typed }, { when: enough, keepLast: true })
  const options = (enough ? (data?.children ?? []) : []).map((child) => ({
    id: child.childId,
    label: child.name,
    note: [yearsText(child.ageYears, language), child.settlement].filter(Boolean).join(', '),
  }))
  const nothing = enough && data && options.length === 0
  return (
    <TypeAhead
      {...field}
      name={name}
      label={label ?? i18n._('Child')}
      placeholder={i18n._('Two letters of a name are enough')}
      options={options}
      onType={setTyped}
      says={nothing ? i18n._('Nobody is found. Check the letters.') : undefined}
    />
  )
}
