import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { dayText } from '#ui/format.ts'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition } from '../../contract/definition.ts'
import { phaseWords } from '../../words.ts'
import { needsAdult, type EntryValues } from './entry-values.ts'
import classes from './entry.module.css'
import { HeadFields } from './head-fields.tsx'

interface WalkHeadProps {
  readonly form: ActForm<EntryValues>
  readonly definition: Definition
  readonly onLeave: () => void
}

/** Whom and what this is about in two lines; what may be wrong in it can be changed in place. */
export function WalkHead({ form, definition, onLeave }: WalkHeadProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { values, change } = form
  const errorOf = (field: 'day' | 'staffId' | 'adultId') => form.field(field).error
  const hasError = Boolean(errorOf('day') ?? errorOf('staffId') ?? errorOf('adultId'))
  const [opened, setOpened] = useState(false)
  const said = [
    phaseWords[values.phase][language],
    values.day && dayText(values.day, language, today),
    values.form && i18n._('form {form}', { form: values.form }),
  ]
  return (
    <div className={classes['about']}>
      <div>
        <strong>{values.childName}</strong>
        <span>{definition.name}</span>
        <small>{said.filter(Boolean).join(' · ')}</small>
      </div>
      <div>
        <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? i18n._('Fold') : i18n._('Change')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onLeave}>
          {i18n._('Not now')}
        </Button>
      </div>
      {(opened || hasError) && (
        <div className={classes['fields']}>
          <HeadFields
            values={values}
            change={change}
            forms={definition.forms}
            adultNeeded={needsAdult(definition)}
            errorOf={(field) => form.field(field).error}
          />
        </div>
      )}
    </div>
  )
}
