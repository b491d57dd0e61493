import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { IconButton } from '#ui/icon-button.tsx'
import { useI18n } from '#ui/i18n.ts'
import type { Scale } from '../../contract/definition.ts'
import classes from './instruments.module.css'
import { NumberField } from './number-field.tsx'

interface BandsFieldsProps {
  readonly bands: Scale['bands']
  readonly onChange: (bands: Scale['bands']) => void
}

const most = 10

/** What a value means, from the lowest: «до 6 — силы есть». */
export function BandsFields({ bands, onChange }: BandsFieldsProps) {
  const i18n = useI18n()
  return (
    <fieldset className={classes['options']}>
      <legend>{i18n._('What a value means')}</legend>
      {bands.map((band, at) => (
        <div key={at} className={classes['option']}>
          <NumberField
            label={i18n._('Up to')}
            value={band.upTo}
            onChange={(upTo) => onChange(bands.with(at, { ...band, upTo: upTo ?? 0 }))}
          />
          <TextInput
            label={i18n._('In words')}
            maxLength={200}
            value={band.text}
            onChange={(event) => onChange(bands.with(at, { ...band, text: event.currentTarget.value }))}
          />
          <IconButton
            label={i18n._('Take out step {number}', { number: at + 1 })}
            icon={<IconX aria-hidden />}
            onClick={() => onChange(bands.toSpliced(at, 1))}
          />
        </div>
      ))}
      {bands.length < most && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => onChange([...bands, { upTo: (bands.at(-1)?.upTo ?? -1) + 1, text: '' }])}
          >
            {i18n._('Add a step')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
