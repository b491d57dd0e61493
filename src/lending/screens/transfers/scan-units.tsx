import { useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import { useI18n } from '#ui/i18n.ts'
import type { scan } from '../../contract.ts'
import { ScanField } from '../parts/scan-field.tsx'
import { sound } from '../parts/sounds.ts'

type Unit = NonNullable<OutputOf<typeof scan>['unit']>

interface ScanUnitsProps {
  readonly label: string
  readonly unitIds: readonly string[]
  /** Why a unit is not taken into the list; null when it is. */
  readonly against: (unit: Unit) => string | null
  readonly onUnit: (unitId: string) => void
}

/** Units one after another by their labels; what does not belong here is said in words and left out. */
export function ScanUnits({ label, unitIds, against, onUnit }: ScanUnitsProps) {
  const i18n = useI18n()
  const [says, setSays] = useState<string>()
  const onCode = async (code: string): Promise<void> => {
    const { unit } = await ask<typeof scan>('lending.scan', { code })
    if (!unit) {
      sound('bad')
      return setSays(i18n._('Nothing has the number {code}', { code }))
    }
    const isAgain = unitIds.includes(unit.id)
    const wrong = isAgain
      ? i18n._('{unit} is in the list already', { unit: unit.inventoryNumber })
      : against(unit)
    sound(isAgain ? 'again' : wrong ? 'bad' : 'good')
    setSays(wrong ?? undefined)
    if (!wrong) onUnit(unit.id)
  }
  return <ScanField label={label} onCode={(code) => void onCode(code)} says={says} />
}
