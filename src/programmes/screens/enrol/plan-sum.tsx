import type { Minutes } from '#base/quantity.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { BalanceBar } from '../parts/balance-bar.tsx'
import classes from './enrol.module.css'
import { countedMinutes, type PlanRow } from './plan-days.ts'

interface PlanSumProps {
  readonly rows: readonly Pick<PlanRow, 'minutes' | 'isCounted'>[]
  readonly promised: number
}

/** The minutes of a plan against what the programme promises, and what is lacking or too much. */
export function PlanSum({ rows, promised }: PlanSumProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const planned = countedMinutes(rows)
  const lacking = promised - planned
  const length = minutesText(Math.abs(lacking) as Minutes, language)
  return (
    <div className={classes['sum']} role="status">
      <BalanceBar balance={{ promised, planned, delivered: planned }} />
      {lacking > 0 && (
        <p className={classes['warning']}>
          {i18n._('The plan lacks {length} to what is promised.', { length })}
        </p>
      )}
      {lacking < 0 && (
        <p className={classes['quiet']}>
          {i18n._('The plan has {length} more than is promised.', { length })}
        </p>
      )}
    </div>
  )
}
