import { Card } from '#ui/card.tsx'
import { countText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from './one.module.css'
import type { Progress } from './use-progress.ts'

/** An import or its undoing on the way: how far it has come. The page may be left. */
export function Running({ progress }: { progress: Progress }) {
  const i18n = useI18n()
  const { done, state } = progress
  const whole = state === 'undoing' ? progress.imported : progress.rows
  const title = state === 'undoing' ? i18n._('The import is being undone') : i18n._('The rows are coming in')
  return (
    <Card title={title} note={i18n._('You may close the page: the work goes on, and its result waits here.')}>
      <progress
        className={classes['progress']}
        aria-label={title}
        {...(whole > 0 && { max: whole, value: Math.min(done, whole) })}
      />
      <p role="status">
        {whole > 0
          ? i18n._('{done} of {whole} rows', { done: countText(done), whole: countText(whole) })
          : i18n._('It begins')}
      </p>
    </Card>
  )
}
