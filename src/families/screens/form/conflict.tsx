import { IconUsers } from '@tabler/icons-react'
import type { I18n } from '@lingui/core'
import { useEffect, useRef } from 'react'
import { isLocalDate } from '#base/local-date.ts'
import { Choice } from '#ui/choice.tsx'
import { dateText } from '#ui/format.ts'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage, type Language } from '#ui/i18n.ts'
import { sexWords } from '../../words/kinds.ts'
import { partsOf, type CardFields, type ChangedField, type EditValues } from './edit-values.ts'
import classes from './form.module.css'

interface ConflictProps {
  readonly form: ActForm<EditValues>
  readonly fields: readonly ChangedField[]
  /** What the person had typed when the other version came to light. */
  readonly mine: CardFields
}

/** Both versions of each field that two people changed at once; one of them is chosen. */
export function Conflict({ form, fields, mine }: ConflictProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const theirs = form.values.before
  const text = (of: CardFields, field: ChangedField): string =>
    partsOf(field)
      .map((part) => valueText(of[part], language))
      .filter(Boolean)
      .join(' ') || i18n._('empty')
  const isTheirs = (field: ChangedField): boolean =>
    partsOf(field).every((part) => form.values[part] === theirs[part])
  const take = (field: ChangedField, from: CardFields): void =>
    form.change(Object.fromEntries(partsOf(field).map((part) => [part, from[part]])))
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'center' })
  }, [mine])
  return (
    <section ref={panel} className={classes['versions']} role="alert">
      <strong>
        <IconUsers aria-hidden />{' '}
        {i18n._('While you were writing, somebody else saved the same fields. Choose what to keep')}
      </strong>
      {fields.map((field) => (
        <Choice
          key={field}
          label={labelOf(i18n, field)}
          value={isTheirs(field) ? 'theirs' : 'mine'}
          onChange={(choice) => take(field, choice === 'mine' ? mine : theirs)}
          options={[
            { value: 'mine', label: i18n._('Yours: {text}', { text: text(mine, field) }) },
            { value: 'theirs', label: i18n._('Saved meanwhile: {text}', { text: text(theirs, field) }) },
          ]}
        />
      ))}
    </section>
  )
}

function valueText(value: string | null, language: Language): string {
  if (value === 'male' || value === 'female') return sexWords[value][language]
  return value && isLocalDate(value) ? dateText(value) : (value ?? '')
}

function labelOf(i18n: I18n, field: ChangedField): string {
  const labels: Record<ChangedField, string> = {
    name: i18n._('Full name'),
    birthDate: i18n._('Born on'),
    sex: i18n._('Sex'),
    snils: i18n._('SNILS'),
    safety: i18n._('Danger: what must not happen'),
    communication: i18n._('How the child communicates'),
    diagnosis: i18n._('Diagnosis'),
    notes: i18n._('Notes'),
    deceasedOn: i18n._('The day the child passed away'),
  }
  return labels[field]
}
