import { TextInput } from '@mantine/core'
import type { LocalDate } from '#base/local-date.ts'
import { useSend } from '#client/use-ask.ts'
import { Choice } from '#ui/choice.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { dayHeading } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import type { editCalendar } from '../contract.ts'
import { kindOf, type CalendarDay, type DayKind } from './calendar-days.ts'
import { explain } from './explain.ts'
import { kindWord } from './month.tsx'

interface EditDayProps {
  readonly day: LocalDate
  readonly days: ReadonlyMap<LocalDate, CalendarDay>
  readonly onClose: () => void
}

/** Sets one day apart for the centre, or gives it back to the common calendar. */
export function EditDay({ day, days, onClose }: EditDayProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const send = useSend<typeof editCalendar>('access.editCalendar', ['access.calendar'])
  const isOwn = days.get(day)?.isOwn ?? false
  const form = useActForm({
    initial: { kind: kindOf(day, days) as DayKind | 'common', note: days.get(day)?.note ?? '' },
    act: ({ kind, note }) => send({ day, kind: kind === 'common' ? null : kind, note }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <OverPage from="middle" title={dayHeading(day, language)} opened onClose={onClose}>
      <ActForm form={form} verb={i18n._('Save')} onLeave={onClose}>
        <Choice
          label={i18n._('In your centre it is')}
          value={form.values.kind}
          onChange={(kind) => form.change({ kind })}
          options={[
            { value: 'work', label: kindWord(i18n, 'work') },
            { value: 'short', label: kindWord(i18n, 'short') },
            { value: 'off', label: kindWord(i18n, 'off') },
            ...(isOwn ? [{ value: 'common' as const, label: i18n._('as in the common calendar') }] : []),
          ]}
        />
        <TextInput {...form.text('note')} label={i18n._('Why, if it should be known')} maxLength={200} />
      </ActForm>
    </OverPage>
  )
}
