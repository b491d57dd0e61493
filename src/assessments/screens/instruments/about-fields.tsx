import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Choice } from '#ui/choice.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition } from '../../contract/definition.ts'
import { fillerWords, kindWords, subjectWords } from '../../words.ts'
import { optionsOf } from '../codes.ts'
import classes from './instruments.module.css'

export interface PartProps {
  readonly definition: Definition
  readonly change: (part: Partial<Definition>) => void
}

/** What the instrument is: its name, about whom, who answers, how long. */
export function AboutFields({ definition, change }: PartProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <>
      <TextInput
        name="name"
        label={i18n._('Name')}
        autoFocus={definition.name === ''}
        maxLength={200}
        value={definition.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label={i18n._('How it is done')}
        description={i18n._('For colleagues: when, with whom, what to look at')}
        rows={4}
        maxLength={2000}
        value={definition.about}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
      <Choice
        label={i18n._('About whom')}
        value={definition.subject}
        options={optionsOf(subjectWords, language)}
        onChange={(subject) => change({ subject })}
      />
      <Choice
        label={i18n._('Who answers')}
        value={definition.filledBy}
        options={optionsOf(fillerWords, language)}
        onChange={(filledBy) => change({ filledBy })}
      />
      <Pair>
        <NativeSelect
          label={i18n._('Kind')}
          value={definition.kind}
          data={optionsOf(kindWords, language)}
          onChange={(event) => change({ kind: event.currentTarget.value as Definition['kind'] })}
        />
        <TextInput
          label={i18n._('Minutes')}
          inputMode="numeric"
          value={definition.length || ''}
          onChange={(event) => change({ length: Number(event.currentTarget.value.replace(/\D/g, '')) || 0 })}
        />
      </Pair>
      <details className={classes['more']}>
        <summary>{i18n._('Equal forms, author and terms')}</summary>
        <div>
          <FormsField definition={definition} change={change} />
          <Textarea
            label={i18n._('Author and terms')}
            rows={2}
            maxLength={500}
            value={definition.rights}
            onChange={(event) => change({ rights: event.currentTarget.value })}
          />
        </div>
      </details>
    </>
  )
}

/** Equal forms, written with commas: «А, Б». */
function FormsField({ definition, change }: PartProps) {
  const i18n = useI18n()
  return (
    <TextInput
      label={i18n._('Equal forms, with commas')}
      description={i18n._('For a test: the second time another form is given, for instance A, B')}
      defaultValue={definition.forms.join(', ')}
      onBlur={(event) =>
        change({
          forms: event.currentTarget.value
            .split(',')
            .map((form) => form.trim())
            .filter(Boolean)
            .slice(0, 5),
        })
      }
    />
  )
}
