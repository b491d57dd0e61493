import { Button } from '@mantine/core'
import { useAddressState } from '#client/address-state.ts'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from '../parts/lending.module.css'
import { CallForm } from './call-form.tsx'
import { CheckInForm } from './check-in-form.tsx'
import { ExtendForm } from './extend-form.tsx'
import type { Loan } from './shown.ts'
import { LoseForm } from './lose-form.tsx'
import { PauseForm } from './pause-form.tsx'

const acts = ['extend', 'call', 'checkIn', 'pause', 'lose'] as const
type Act = (typeof acts)[number]

const readAddress = (raw: Readonly<Record<string, unknown>>): { act: Act | undefined } => ({
  act: acts.find((one) => one === raw['act']),
})

/** What may be done while something is out; `?act=checkIn` opens the form at once. */
export function LoanActs({ loan }: { loan: Loan }) {
  const i18n = useI18n()
  const may = {
    extend: useReach('lending.extend') !== null,
    call: useReach('lending.recordCall') !== null,
    checkIn: useReach('lending.checkIn') !== null,
    pause: useReach('lending.pause') !== null,
    lose: useReach('lending.lose') !== null,
  }
  const verbs: Record<Act, string> = {
    extend: i18n._('Extend'),
    call: i18n._('Record a call'),
    checkIn: i18n._('Ask how it goes'),
    pause: i18n._('Pause the term'),
    lose: i18n._('It is lost'),
  }
  const [{ act }, change] = useAddressState(readAddress)
  const close = (): void => change({ act: undefined })
  if (act && may[act])
    return (
      <div className={classes['open']}>
        <h2>{verbs[act]}</h2>
        {act === 'extend' && <ExtendForm loan={loan} onClose={close} />}
        {act === 'call' && <CallForm loanId={loan.id} onClose={close} />}
        {act === 'checkIn' && <CheckInForm loan={loan} onClose={close} />}
        {act === 'pause' && <PauseForm loan={loan} onClose={close} />}
        {act === 'lose' && <LoseForm loan={loan} onClose={close} />}
      </div>
    )
  return (
    <div className={classes['acts']}>
      {acts
        .filter((one) => may[one])
        .map((one) => (
          <Button
            key={one}
            variant={one === 'lose' ? 'subtle' : 'default'}
            {...(one === 'lose' && { color: 'red' })}
            onClick={() => change({ act: one })}
          >
            {verbs[one]}
          </Button>
        ))}
    </div>
  )
}
