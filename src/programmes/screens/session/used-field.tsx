import { Checkbox, TextInput } from '@mantine/core'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { homeWords } from '#lending/words/units.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { sessionEquipment } from '../../contract.ts'
import type { Session } from '../parts/data.ts'
import { usedText } from '../parts/used-text.ts'
import classes from './session.module.css'
import { type Used, usedWith } from './session-values.ts'

type Unit = OutputOf<typeof sessionEquipment>['units'][number]

interface UsedFieldProps {
  readonly sessionId: string
  readonly staffIds: readonly string[]
  /** What was said before: it can be ticked off also when it is not offered any more. */
  readonly saidBefore?: Session['used']
  readonly value: readonly Used[]
  readonly error: string | undefined
  readonly onChange: (used: Used[]) => void
}

/** So many are seen at once on a phone; the others unfold. */
const shownAtOnce = 6

/** Units that are given to rooms, the brigade and these specialists: ticked when used, one tap for «как в прошлый раз». */
export function UsedField({ sessionId, staffIds, saidBefore, value, error, onChange }: UsedFieldProps) {
  const i18n = useI18n()
  const { data } = useAsk<typeof sessionEquipment>(
    'programmes.sessionEquipment',
    { sessionId, staffIds: [...staffIds] },
    { keepLast: true },
  )
  const units = data ? offered(data, saidBefore ?? []) : []
  if (!data || units.length === 0) return null
  const ticks = (some: readonly Unit[]) => (
    <div>
      {some.map((unit) => (
        <Tick key={unit.unitId} unit={unit} value={value} onChange={onChange} />
      ))}
    </div>
  )
  const names = new Map(units.map((unit) => [unit.unitId, unit]))
  const last = data.last.map((one) => ({ ...names.get(one.unitId)!, ...one }))
  const rest = units.slice(shownAtOnce)
  return (
    <fieldset className={classes['ticks']} aria-invalid={error !== undefined}>
      <legend>{i18n._('Equipment of the centre')}</legend>
      {!saidBefore && last.length > 1 && (
        <Checkbox
          className={classes['asLast'] ?? ''}
          label={i18n._('As last time: {what}', { what: usedText(last) })}
          checked={last.every((unit) => has(value, unit))}
          onChange={({ currentTarget: { checked } }) => onChange(asLast(value, last, checked))}
        />
      )}
      {ticks(units.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details className={classes['others']} open={rest.some((unit) => has(value, unit)) || undefined}>
          <summary>{i18n._('{count} more', { count: rest.length })}</summary>
          {ticks(rest)}
        </details>
      )}
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

const has = (value: readonly Used[], { unitId }: Pick<Unit, 'unitId'>): boolean =>
  value.some((one) => one.unitId === unitId)

/** One tap for all of the last time; a second takes them away. */
const asLast = (value: readonly Used[], last: readonly Used[], isSo: boolean): Used[] =>
  last.reduce<Used[]>(
    (used, { unitId, quantity }) => usedWith(used, unitId, isSo ? quantity : null),
    [...value],
  )

/** What was used last time goes first, then one’s own; what was said before and is not offered any more goes last. */
function offered(
  { units, last }: OutputOf<typeof sessionEquipment>,
  saidBefore: Session['used'],
): readonly Unit[] {
  const wasUsed = new Set(last.map(({ unitId }) => unitId))
  const known = new Set(units.map(({ unitId }) => unitId))
  const gone = saidBefore.filter(({ unitId }) => !known.has(unitId))
  return [
    ...units.filter(({ unitId }) => wasUsed.has(unitId)),
    ...units.filter(({ unitId }) => !wasUsed.has(unitId)),
    ...gone.map((one) => ({ ...one, home: 'room' as const, isConsumable: one.quantity > 1, left: null })),
  ]
}

interface TickProps {
  readonly unit: Unit
  readonly value: readonly Used[]
  readonly onChange: (used: Used[]) => void
}

function Tick({ unit, value, onChange }: TickProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { unitId, name, inventoryNumber, home, isConsumable, left } = unit
  const said = value.find((one) => one.unitId === unitId)
  const note = [
    inventoryNumber,
    home !== 'specialist' && homeWords[home][language],
    left !== null && i18n._('left: {count}', { count: left }),
  ]
  return (
    <div className={classes['used']}>
      <Checkbox
        label={name}
        description={note.filter(Boolean).join(' · ')}
        checked={said !== undefined}
        onChange={({ currentTarget: { checked } }) => onChange(usedWith(value, unitId, checked ? 1 : null))}
      />
      {isConsumable && said && (
        <TextInput
          className={classes['amount'] ?? ''}
          aria-label={i18n._('How many: {name}', { name })}
          value={said.quantity || ''}
          inputMode="numeric"
          autoComplete="off"
          onChange={({ currentTarget }) =>
            onChange(usedWith(value, unitId, Number(currentTarget.value.replace(/\D/g, '').slice(0, 4))))
          }
        />
      )}
    </div>
  )
}
