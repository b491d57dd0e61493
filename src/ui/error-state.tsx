import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useI18n } from './i18n.ts'
import classes from './state.module.css'

interface ErrorStateProps {
  /** What happened, in plain words. */
  readonly title?: string
  /** What is safe. */
  readonly safe?: string
  /** What to do. */
  readonly advice?: string
  /** The number that the centre's administrator finds this by. */
  readonly support?: string | null
  readonly onRetry?: () => void
}

/** Something did not work: what happened, what is safe, what to do, the number for support. */
export function ErrorState({ title, safe, advice, support, onRetry }: ErrorStateProps) {
  const i18n = useI18n()
  return (
    <section className={classes['state']} data-tone="act" role="alert">
      <span className={classes['sign']}>
        <IconAlertTriangle aria-hidden />
      </span>
      <h2>{title ?? i18n._('This did not open')}</h2>
      <p>{safe ?? i18n._('Everything recorded before is safe.')}</p>
      <p>{advice ?? i18n._('Try once more. If it happens again, tell the administrator of the centre.')}</p>
      {onRetry && (
        <div className={classes['acts']}>
          <Button onClick={onRetry}>{i18n._('Try once more')}</Button>
        </div>
      )}
      {support && (
        <p className={classes['support']}>{i18n._('Number for support: {support}', { support })}</p>
      )}
    </section>
  )
}
