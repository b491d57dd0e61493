import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import { say } from '#ui/toasts.tsx'
import type { cancelLocalAct } from '../../contract.ts'
import type { LocalAct } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'

/** Since which day an order or a regulation is no longer in force. */
export function CancelAct({ act, onClose }: { act: LocalAct; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof cancelLocalAct>('papers.cancelLocalAct', stale)
  const form = useActForm({
    initial: { on: today as LocalDate | null },
    explain: explain(language),
    act: async ({ on }) => (on ? send({ actId: act.id, on }) : refuse('day-missing', { field: 'on' })),
    onDone: () => (say({ text: i18n._('It is no longer in force') }), onClose()),
  })
  return (
    <OverPage from="middle" title={i18n._('Cancel the act?')} opened onClose={onClose}>
      <p>{act.title}</p>
      <ActForm form={form} verb={i18n._('Cancel the act')} onLeave={onClose}>
        <DateField {...form.field('on')} label={i18n._('Since which day')} today={today} />
      </ActForm>
    </OverPage>
  )
}
