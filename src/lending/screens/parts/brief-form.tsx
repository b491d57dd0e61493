import { Checkbox, TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { brief } from '../../contract.ts'
import type { kind } from '../../contract/kind.ts'
import { explain } from './explain.ts'
import classes from './lending.module.css'
import { wholeTyped } from './number-typed.ts'
import { MaterialLinks } from './open-material.tsx'
import { StaffField } from './staff-field.tsx'
import { stale } from './stale.ts'

interface BriefFormProps {
  readonly childId: string
  readonly adult: { readonly id: string; readonly name: string }
  readonly kind: Pick<OutputOf<typeof kind>, 'id' | 'name' | 'briefing'>
  readonly onClose: () => void
}

interface Values {
  readonly shown: readonly string[]
  readonly staffId: string | null
  readonly minutes: string
}

/** A briefing with teach-back: the adult shows every line with their own hands, and each is ticked. */
export function BriefForm({ childId, adult, kind, onClose }: BriefFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today, staffId } = useMe()
  const lines = linesOf(kind.briefing, i18n._('Shows how it is used safely'))
  const send = useSend<typeof brief>('lending.brief', stale)
  const form = useActForm<Values>({
    initial: { shown: [], staffId: staffId ?? null, minutes: '20' },
    explain: explain(language),
    act: async (values) => {
      const length = wholeTyped(values.minutes)
      if (length === 'strange') return refuse('not-a-number', { field: 'minutes' })
      if (!values.staffId) return refuse('staff-missing', { field: 'staffId' })
      return send({
        childId,
        adultId: adult.id,
        kindId: kind.id,
        staffId: values.staffId,
        day: today,
        length_minutes: length,
        isShown: values.shown.length === lines.length,
      })
    },
    onDone: () => {
      say({ text: i18n._('The briefing is recorded') })
      onClose()
    },
  })
  const { values, change } = form
  const left = lines.length - values.shown.length
  return (
    <ActForm form={form} verb={i18n._('Record the briefing')} onLeave={onClose}>
      <MaterialLinks kindId={kind.id} />
      <fieldset className={classes['group']}>
        <legend>{i18n._('{kind}: {adult} shows it', { kind: kind.name, adult: adult.name })}</legend>
        <div>
          {lines.map((line) => (
            <Checkbox
              key={line}
              label={line}
              checked={values.shown.includes(line)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  shown: lines.filter((one) => (one === line ? checked : values.shown.includes(one))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {left > 0 && (
        <p className={classes['quiet']}>
          {i18n._(
            'Until every line is ticked it is recorded as told, not shown: equipment of high risk is not handed out on that.',
          )}
        </p>
      )}
      <StaffField label={i18n._('Who briefed')} {...form.field('staffId')} />
      <TextInput label={i18n._('Minutes')} inputMode="numeric" {...form.text('minutes')} />
    </ActForm>
  )
}

/** Lines of a briefing, as its text has them; one of our own where the kind has none. */
function linesOf(briefing: string, usual: string): string[] {
  const lines = [...new Set(briefing.split('\n').map((line) => line.trim()))].filter(Boolean)
  return lines.length > 0 ? lines : [usual]
}
