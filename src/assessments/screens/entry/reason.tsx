import { TextInput } from '@mantine/core'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n } from '#ui/i18n.ts'
import type { EntryValues } from './entry-values.ts'

/** What was wrong with the examination that this one takes the place of. */
export function Reason({ form }: { form: ActForm<EntryValues> }) {
  const i18n = useI18n()
  return <TextInput {...form.text('reason')} label={i18n._('What was wrong')} autoFocus maxLength={300} />
}
