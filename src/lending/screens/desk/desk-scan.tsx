import { useState } from 'react'
import { useAsk } from '#client/use-ask.ts'
import type { search } from '#families/contract.ts'
import { pluralRu } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { CodeOrName } from '../parts/code-or-name.tsx'

interface DeskScanProps {
  readonly onCode: (code: string) => void
  readonly onChild: (childId: string) => void
}

const least = 2
/** Every label and inventory number has a figure, no name has one: what is typed says itself what it is. */
const isCode = (typed: string): boolean => /\d/.test(typed)

/** One field for all that comes to the desk: a label, an inventory number, a child. */
export function DeskScan({ onCode, onChild }: DeskScanProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const enough = typed.length >= least && !isCode(typed)
  const { data } = useAsk<typeof search>('families.search', { text: typed }, { when: enough, keepLast: true })
  const children = enough ? (data?.children ?? []) : []
  const yearsText = (years: number): string =>
    `${years} ${language === 'ru' ? pluralRu(years, 'год', 'года', 'лет') : 'y'}`
  return (
    <CodeOrName
      label={i18n._('Label, inventory number or a child’s name')}
      typed={typed}
      options={children.map(({ childId, name, ageYears, settlement }) => ({
        id: childId,
        label: name,
        note: [yearsText(ageYears), settlement].filter(Boolean).join(', '),
      }))}
      onType={setTyped}
      onCode={onCode}
      onChoose={onChild}
      says={
        enough && data && children.length === 0 ? i18n._('Nobody is found. Check the letters.') : undefined
      }
    />
  )
}
