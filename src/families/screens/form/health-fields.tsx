import { Textarea, TextInput } from '@mantine/core'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'

interface HealthValues {
  readonly safety: string
  readonly communication: string
  readonly diagnosis: string
  readonly notes: string
}

/** What whoever comes to the child must know. */
export function HealthFields({ form }: { form: Pick<ActForm<HealthValues>, 'text'> }) {
  const i18n = useI18n()
  return (
    <>
      <TextInput
        {...form.text('safety')}
        label={i18n._('Danger: what must not happen')}
        description={i18n._('Stands in red on top of the card: seizures, allergy, how not to lift')}
        autoComplete="off"
        maxLength={500}
      />
      <TextInput
        {...form.text('communication')}
        label={i18n._('How the child communicates')}
        description={i18n._('Words, gestures, cards, gaze')}
        autoComplete="off"
        maxLength={500}
      />
      <Textarea {...form.text('diagnosis')} label={i18n._('Diagnosis')} rows={2} maxLength={5000} />
      <Textarea
        {...form.text('notes')}
        label={i18n._('Notes')}
        description={i18n._('What the child likes, what frightens, what helps')}
        rows={3}
        maxLength={5000}
      />
    </>
  )
}
