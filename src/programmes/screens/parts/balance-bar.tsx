import type { Minutes } from '#base/quantity.ts'
import { minutesText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import classes from './balance-bar.module.css'
import type { Balance } from './data.ts'

interface BalanceBarProps {
  readonly balance: Pick<Balance, 'promised' | 'planned' | 'delivered'>
  /** Without the words beside it: a row of a table. */
  readonly small?: boolean
}

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.round((part / whole) * 100)) : 0

/** How much of the promised time has been given, and how much more stands in the plan: a bar with its words. */
export function BalanceBar({ balance, small = false }: BalanceBarProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { promised, planned, delivered } = balance
  const [given, whole] = [
    minutesText(delivered as Minutes, language),
    minutesText(promised as Minutes, language),
  ]
  return (
    <div className={classes['balance']} data-small={small || undefined}>
      <p>
        <strong>{given}</strong> {i18n._('of {whole}', { whole })}
      </p>
      <div className={classes['bar']} aria-hidden>
        <span data-planned style={{ width: `${share(Math.max(planned, delivered), promised)}%` }} />
        <span style={{ width: `${share(delivered, promised)}%` }} />
      </div>
    </div>
  )
}
