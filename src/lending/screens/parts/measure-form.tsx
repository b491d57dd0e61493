import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { measure } from '../../contract/request.ts'
import { explain } from './explain.ts'
import { numberTyped } from './number-typed.ts'
import { stale } from './stale.ts'

interface Values {
  readonly height_cm: string
  readonly weight_kg: string
  readonly hip_cm: string
  readonly day: LocalDate | null
}

/** Height, weight and hip width of a child on a day; what was not measured stays empty. */
export function MeasureForm({ childId, onClose }: { childId: string; onClose: () => void }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof measure>('lending.measure', stale)
  const form = useActForm<Values>({
    initial: { height_cm: '', weight_kg: '', hip_cm: '', day: today },
    explain: explain(language),
    act: async ({ day, ...typed }) => {
      const read = {
        height_cm: numberTyped(typed.height_cm),
        weight_kg: numberTyped(typed.weight_kg),
        hip_cm: numberTyped(typed.hip_cm),
      }
      const strange = Object.entries(read).find(([, value]) => value === 'strange')
      if (strange) return refuse('not-a-number', { field: strange[0] })
      if (!day) return refuse('day-missing', { field: 'day' })
      return send({ childId, day, ...(read as Record<keyof typeof read, number | null>) })
    },
    onDone: () => {
      say({ text: i18n._('The measurements are recorded') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Record the measurements')} onLeave={onClose}>
      <Pair>
        <TextInput label={i18n._('Height, cm')} inputMode="numeric" autoFocus {...form.text('height_cm')} />
        <TextInput label={i18n._('Weight, kg')} inputMode="decimal" {...form.text('weight_kg')} />
      </Pair>
      <Pair>
        <TextInput label={i18n._('Hip width, cm')} inputMode="numeric" {...form.text('hip_cm')} />
        <DateField label={i18n._('Day')} today={today} {...form.field('day')} />
      </Pair>
    </ActForm>
  )
}
