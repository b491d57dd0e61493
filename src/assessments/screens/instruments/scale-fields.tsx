import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { Choice } from '#ui/choice.tsx'
import { Pair } from '#ui/form/pair.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Definition, Item, Scale } from '../../contract/definition.ts'
import { domainWords, measureWords } from '../../words.ts'
import { optionsOf } from '../codes.ts'
import { betterWords, scoringWords } from '../words.ts'
import { BandsFields } from './bands-fields.tsx'
import { ExpertFields } from './expert-fields.tsx'
import { isCounted } from './fresh.ts'
import classes from './instruments.module.css'
import { NumberField } from './number-field.tsx'

interface ScaleFieldsProps {
  readonly scale: Scale
  readonly items: readonly Item[]
  readonly alarm: NonNullable<Definition['alarm']> | null
  readonly isNew: boolean
  readonly onChange: (scale: Scale) => void
  readonly onAlarm: (alarm: Definition['alarm']) => void
}

export function ScaleFields({ scale, items, alarm, isNew, onChange, onAlarm }: ScaleFieldsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const change = (part: Partial<Scale>): void => onChange({ ...scale, ...part })
  const alarms = alarm?.scale === scale.id ? alarm : null
  return (
    <div>
      <TextInput
        label={i18n._('Name of the scale')}
        maxLength={200}
        autoFocus={isNew}
        value={scale.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Choice
        label={i18n._('Which end is good')}
        value={scale.better}
        options={optionsOf(betterWords, language)}
        onChange={(better) => change({ better })}
      />
      <Pair>
        <NativeSelect
          label={i18n._('Counted as')}
          value={scale.measures ?? ''}
          data={[{ value: '', label: i18n._('only kept') }, ...optionsOf(measureWords, language)]}
          onChange={(event) => change({ measures: (event.currentTarget.value || null) as Scale['measures'] })}
        />
        <NativeSelect
          label={i18n._('Sphere')}
          value={scale.domain ?? ''}
          data={[{ value: '', label: i18n._('none') }, ...optionsOf(domainWords, language)]}
          onChange={(event) => change({ domain: (event.currentTarget.value || null) as Scale['domain'] })}
        />
      </Pair>
      <Choice
        label={i18n._('How it adds up')}
        value={scale.scoring}
        options={optionsOf(scoringWords, language)}
        onChange={(scoring) => change({ scoring })}
      />
      <fieldset className={classes['options']}>
        <legend>{i18n._('Which questions make it')}</legend>
        <div className={classes['checks']}>
          {items.filter(isCounted).map((item) => (
            <Checkbox
              key={item.id}
              label={`${items.indexOf(item) + 1}. ${item.text}`}
              checked={scale.items.includes(item.id)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  items: items
                    .map(({ id }) => id)
                    .filter((id) => (id === item.id ? checked : scale.items.includes(id))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <BandsFields bands={scale.bands} onChange={(bands) => change({ bands })} />
      <Checkbox
        label={i18n._('A high value calls the psychologist to the family')}
        checked={alarms !== null}
        onChange={(event) =>
          onAlarm(event.currentTarget.checked ? { scale: scale.id, from: scale.max } : null)
        }
      />
      {alarms && (
        <NumberField
          label={i18n._('From how many points')}
          value={alarms.from}
          onChange={(from) => onAlarm({ scale: scale.id, from: from ?? 0 })}
        />
      )}
      <ExpertFields scale={scale} change={change} />
    </div>
  )
}
