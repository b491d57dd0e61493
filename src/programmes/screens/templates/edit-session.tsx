import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { specialistWords } from '#team/words.ts'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Template, TemplateSession } from '../../contract/template.ts'
import { optionsOf } from '../parts/options.ts'
import { EditSteps } from './edit-steps.tsx'
import { EditTask } from './edit-task.tsx'
import classes from './templates.module.css'

interface EditSessionProps {
  readonly session: TemplateSession
  readonly handouts: Template['handouts']
  readonly onChange: (part: Partial<TemplateSession>) => void
}

/** One session of a template: what it is, its parts, its things, its task for home. */
export function EditSession({ session, handouts, onChange }: EditSessionProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <div className={classes['fields']}>
      <TextInput
        label={i18n._('Title')}
        value={session.title}
        maxLength={300}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={i18n._('Aim')}
        value={session.aim}
        autosize={false}
        rows={2}
        maxLength={3000}
        onChange={(event) => onChange({ aim: event.currentTarget.value })}
      />
      <Pair>
        <TextInput
          label={i18n._('Minutes')}
          inputMode="numeric"
          autoComplete="off"
          value={session.minutes || ''}
          onChange={(event) => onChange({ minutes: Number(event.currentTarget.value.replace(/\D/g, '')) })}
        />
        <NativeSelect
          label={i18n._('Who leads it')}
          value={session.role ?? ''}
          data={[
            { value: '', label: i18n._('anybody of the team') },
            ...optionsOf(specialistWords, language),
          ]}
          onChange={(event) =>
            onChange({ role: (event.currentTarget.value || null) as TemplateSession['role'] })
          }
        />
      </Pair>
      <Checkbox
        label={i18n._('It is diagnostics')}
        checked={session.isDiagnostics}
        onChange={(event) => onChange({ isDiagnostics: event.currentTarget.checked })}
      />
      <EditSteps steps={session.steps} onChange={(steps) => onChange({ steps })} />
      <Textarea
        label={i18n._('Things that are needed, one on a line')}
        value={session.equipment.join('\n')}
        autosize={false}
        rows={3}
        onChange={(event) => onChange({ equipment: event.currentTarget.value.split('\n').slice(0, 20) })}
      />
      {handouts.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={i18n._('Handed out: {title}', { title })}
          checked={session.handouts.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({
              handouts: checked ? [...session.handouts, id] : session.handouts.filter((one) => one !== id),
            })
          }
        />
      ))}
      <EditTask task={session.homeTask ?? null} onChange={(homeTask) => onChange({ homeTask })} />
    </div>
  )
}
