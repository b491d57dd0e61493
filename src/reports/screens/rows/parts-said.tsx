import { useAsk } from '#client/use-ask.ts'
import { monthText } from '#ui/format.ts'
import { useLanguage } from '#ui/i18n.ts'
import type { staff } from '#team/contract.ts'
import { dimensionWords, partWords } from '../../words/parts.ts'
import type { Part } from '../address.ts'

interface PartsSaidProps {
  readonly year: number | null
  readonly days: string
  readonly parts: readonly Part[]
}

/** What a list is cut to, in words: the days, the year, «на дому», a month, a specialist. */
export function PartsSaid({ year, days, parts }: PartsSaidProps) {
  const language = useLanguage()
  const needsNames = parts.some(({ by }) => by === 'staff')
  const { data } = useAsk<typeof staff>('team.staff', { withFormer: true }, { when: needsNames })
  const said = parts.map(({ by, value }) => {
    if (by === 'month') return monthText(value, language)
    const label = by === 'staff' ? data?.staff.find(({ id }) => id === value)?.shortName : undefined
    const own = by === 'settlement' ? value : null
    return `${dimensionWords[by]?.[language] ?? ''}: ${partWords(by, { value, label: label ?? own })[language]}`
  })
  return [days, year, ...said].filter(Boolean).join(' · ')
}
