import { TextInput } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { statusQuestions, statusWords, type StatusKind } from '../../words/kinds.ts'
import { CheckGroup } from '../act/check-group.tsx'
import type { NewChildValues } from './new-child-values.ts'

// Statuses whose papers have a term.
const withTerm: readonly StatusKind[] = ['disabledChild', 'specialNeeds']

/** Statuses with the terms of their papers, and the enrolment. */
export function StatusFields({ form }: { form: ActForm<NewChildValues> }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { statuses } = form.values
  return (
    <>
      <CheckGroup
        label={i18n._('Statuses of the child')}
        words={statusQuestions}
        value={statuses}
        onChange={(next) => form.change({ statuses: next })}
      />
      {statuses
        .filter((kind) => withTerm.includes(kind) || form.field(`${kind}To`).error)
        .map((kind) => (
          <DateField
            key={kind}
            {...form.field(`${kind}To`)}
            label={i18n._('{status}: until what day', { status: statusWords[kind][language] })}
            description={i18n._('As in the paper; empty when without a term')}
            today={today}
          />
        ))}
      <Pair>
        <DateField
          {...form.field('enrolledOn')}
          label={i18n._('Enrolled on')}
          description={i18n._('Empty: the order comes later')}
          today={today}
        />
        <TextInput
          {...form.text('enrolmentOrder')}
          label={i18n._('Order of enrolment')}
          description={i18n._('Number, if there is one')}
          autoComplete="off"
        />
      </Pair>
    </>
  )
}
