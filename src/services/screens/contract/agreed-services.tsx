import { TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useI18n } from '#ui/i18n.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { ServiceField } from '../fields/service-field.tsx'
import classes from './contract.module.css'
import { lineOf, type Line } from './contract-values.ts'

interface AgreedServicesProps {
  readonly lines: readonly Line[]
  readonly onChange: (lines: readonly Line[]) => void
  readonly isPaid: boolean
  readonly error: string | undefined
}

/** The services of a contract: chosen from the catalogue one after the other, each with its volume, times, term and tariff. */
export function AgreedServices({ lines, onChange, isPaid, error }: AgreedServicesProps) {
  const i18n = useI18n()
  /** Each choice leaves an empty field with the focus in it, for the next one. */
  const [chosen, setChosen] = useState(0)
  const change = (at: number, part: Partial<Line>): void =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...part } : line)))
  return (
    <fieldset className={classes['part']}>
      <legend>{i18n._('Services of the contract')}</legend>
      {lines.length > 0 && (
        <ul className={classes['lines']}>
          {lines.map((line, at) => (
            <AgreedService
              key={line.serviceId}
              line={line}
              isPaid={isPaid}
              onChange={(part) => change(at, part)}
              onRemove={() => onChange(lines.filter((_, place) => place !== at))}
            />
          ))}
        </ul>
      )}
      <ServiceField
        key={chosen}
        autoFocus={chosen > 0}
        serviceId={null}
        staffId={null}
        error={error}
        onChoose={(item) => {
          if (!item) return
          setChosen(chosen + 1)
          if (!lines.some(({ serviceId }) => serviceId === item.id)) onChange([...lines, lineOf(item)])
        }}
      />
    </fieldset>
  )
}

interface AgreedServiceProps {
  readonly line: Line
  readonly isPaid: boolean
  readonly onChange: (part: Partial<Line>) => void
  readonly onRemove: () => void
}

function AgreedService({ line, isPaid, onChange, onRemove }: AgreedServiceProps) {
  const i18n = useI18n()
  const { name } = line
  return (
    <li>
      <div className={classes['head']}>
        <strong>{name}</strong>
        <IconButton
          label={i18n._('Take out {name}', { name })}
          icon={<IconTrash aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <div className={classes['fields']}>
        <TextInput
          label={i18n._('Volume')}
          value={line.volume}
          maxLength={200}
          onChange={(event) => onChange({ volume: event.currentTarget.value })}
        />
        <TextInput
          label={i18n._('How often')}
          placeholder={i18n._('2 times a week')}
          value={line.times}
          maxLength={200}
          onChange={(event) => onChange({ times: event.currentTarget.value })}
        />
        <TextInput
          label={i18n._('Term')}
          placeholder={i18n._('until the end of the contract')}
          value={line.term}
          maxLength={200}
          onChange={(event) => onChange({ term: event.currentTarget.value })}
        />
        {isPaid && (
          <TextInput
            label={i18n._('Tariff, ₽')}
            inputMode="decimal"
            value={line.tariff}
            onChange={(event) => onChange({ tariff: event.currentTarget.value })}
          />
        )}
      </div>
    </li>
  )
}
