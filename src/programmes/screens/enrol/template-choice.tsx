import { useId } from 'react'
import type { Minutes } from '#base/quantity.ts'
import type { OutputOf } from '#base/act.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { templates } from '../../contract/template.ts'
import { areaWords } from '../../words/terms.ts'
import classes from './enrol.module.css'

type Offered = OutputOf<typeof templates>['templates'][number]

interface TemplateChoiceProps {
  readonly offered: readonly Offered[]
  readonly value: string | null
  readonly error: string | undefined
  readonly onChange: (chosen: Offered) => void
}

/** The programmes of the centre as cards: what for, how long, how many sessions. */
export function TemplateChoice({ offered, value, error, onChange }: TemplateChoiceProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const name = useId()
  return (
    <fieldset className={classes['templates']}>
      <legend>{i18n._('Programme')}</legend>
      <div>
        {offered.map((one) => (
          <label key={one.template}>
            <input
              type="radio"
              className="unseen"
              name={name}
              checked={value === one.template}
              aria-invalid={error !== undefined}
              onChange={() => onChange(one)}
            />
            <strong>{one.name}</strong>
            <small>
              {[
                areaWords[one.area][language],
                minutesText(one.minutes as Minutes, language),
                i18n._('{count, plural, one {# session} other {# sessions}}', { count: one.sessions }),
              ].join(' · ')}
            </small>
            <span>{one.aim}</span>
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
