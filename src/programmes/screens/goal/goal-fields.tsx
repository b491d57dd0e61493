import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Domain } from '#assessments/contract/definition.ts'
import { domainWords } from '#assessments/words.ts'
import { useMe } from '#access/screens/use-me.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Pair } from '#ui/form/pair.tsx'
import type { ActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { optionsOf } from '../parts/options.ts'
import { levelWords } from '../parts/words.ts'
import classes from './goal.module.css'
import type { GoalValues } from './goal-values.ts'
import { levelsDown, levelText, type Level } from './ladder.ts'

interface GoalFieldsProps {
  readonly form: ActForm<GoalValues>
  readonly withReason: boolean
}

/** A goal: in one sentence, its five levels from the best, where the child is now. */
export function GoalFields({ form, withReason }: GoalFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { values, change } = form
  return (
    <>
      <Textarea
        {...form.text('title')}
        label={i18n._('What the child will do')}
        autosize={false}
        rows={2}
        maxLength={300}
      />
      <NativeSelect
        label={i18n._('Sphere')}
        value={values.domain}
        data={optionsOf(domainWords, language)}
        onChange={(event) => change({ domain: event.currentTarget.value as Domain })}
      />
      <Checkbox
        label={i18n._('The goal is to keep the present state')}
        checked={values.isMaintain}
        onChange={({ currentTarget: { checked } }) =>
          change({ isMaintain: checked, ...(checked && { baseline: 0 as Level }) })
        }
      />
      <Levels form={form} />
      <NativeSelect
        label={i18n._('Where the child is now')}
        error={form.field('baseline').error}
        value={String(values.baseline)}
        data={levelsDown.map((level) => ({
          value: String(level),
          label: values.levels[level + 2]?.slice(0, 80) || levelWords[level + 2]![language],
        }))}
        onChange={(event) => change({ baseline: Number(event.currentTarget.value) as Level })}
      />
      <DateField label={i18n._('Agreed on')} {...form.field('setOn')} today={today} max={today} />
      {withReason && (
        <TextInput
          {...form.text('reason')}
          label={i18n._('Why the goal is replaced')}
          description={i18n._('The earlier version stays in the history and leaves the T-score')}
          maxLength={300}
        />
      )}
      <Weights form={form} />
    </>
  )
}

function Levels({ form }: { form: ActForm<GoalValues> }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { values, change } = form
  const { error } = form.field('levels')
  const write = (at: number, text: string): void =>
    change({ levels: values.levels.map((level, other) => (other === at ? text : level)) })
  return (
    <fieldset className={classes['levels']}>
      <legend>{i18n._('Five levels, each seen at a glance')}</legend>
      {levelsDown.map((level) => (
        <Textarea
          key={level}
          label={`${levelText(level)} · ${levelWords[level + 2]![language]}`}
          value={values.levels[level + 2] ?? ''}
          autosize={false}
          rows={2}
          maxLength={500}
          data-expected={level === 0 || undefined}
          aria-invalid={error !== undefined && values.levels[level + 2]?.trim() === ''}
          onChange={(event) => write(level + 2, event.currentTarget.value)}
        />
      ))}
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** Hidden until asked for: without them every goal weighs the same. */
function Weights({ form }: { form: ActForm<GoalValues> }) {
  const i18n = useI18n()
  const { values, change } = form
  const weights = [
    { value: '', label: i18n._('not weighed') },
    { value: '0', label: '0' },
    { value: '1', label: '1' },
    { value: '2', label: '2' },
    { value: '3', label: '3' },
  ]
  const read = (text: string): number | null => (text === '' ? null : Number(text))
  const isUsed = values.importance !== null || values.difficulty !== null
  return (
    <details className={classes['more']} open={isUsed || form.field('icf').error !== undefined || undefined}>
      <summary>{i18n._('Weights and ICF')}</summary>
      <div>
        <Pair>
          <NativeSelect
            label={i18n._('Importance for the family')}
            value={values.importance ?? ''}
            data={weights}
            onChange={(event) => change({ importance: read(event.currentTarget.value) })}
          />
          <NativeSelect
            label={i18n._('Difficulty')}
            value={values.difficulty ?? ''}
            data={weights}
            onChange={(event) => change({ difficulty: read(event.currentTarget.value) })}
          />
        </Pair>
        <TextInput
          {...form.text('icf')}
          label={i18n._('ICF category')}
          placeholder="d330"
          maxLength={6}
          autoComplete="off"
        />
      </div>
    </details>
  )
}
