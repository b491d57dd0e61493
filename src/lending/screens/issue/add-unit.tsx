import { useState } from 'react'
import { ask } from '#client/browser.ts'
import { useAsk } from '#client/use-ask.ts'
import { useI18n } from '#ui/i18n.ts'
import type { scan } from '../../contract.ts'
import type { units } from '../../contract/unit.ts'
import { CodeOrName } from '../parts/code-or-name.tsx'
import { sound } from '../parts/sounds.ts'

interface AddUnitProps {
  readonly childId: string
  readonly quiet: boolean
  readonly onUnit: (unitId: string) => void
}

const least = 2
const shown = 12

/** One more thing to hand out: scanned, or found among what is free by its name or number. */
export function AddUnit({ childId, quiet, onUnit }: AddUnitProps) {
  const i18n = useI18n()
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const enough = typed.length >= least
  const { data } = useAsk<typeof units>(
    'lending.units',
    { text: typed, state: 'lendable', limit: shown },
    { when: enough, keepLast: true },
  )
  const find = async (code: string): Promise<void> => {
    const { unit } = await ask<typeof scan>('lending.scan', { code, childId })
    sound(unit ? 'good' : 'bad')
    setUnknown(unit ? null : code)
    if (unit) onUnit(unit.id)
  }
  return (
    <CodeOrName
      label={i18n._('What is handed out')}
      quiet={quiet}
      typed={typed}
      options={(enough ? (data?.rows ?? []) : []).map(({ id, kindName, inventoryNumber, shelf }) => ({
        id,
        label: `${kindName}, ${inventoryNumber}`,
        note: shelf,
      }))}
      onType={setTyped}
      onCode={(code) => void find(code)}
      onChoose={onUnit}
      says={unknown ? i18n._('Nothing has the number {code}', { code: unknown }) : undefined}
    />
  )
}
