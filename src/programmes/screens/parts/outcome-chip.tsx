import { IconArrowUpRight, IconCircleDashed, IconEqual, IconHeartHandshake } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLanguage } from '#ui/i18n.ts'
import { StatusChip, type Tone } from '#ui/status-chip.tsx'
import type { OutcomeClass } from '../../contract/outcome.ts'
import { outcomeWords } from '../../words/outcomes.ts'

const looks: Readonly<Record<OutcomeClass, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  significant: { tone: 'done', icon: <IconArrowUpRight aria-hidden /> },
  improved: { tone: 'done', icon: <IconArrowUpRight aria-hidden /> },
  maintained: { tone: 'info', icon: <IconHeartHandshake aria-hidden /> },
  noChange: { tone: 'plain', icon: <IconEqual aria-hidden /> },
  worse: { tone: 'soon', icon: <IconHeartHandshake aria-hidden /> },
  notAssessed: { tone: 'plain', icon: <IconCircleDashed aria-hidden /> },
}

/** What became of the child, as a chip. */
export function OutcomeChip({ outcome }: { outcome: OutcomeClass }) {
  const language = useLanguage()
  const { tone, icon } = looks[outcome]
  return (
    <StatusChip tone={tone} icon={icon}>
      {outcomeWords[outcome][language]}
    </StatusChip>
  )
}
