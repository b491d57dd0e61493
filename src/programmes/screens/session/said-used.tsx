import { useMe } from '#access/screens/use-me.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { sayUsed } from '../../contract.ts'
import type { Session } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { countedUsed, type Used } from './session-values.ts'
import { UsedField } from './used-field.tsx'

/** What was used in a session that took place, to be corrected or said at last. */
export function SaidUsed({ session, onDone }: { session: Session; onDone: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { staffId } = useMe()
  const { sessionId } = session
  const send = useSend<typeof sayUsed>('programmes.sayUsed', stale)
  const form = useActForm<{ used: readonly Used[] }>({
    initial: { used: session.used.map(({ unitId, quantity }) => ({ unitId, quantity })) },
    explain: explain(language),
    act: ({ used }) => send({ sessionId, used: countedUsed(used) }),
    onDone: () => {
      say({ text: i18n._('Recorded') })
      onDone()
    },
  })
  const { value, error, onChange } = form.field('used')
  const staffIds = [session.staffId ?? staffId, session.secondStaffId].flatMap((id) => id ?? [])
  return (
    <ActForm form={form} verb={i18n._('Save')} onLeave={onDone}>
      <UsedField
        sessionId={sessionId}
        staffIds={staffIds}
        saidBefore={session.used}
        value={value}
        error={error}
        onChange={onChange}
      />
    </ActForm>
  )
}
