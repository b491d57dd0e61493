import type { OutputOf } from '#base/act.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { counter } from '../../contract.ts'
import { refusalWords } from '../../words/refusals.ts'
import { returnHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { faultsOfFamily, overdueUnits } from './gates.ts'
import type { Line } from './use-lines.ts'

interface FamilyFaultsProps {
  readonly family: OutputOf<typeof counter>
  readonly lines: readonly Line[]
}

/** What stands against handing anything more to this family, with the way to mend it. */
export function FamilyFaults({ family, lines }: FamilyFaultsProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return faultsOfFamily(family, lines).map((fault) => (
    <p key={fault} className={classes['red']}>
      {refusalWords[fault][language]}
      {fault === 'loan-overdue' && (
        <a href={returnHref(overdueUnits(family))}>{i18n._('Receive back what is overdue')}</a>
      )}
    </p>
  ))
}
