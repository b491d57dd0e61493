import { useI18n } from '#ui/i18n.ts'
import type { ShownGoal } from '../../contract/goal.ts'
import type { Programme } from '../parts/data.ts'
import classes from './one.module.css'

const score = (value: number): string => value.toFixed(1).replace('.', ',')

/** The one number of all goals together, said quietly, and what it means for those who ask. */
export function TScore({ t, goals }: { t: Programme['t']; goals: readonly ShownGoal[] }) {
  const i18n = useI18n()
  if (t.before === null || goals.length === 0) return null
  const now = t.after ?? t.interim
  return (
    <details className={classes['quiet']}>
      <summary>
        {now === null
          ? i18n._('All goals together: T {before} at the beginning', { before: score(t.before) })
          : i18n._('All goals together: T {before} at the beginning, {now} now', {
              before: score(t.before),
              now: score(now),
            })}
      </summary>
      <p>
        {i18n._(
          'T-score joins the levels of all goals into one number. 50 means that on balance the goals are reached as expected; ten points more or less is one usual step. It is for comparing beginning and end of one programme, not children with each other.',
        )}
      </p>
    </details>
  )
}
