import { Refused } from '#client/caller.ts'
import { ErrorState } from '#ui/error-state.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { explain } from '../explain.ts'

/** Days of which no report can be made, and why. */
export function PeriodRefused({ error }: { error: Error }) {
  const i18n = useI18n()
  const language = useLanguage()
  const said = error instanceof Refused ? explain(error.refusal, language) : ''
  return <ErrorState title={i18n._('There is no report for these days')} safe="" advice={said} />
}
