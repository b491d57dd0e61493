import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { spend } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import { wholeTyped } from '../parts/number-typed.ts'
import { stale } from '../parts/stale.ts'
import type { ShownUnit } from './shown.ts'

/** Takes an amount of what is used up. */
export function SpendForm({ unit, onClose }: { unit: ShownUnit; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof spend>('lending.spend', stale)
  const form = useActForm<{ amount: string }>({
    initial: { amount: '1' },
    explain: explain(language),
    act: async ({ amount }) => {
      const read = wholeTyped(amount)
      if (read === null || read === 'strange' || read < 1) return refuse('not-a-number', { field: 'amount' })
      return send({ unitId: unit.id, day: today, amount: read })
    },
    onDone: () => {
      say({ text: i18n._('Recorded') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Take')} onLeave={onClose}>
      <TextInput
        label={i18n._('How many')}
        description={unit.quantity === null ? undefined : i18n._('left: {count}', { count: unit.quantity })}
        inputMode="numeric"
        autoFocus
        {...form.text('amount')}
      />
    </ActForm>
  )
}
