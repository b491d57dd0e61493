import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import type { ArgsOf } from '#client/caller.ts'
import { useSend } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { arrive } from '../../contract/point.ts'
import { conditionWords } from '../../words/units.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { optionsOf } from '../parts/options.ts'
import { sound } from '../parts/sounds.ts'
import { stale } from '../parts/stale.ts'
import type { Scanned } from './use-scanned.ts'

type Sent = Omit<ArgsOf<typeof arrive>['units'][number], 'unitId'>

interface ArriveFormProps {
  readonly coming: readonly Scanned[]
  readonly onDrop: (unitId: string) => void
  readonly onDone: () => void
}

interface Values {
  /** Only of units about which something was said. */
  readonly units: Readonly<Record<string, Sent>>
}

/** All that has come: what is not touched came as it was sent. */
export function ArriveForm({ coming, onDrop, onDone }: ArriveFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof arrive>('lending.arrive', stale)
  const form = useActForm<Values>({
    initial: { units: {} },
    explain: explain(language),
    act: ({ units }) =>
      send({ day: today, units: coming.map(({ unit }) => ({ unitId: unit.id, ...units[unit.id] })) }),
    onDone: () => {
      sound('done')
      onDone()
    },
  })
  const { values, change } = form
  return (
    <ActForm
      form={form}
      verb={i18n._('{count, plural, one {Receive it} other {Receive #}}', { count: coming.length })}
      atHand
    >
      <div className={classes['stack']}>
        {coming.map((one) => {
          const { id } = one.unit
          return (
            <OneArrival
              key={id}
              coming={one}
              value={values.units[id] ?? {}}
              onChange={(part) =>
                change({ units: { ...values.units, [id]: { ...values.units[id], ...part } } })
              }
              onDrop={() => onDrop(id)}
            />
          )
        })}
      </div>
    </ActForm>
  )
}

interface OneArrivalProps {
  readonly coming: Scanned
  readonly value: Sent
  readonly onChange: (part: Sent) => void
  readonly onDrop: () => void
}

function OneArrival({ coming: { unit, parts }, value, onChange, onDrop }: OneArrivalProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const missing = value.missingParts ?? unit.missingParts
  return (
    <Card
      title={`${unit.kindName}, ${unit.inventoryNumber}`}
      note={
        unit.transfer
          ? i18n._('{from} → {to}', { from: unit.transfer.fromName, to: unit.transfer.toName })
          : undefined
      }
      aside={<IconButton label={i18n._('Leave it out')} icon={<IconX aria-hidden />} onClick={onDrop} />}
    >
      <div className={classes['stack']}>
        {parts.length > 0 && (
          <fieldset className={classes['group']}>
            <legend>{i18n._('Parts that came')}</legend>
            <div>
              {parts.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={!missing.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({
                      missingParts: checked ? missing.filter((one) => one !== id) : [...missing, id],
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <NativeSelect
          label={i18n._('Condition')}
          value={value.condition ?? ''}
          data={[{ value: '', label: i18n._('as it was sent') }, ...optionsOf(conditionWords, language)]}
          onChange={(event) =>
            onChange({
              condition: (event.currentTarget.value || null) as NonNullable<Sent['condition']> | null,
            })
          }
        />
        <Checkbox
          label={i18n._('It has to be cleaned')}
          checked={value.isDirty ?? false}
          onChange={({ currentTarget: { checked } }) => onChange({ isDirty: checked })}
        />
        <TextInput
          label={i18n._('Note')}
          maxLength={1000}
          value={value.note ?? ''}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </Card>
  )
}
