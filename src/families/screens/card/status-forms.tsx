import { NativeSelect } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { endStatus, setStatus } from '../../contract.ts'
import { statusQuestions, type StatusKind } from '../../words/kinds.ts'
import { optionsOf } from '../act/options.ts'
import { explain } from '../explain.ts'
import { stale } from './card-data.ts'

interface AddStatusProps {
  readonly childId: string
  readonly onClose: () => void
}

export function AddStatus({ childId, onClose }: AddStatusProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof setStatus>('families.setStatus', stale)
  const form = useActForm({
    initial: {
      kind: 'disabledChild' as StatusKind,
      from: today as LocalDate | null,
      to: null as LocalDate | null,
    },
    act: async ({ kind, from, to }) =>
      from ? send({ childId, kind, from, to }) : refuse('bad-input', { field: 'from' }),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('Add the status')} onLeave={onClose}>
      <NativeSelect
        {...form.text('kind')}
        label={i18n._('Status')}
        data={optionsOf(statusQuestions, language)}
      />
      <Pair>
        <DateField
          {...form.field('from')}
          label={i18n._('From what day')}
          description={i18n._('The first day of the status')}
          today={today}
        />
        <DateField
          {...form.field('to')}
          label={i18n._('Until')}
          description={i18n._('Empty: no end is known')}
          today={today}
        />
      </Pair>
    </ActForm>
  )
}

interface EndStatusProps {
  readonly statusId: string
  readonly onClose: () => void
}

export function EndStatus({ statusId, onClose }: EndStatusProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof endStatus>('families.endStatus', stale)
  const form = useActForm({
    initial: { to: today as LocalDate | null },
    act: async ({ to }) => (to ? send({ statusId, to }) : refuse('bad-input', { field: 'to' })),
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={i18n._('End the status')} onLeave={onClose}>
      <DateField {...form.field('to')} label={i18n._('Last day of the status')} today={today} />
    </ActForm>
  )
}
