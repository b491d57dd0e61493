import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import { newId } from '#services/screens/new-id.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { giveTask } from '../../contract.ts'
import type { Task } from '../parts/data.ts'
import { explain } from '../parts/explain.ts'
import { PictureField } from '../parts/picture-field.tsx'
import { stale } from '../parts/stale.ts'
import { TimesField } from '../parts/times-field.tsx'

interface GiveTaskProps {
  readonly programmeId: string
  /** The one that is changed; absent: a new one. */
  readonly task?: Task
  readonly onClose: () => void
}

/** One small thing to do at home: what, how often, with which picture, until when. */
export function GiveTask({ programmeId, task, onClose }: GiveTaskProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const [taskId] = useState(() => task?.id ?? newId())
  const send = useSend<typeof giveTask>('programmes.giveTask', stale)
  const form = useActForm({
    initial: {
      title: task?.title ?? '',
      text: task?.text ?? '',
      picture: task?.picture ?? '',
      timesAWeek: task?.timesAWeek ?? 5,
      from: (task?.from ?? today) as LocalDate | null,
      to: (task?.to ?? null) as LocalDate | null,
    },
    act: async ({ title, from, ...rest }) => {
      if (!title.trim()) return refuse('title-missing', { field: 'title' })
      if (!from) return refuse('day-missing', { field: 'from' })
      return send({ taskId, programmeId, title, from, ...rest })
    },
    explain: explain(language),
    onDone: onClose,
  })
  return (
    <ActForm form={form} verb={task ? i18n._('Save') : i18n._('Give the task')} onLeave={onClose}>
      <TextInput {...form.text('title')} label={i18n._('What to do')} maxLength={300} />
      <Textarea
        {...form.text('text')}
        label={i18n._('How, in plain words')}
        autosize={false}
        rows={3}
        maxLength={3000}
      />
      <PictureField value={form.values.picture} onChange={(picture) => form.change({ picture })} />
      <TimesField value={form.values.timesAWeek} onChange={(timesAWeek) => form.change({ timesAWeek })} />
      <Pair>
        <DateField label={i18n._('From')} {...form.field('from')} today={today} />
        <DateField label={i18n._('To, if it ends')} {...form.field('to')} today={today} />
      </Pair>
    </ActForm>
  )
}
