import { Textarea, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { recallKind } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'

/** A notice of the maker: units are taken out of lending, families that hold them come to the desk's list. */
export function Recall({ kindId, onClose }: { kindId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof recallKind>('lending.recallKind', stale)
  const form = useActForm<{ notice: string; serials: string }, OutputOf<typeof recallKind>>({
    initial: { notice: '', serials: '' },
    explain: explain(language),
    act: async ({ notice, serials }) => {
      if (!notice.trim()) return refuse('reason-missing', { field: 'notice' })
      const named = serials.split(/[\s,;]+/).filter(Boolean)
      return send({ kindId, notice, serials: named, day: today })
    },
    onDone: ({ recalled, onLoan }) => {
      say({ text: i18n._('Recalled: {recalled}, of them with families: {onLoan}', { recalled, onLoan }) })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Recall')} onLeave={onClose}>
      <TextInput
        label={i18n._('Number and day of the notice')}
        maxLength={200}
        autoFocus
        {...form.text('notice')}
      />
      <Textarea
        label={i18n._('Serial numbers')}
        description={i18n._('Empty: all units of this kind')}
        rows={3}
        {...form.text('serials')}
      />
      <p className={classes['quiet']}>
        {i18n._(
          'Families that hold such a unit appear on the board of today and among the recalls: call them.',
        )}
      </p>
    </ActForm>
  )
}
