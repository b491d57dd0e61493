import { useI18n } from '#ui/i18n.ts'
import classes from '../contract/contract.module.css'

interface ChangedLinesProps {
  readonly changes: readonly {
    readonly serviceId: string
    readonly name: string
    readonly before: number
    readonly now: number
  }[]
}

/** «После акта исправлено: …»: where an act no longer agrees with the journal. Nothing while it does. */
export function ChangedLines({ changes }: ChangedLinesProps) {
  const i18n = useI18n()
  if (changes.length === 0) return null
  const what = changes
    .map(({ name, before, now }) => i18n._('{name}: {before} in the act, {now} now', { name, before, now }))
    .join('; ')
  return <span className={classes['changed']}>{i18n._('Corrected after the act: {what}', { what })}</span>
}
