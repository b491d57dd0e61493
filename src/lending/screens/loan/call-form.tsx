import { Textarea } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { recordCall } from '../../contract/recall.ts'
import { callWords } from '../../words/loans.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'

interface Values {
  readonly outcome: keyof typeof callWords
  readonly note: string
}

/** What came of a call: the proof that the family was told. */
export function CallForm({ loanId, onClose }: { loanId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof recordCall>('lending.recordCall', stale)
  const form = useActForm<Values>({
    initial: { outcome: 'reached', note: '' },
    explain: explain(language),
    act: (values) => send({ loanId, day: today, ...values }),
    onDone: () => {
      say({ text: i18n._('Recorded') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Record')} onLeave={onClose}>
      <Choice
        label={i18n._('What came of the call')}
        value={form.values.outcome}
        options={optionsOf(callWords, language)}
        onChange={(outcome) => form.change({ outcome })}
      />
      <Textarea label={i18n._('What was said')} rows={2} maxLength={1000} {...form.text('note')} />
    </ActForm>
  )
}
