import { useI18n } from '#ui/i18n.ts'
import classes from './entry.module.css'

/** Where one is: «6 из 10». */
export function Progress({ at, of }: { at: number; of: number }) {
  const i18n = useI18n()
  return (
    <div className={classes['progress']}>
      <span aria-hidden>
        <span style={{ width: `${((at + 1) / of) * 100}%` }} />
      </span>
      <strong>{i18n._('{at} of {of}', { at: at + 1, of })}</strong>
    </div>
  )
}
