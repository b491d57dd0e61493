import { TextInput } from '@mantine/core'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { formWords, groupingWords, placeWords, recipientWords, technologyWords } from '../../words.ts'
import { CodeChoice } from '../fields/code-choice.tsx'
import { CodeSelect } from '../fields/code-select.tsx'
import { RecipientField } from './recipient-field.tsx'
import { clockText, minuteOf, type RecordValues } from './record-values.ts'
import classes from './record.module.css'

interface MoreFieldsProps {
  readonly values: RecordValues
  readonly change: (part: Partial<RecordValues>) => void
  /** What is wrong with the choice of the adult. */
  readonly error: string | undefined
}

/** What is mostly as it was: one line says it in words, and opens to change it. */
export function MoreFields({ values, change, error }: MoreFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const said = [
    recipientWords[values.recipient],
    groupingWords[values.grouping],
    formWords[values.form],
    placeWords[values.place],
    technologyWords[values.technology],
  ].map((words) => words[language])
  return (
    <details className={classes['more']} open={error !== undefined || undefined}>
      <summary>
        <strong>{i18n._('In detail')}</strong>
        <small>{[...new Set(said)].join(' · ')}</small>
      </summary>
      <div>
        <RecipientField
          recipient={values.recipient}
          adultId={values.adultId}
          childId={values.childId}
          error={error}
          onChange={change}
        />
        <CodeChoice
          label={i18n._('Alone or in a group')}
          words={groupingWords}
          value={values.grouping}
          onChange={(grouping) => change({ grouping })}
        />
        <CodeSelect
          label={i18n._('Form of service')}
          words={formWords}
          value={values.form}
          onChange={(form) => form && change({ form })}
        />
        <CodeSelect
          label={i18n._('Place')}
          words={placeWords}
          value={values.place}
          onChange={(place) => place && change({ place })}
        />
        <CodeSelect
          label={i18n._('Way of working')}
          words={technologyWords}
          value={values.technology}
          onChange={(technology) => technology && change({ technology })}
        />
        <TextInput
          type="time"
          label={i18n._('Began at')}
          description={i18n._('May be left empty')}
          value={clockText(values.startMinute)}
          onChange={(event) => change({ startMinute: minuteOf(event.currentTarget.value) })}
        />
      </div>
    </details>
  )
}
