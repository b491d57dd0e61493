import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { goalsOfLoan } from '../../contract/goal.ts'
import { levelText } from '../goal/ladder.ts'
import { programmeHref } from '../one/hrefs.ts'
import classes from '../one/one.module.css'

/** On the page of a loan: for which goals it was given, and what became of them. */
export function LoanGoals({ loanId }: { loanId: string }) {
  const i18n = useI18n()
  const sees = useReach('programmes.goalsOfLoan') !== null
  const { data } = useAsk<typeof goalsOfLoan>('programmes.goalsOfLoan', { loanId }, { when: sees })
  if (!data || data.goals.length === 0) return null
  return (
    <Card title={i18n._('For the goal')}>
      <ul className={classes['rows']}>
        {data.goals.map(({ goalId, programmeId, title, baseline, level, reached, isStanding }) => (
          <li key={goalId}>
            <a href={`${programmeHref(programmeId)}#goals`}>{title}</a>
            <p className={classes['quiet']}>
              {[reached, !isStanding && i18n._('taken off the programme')].filter(Boolean).join(' · ')}
            </p>
            <Chips>
              <StatusChip tone={level !== null && level > baseline ? 'done' : 'plain'}>
                {level === null
                  ? i18n._('at the start {level}, not rated yet', { level: levelText(baseline) })
                  : i18n._('was {before}, is {after}', {
                      before: levelText(baseline),
                      after: levelText(level),
                    })}
              </StatusChip>
            </Chips>
          </li>
        ))}
      </ul>
    </Card>
  )
}
