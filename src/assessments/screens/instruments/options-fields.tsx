import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { IconButton } from '#ui/icon-button.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { Item } from '../../contract/definition.ts'
import { presets } from './fresh.ts'
import classes from './instruments.module.css'
import { NumberField } from './number-field.tsx'

type Options = Item['options']

interface OptionsFieldsProps {
  readonly options: Options
  readonly onChange: (options: Options) => void
}

const most = 12

/** The answers of a question, each with its points; the usual ones come with one tap. */
export function OptionsFields({ options, onChange }: OptionsFieldsProps) {
  const i18n = useI18n()
  const names: Record<keyof typeof presets, string> = {
    levels: i18n._('problems 0–4'),
    yesNo: i18n._('yes or no'),
    agreement: i18n._('agreement 1–5'),
  }
  const next = Math.max(-1, ...options.map(({ value }) => value ?? -1)) + 1
  return (
    <fieldset className={classes['options']}>
      <legend>{i18n._('Answers')}</legend>
      <div className={classes['acts']}>
        {Object.entries(names).map(([preset, name]) => (
          <Button
            key={preset}
            variant="light"
            size="compact-sm"
            onClick={() => onChange([...presets[preset as keyof typeof presets]])}
          >
            {name}
          </Button>
        ))}
      </div>
      {options.map((option, at) => (
        <div key={at} className={classes['option']}>
          <NumberField
            label={i18n._('Points')}
            value={option.value}
            onChange={(value) => onChange(options.with(at, { ...option, value }))}
          />
          <TextInput
            label={i18n._('Answer {number}', { number: at + 1 })}
            maxLength={300}
            value={option.text}
            onChange={(event) => onChange(options.with(at, { ...option, text: event.currentTarget.value }))}
          />
          <IconButton
            label={i18n._('Take out answer {number}', { number: at + 1 })}
            icon={<IconX aria-hidden />}
            onClick={() => onChange(options.toSpliced(at, 1))}
          />
        </div>
      ))}
      <p className={classes['quiet']}>
        {i18n._('Points left empty: the answer is not counted, such as “not applicable”.')}
      </p>
      {options.length < most && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => onChange([...options, { text: '', value: next }])}
          >
            {i18n._('Add an answer')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
