import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useI18n } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { TemplateSession } from '../../contract/template.ts'
import { changed } from './editor-values.ts'
import classes from './templates.module.css'

type Steps = TemplateSession['steps']
/** As many parts as a session may have. */
const most = 12

/** The parts of a session with their minutes. */
export function EditSteps({ steps, onChange }: { steps: Steps; onChange: (steps: Steps) => void }) {
  const i18n = useI18n()
  return (
    <>
      {steps.map((step, at) => (
        <div key={at} className={classes['step']}>
          <TextInput
            label={i18n._('Part {number}', { number: at + 1 })}
            value={step.title}
            maxLength={300}
            onChange={(event) => onChange(changed(steps, at, { title: event.currentTarget.value }))}
          />
          <TextInput
            label={i18n._('Minutes')}
            inputMode="numeric"
            autoComplete="off"
            value={step.minutes || ''}
            onChange={(event) =>
              onChange(changed(steps, at, { minutes: Number(event.currentTarget.value.replace(/\D/g, '')) }))
            }
          />
          <IconButton
            label={i18n._('Take part {number} out', { number: at + 1 })}
            icon={<IconX aria-hidden />}
            onClick={() => onChange(steps.filter((_, other) => other !== at))}
          />
          <Textarea
            label={i18n._('What is done in part {number}', { number: at + 1 })}
            value={step.text}
            autosize={false}
            rows={2}
            maxLength={3000}
            onChange={(event) => onChange(changed(steps, at, { text: event.currentTarget.value }))}
          />
        </div>
      ))}
      {steps.length < most && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => onChange([...steps, { title: '', minutes: 10, text: '' }])}
          >
            {i18n._('One more part')}
          </Button>
        </div>
      )}
    </>
  )
}
