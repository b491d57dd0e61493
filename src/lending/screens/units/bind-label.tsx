import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { bindLabel } from '../../contract/label.ts'
import { explain } from '../parts/explain.ts'
import { ScanField } from '../parts/scan-field.tsx'
import { sound } from '../parts/sounds.ts'
import { stale } from '../parts/stale.ts'
import type { ShownUnit } from './shown.ts'

/** An empty label that was printed before is stuck on: it is scanned once, and the old one is read no more. */
export function BindLabel({ unit, onClose }: { unit: ShownUnit; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const [refused, setRefused] = useState('')
  const send = useSend<typeof bindLabel>('lending.bindLabel', stale)
  const bind = async (label: string): Promise<void> => {
    const result = await send({ unitId: unit.id, base: unit.version, label })
    sound(result.ok ? 'good' : 'bad')
    if (!result.ok) return setRefused(explain(language)(result))
    say({ text: i18n._('The label is on') })
    onClose()
  }
  return (
    <ScanField
      label={i18n._('The label that is stuck on it')}
      onCode={(code) => void bind(code)}
      says={refused}
    />
  )
}
