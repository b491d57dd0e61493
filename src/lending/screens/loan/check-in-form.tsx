import { Textarea } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { checkIn } from '../../contract.ts'
import { fitsWords, usedWords } from '../../words/loans.ts'
import { explain } from '../parts/explain.ts'
import { optionsOf } from '../parts/options.ts'
import { stale } from '../parts/stale.ts'
import type { Loan } from './shown.ts'

interface Values {
  readonly isUsed: keyof typeof usedWords
  readonly fits: keyof typeof fitsWords
  readonly note: string
}

/** A call at two and six weeks: is it used, does it fit, what helps. */
export function CheckInForm({ loan, onClose }: { loan: Loan; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof checkIn>('lending.checkIn', stale)
  const form = useActForm<Values>({
    initial: { isUsed: 'daily', fits: 'well', note: '' },
    explain: explain(language),
    act: (values) => send({ loanId: loan.id, day: today, ...values }),
    onDone: () => {
      say({ text: i18n._('Recorded') })
      onClose()
    },
  })
  const { values, change } = form
  return (
    <ActForm form={form} verb={i18n._('Record')} onLeave={onClose}>
      <Choice
        label={i18n._('Is it used')}
        value={values.isUsed}
        options={optionsOf(usedWords, language)}
        onChange={(isUsed) => change({ isUsed })}
      />
      <Choice
        label={i18n._('Does it fit')}
        value={values.fits}
        options={optionsOf(fitsWords, language)}
        onChange={(fits) => change({ fits })}
      />
      <Textarea
        label={i18n._('What helps, what is in the way')}
        rows={3}
        maxLength={1000}
        {...form.text('note')}
      />
    </ActForm>
  )
}
