import { useI18n } from '#ui/i18n.ts'
import type { ShownGoal } from '../../contract/goal.ts'
import { finding, reached } from './ladder.ts'
import classes from './steps.module.css'

/** A goal in one line: its name, where it stands against what was expected, five steps filled so far. */
export function Steps({ goal }: { goal: ShownGoal }) {
  const i18n = useI18n()
  const { level, isRated } = reached(goal)
  const tone = !isRated ? 'none' : level > 0 ? 'more' : level === 0 ? 'expected' : 'less'
  return (
    <div className={classes['goal']} data-tone={tone}>
      <p>
        <span>{goal.title}</span> <strong>{finding(i18n, goal)}</strong>
      </p>
      <div className={classes['steps']} aria-hidden>
        {[-2, -1, 0, 1, 2].map((step) => (
          <span key={step} data-reached={step <= level || undefined} />
        ))}
      </div>
    </div>
  )
}
