import { Button } from '@mantine/core'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { unitActWords } from '../../words/units.ts'
import { sendHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { BindLabel } from './bind-label.tsx'
import { usePoints } from '../parts/use-points.ts'
import { GiveForm } from './give-form.tsx'
import { possibleActs, type UnitAct } from './possible.ts'
import { SpendForm } from './spend-form.tsx'
import type { ShownUnit } from './shown.ts'
import { WorkForm } from './work-form.tsx'
import { WriteOffForm } from './write-off-form.tsx'

type Opened = UnitAct | 'give' | 'spend' | 'label' | 'writeOff'
const others: readonly Opened[] = ['give', 'spend', 'label', 'writeOff']

const readAddress = (raw: Readonly<Record<string, unknown>>): { act: Opened | undefined } => ({
  act: [...(Object.keys(unitActWords) as UnitAct[]), ...others].find((one) => one === raw['act']),
})

/** What may be done with a unit as it stands; a form opens in its place, and `?act=clean` opens it at once. */
export function UnitActs({ unit }: { unit: ShownUnit }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { areMany } = usePoints()
  const maySend = useReach('lending.transfer') !== null
  const [{ act }, change] = useAddressState(readAddress)
  const open = (next: Opened | undefined): void => change({ act: next })
  const close = (): void => open(undefined)
  if (act)
    return (
      <div className={classes['open']}>
        <h3>{titleOf(act)}</h3>
        <OpenedAct act={act} unit={unit} onClose={close} />
      </div>
    )
  const possible = possibleActs(unit)
  return (
    <div className={classes['acts']}>
      {possible.map((one, at) => (
        <Button
          key={one}
          variant={at === 0 && unit.reasons.length > 0 && !unit.loan ? 'filled' : 'default'}
          onClick={() => open(one)}
        >
          {unitActWords[one][language]}
        </Button>
      ))}
      {unit.claim === null && unit.home === 'lending' && areMany && maySend && (
        <Button variant="default" component="a" href={sendHref([unit.id])}>
          {i18n._('Send to another point')}
        </Button>
      )}
      {unit.claim === null && (
        <Button variant="default" onClick={() => open('give')}>
          {titleOf('give')}
        </Button>
      )}
      {unit.quantity !== null && (
        <Button variant="default" onClick={() => open('spend')}>
          {titleOf('spend')}
        </Button>
      )}
      <Button variant="subtle" onClick={() => open('label')}>
        {titleOf('label')}
      </Button>
      {unit.claim !== 'loan' && (
        <Button variant="subtle" color="red" onClick={() => open('writeOff')}>
          {titleOf('writeOff')}
        </Button>
      )}
    </div>
  )

  function titleOf(one: Opened): string {
    if (one === 'give') return i18n._('Give to a room, the brigade, a specialist')
    if (one === 'spend') return i18n._('Take some')
    if (one === 'label') return i18n._('Stick on another label')
    return one === 'writeOff' ? i18n._('Write off') : unitActWords[one][language]
  }
}

interface OpenedActProps {
  readonly act: Opened
  readonly unit: ShownUnit
  readonly onClose: () => void
}

function OpenedAct({ act, unit, onClose }: OpenedActProps) {
  switch (act) {
    case 'give':
      return <GiveForm unit={unit} onClose={onClose} />
    case 'spend':
      return <SpendForm unit={unit} onClose={onClose} />
    case 'label':
      return <BindLabel unit={unit} onClose={onClose} />
    case 'writeOff':
      return <WriteOffForm unit={unit} onClose={onClose} />
    default:
      return <WorkForm key={act} act={act} unit={unit} onClose={onClose} />
  }
}
