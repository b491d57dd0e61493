import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconClock, IconTable } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLanguage } from '#ui/i18n.ts'
import { StatusChip, type Tone } from '#ui/status-chip.tsx'
import type { ImportState } from '../contract.ts'
import { stateWords } from './words.ts'

const looks: Readonly<Record<ImportState, readonly [Tone, ReactNode]>> = {
  uploaded: ['soon', <IconTable key="i" aria-hidden />],
  ready: ['soon', <IconClock key="i" aria-hidden />],
  running: ['info', <IconClock key="i" aria-hidden />],
  done: ['done', <IconCheck key="i" aria-hidden />],
  failed: ['act', <IconAlertTriangle key="i" aria-hidden />],
  undoing: ['info', <IconClock key="i" aria-hidden />],
  undone: ['plain', <IconArrowBackUp key="i" aria-hidden />],
}

/** Where an import stands. */
export function StateChip({ state }: { state: ImportState }) {
  const language = useLanguage()
  const [tone, icon] = looks[state]
  return (
    <StatusChip tone={tone} icon={icon}>
      {stateWords[state][language]}
    </StatusChip>
  )
}
