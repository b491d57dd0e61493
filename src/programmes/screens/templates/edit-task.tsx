import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useI18n } from '#ui/i18n.ts'
import type { TemplateSession } from '../../contract/template.ts'
import { PictureField } from '../parts/picture-field.tsx'
import { TimesField } from '../parts/times-field.tsx'

type Task = NonNullable<TemplateSession['homeTask']>

const fresh: Task = { title: '', text: '', picture: '', timesAWeek: 5 }

interface EditTaskProps {
  readonly task: Task | null
  readonly onChange: (task: Task | null) => void
}

/** The task for home that goes with a session, if one does. */
export function EditTask({ task, onChange }: EditTaskProps) {
  const i18n = useI18n()
  return (
    <>
      <Checkbox
        label={i18n._('A task for home goes with it')}
        checked={task !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? fresh : null)}
      />
      {task && (
        <>
          <TextInput
            label={i18n._('What to do')}
            value={task.title}
            maxLength={300}
            onChange={(event) => onChange({ ...task, title: event.currentTarget.value })}
          />
          <Textarea
            label={i18n._('How, in plain words')}
            value={task.text}
            autosize={false}
            rows={3}
            maxLength={3000}
            onChange={(event) => onChange({ ...task, text: event.currentTarget.value })}
          />
          <PictureField value={task.picture} onChange={(picture) => onChange({ ...task, picture })} />
          <TimesField value={task.timesAWeek} onChange={(timesAWeek) => onChange({ ...task, timesAWeek })} />
        </>
      )}
    </>
  )
}
