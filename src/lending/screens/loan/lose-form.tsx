import { NativeSelect, Textarea } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { lose } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import type { Loan } from './shown.ts'

/** A unit is lost at the family's. */
export function LoseForm({ loan, onClose }: { loan: Loan; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const out = loan.lines.filter(({ returnedOn, isLost }) => returnedOn === null && !isLost)
  const send = useSend<typeof lose>('lending.lose', stale)
  const form = useActForm<{ unitId: string; note: string }>({
    initial: { unitId: out[0]?.unitId ?? '', note: '' },
    explain: explain(language),
    act: async ({ unitId, note }) =>
      note.trim().length < 3
        ? refuse('reason-missing', { field: 'note' })
        : send({ loanId: loan.id, unitId, day: today, note }),
    onDone: () => {
      say({ text: i18n._('Recorded as lost') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Record the loss')} onLeave={onClose}>
      {out.length > 1 && (
        <NativeSelect
          label={i18n._('What')}
          data={out.map((line) => ({
            value: line.unitId,
            label: `${line.kindName}, ${line.inventoryNumber}`,
          }))}
          {...form.text('unitId')}
        />
      )}
      <Textarea label={i18n._('What happened')} rows={3} maxLength={1000} autoFocus {...form.text('note')} />
    </ActForm>
  )
}
