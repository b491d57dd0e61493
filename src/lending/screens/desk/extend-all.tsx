import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { addMonths, isLocalDate, type LocalDate } from '#base/local-date.ts'
import type { Outcome } from '#client/caller.ts'
import { useSend } from '#client/use-ask.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { counter, extend } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import { loanHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'

type Loan = OutputOf<typeof counter>['loans'][number]
type Extended = Outcome<typeof extend>

const usual_months = 3

/** The last day to which it may go, where that is what was refused and there is something left of it. */
function latestIn(outcome: Extended, { dueOn }: Loan): LocalDate | null {
  const latest = !outcome.ok && outcome.code === 'due-too-late' ? outcome.details?.['latest'] : null
  return typeof latest === 'string' && isLocalDate(latest) && latest > dueOn ? latest : null
}

/** «Продлить всё, что можно»: each loan by its own act, so that what cannot be extended says why. */
export function ExtendAll({ loans }: { loans: readonly Loan[] }) {
  const i18n = useI18n()
  const { today } = useMe()
  const [isBusy, setBusy] = useState(false)
  const [outcomes, setOutcomes] = useState<readonly { loan: Loan; outcome: Extended }[]>([])
  const kept = useQueryClient()
  const send = useSend<typeof extend>('lending.extend', stale)
  const extendOne = async (loan: Loan): Promise<Extended> => {
    const asked = { loanId: loan.id, base: loan.version, day: today }
    const from = loan.dueOn < today ? today : loan.dueOn
    const outcome = await send({ ...asked, until: addMonths(from, usual_months) })
    const latest = latestIn(outcome, loan)
    return latest ? send({ ...asked, until: latest }) : outcome
  }
  const extendAll = async (): Promise<void> => {
    setBusy(true)
    const done = []
    for (const loan of loans) done.push({ loan, outcome: await extendOne(loan) })
    setOutcomes(done)
    // Pressed again, it is to know what the loans have become.
    await kept.invalidateQueries({ queryKey: ['lending.counter'] })
    setBusy(false)
  }
  return (
    <>
      <Button variant="default" loading={isBusy} onClick={() => void extendAll()}>
        {loans.length > 1 ? i18n._('Extend all that can be') : i18n._('Extend')}
      </Button>
      {outcomes.length > 0 && (
        <div role="status" className={classes['outcomes']}>
          <ul>
            {outcomes.map((one) => (
              <OneOutcome key={one.loan.id} {...one} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function OneOutcome({ loan, outcome }: { loan: Loan; outcome: Extended }) {
  const i18n = useI18n()
  const language = useLanguage()
  const why = (): string => {
    if (outcome.ok)
      return i18n._('extended until {day}, addendum {number}', {
        day: dateText(outcome.value.dueOn),
        number: outcome.value.number,
      })
    return outcome.code === 'due-too-late'
      ? i18n._('not extended: six months are the most, and they are over')
      : i18n._('not extended. {why}', { why: explain(language)(outcome) })
  }
  return (
    <li data-fine={outcome.ok || undefined}>
      <a href={loanHref(loan.id)}>
        {loan.lines.map(({ kindName, inventoryNumber }) => `${kindName}, ${inventoryNumber}`).join('; ')}
      </a>
      <span>{why()}</span>
    </li>
  )
}
