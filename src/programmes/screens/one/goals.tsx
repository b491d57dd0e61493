import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { domainWords } from '#assessments/words.ts'
import { InlineAct } from '#families/screens/act/inline-act.tsx'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { ShownGoal } from '../../contract/goal.ts'
import { GoalLadder } from '../goal/goal-ladder.tsx'
import { standing, type Programme } from '../parts/data.ts'
import { EndGoal } from './end-goal.tsx'
import { GoalLoans, NameLoans } from './goal-loans.tsx'
import { goalHref } from './hrefs.ts'
import classes from './one.module.css'
import { RateGoal } from './rate-goal.tsx'
import { TScore } from './t-score.tsx'

/** More goals than this are not offered; the act refuses them too. Source: domain.md §4.3. */
const most = 4

/** The goals as ladders, the acts on each, and what they come to together. */
export function Goals({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const { id, goals, may, endedOn } = programme
  const now = standing(goals)
  const before = goals.filter((goal) => !now.includes(goal))
  const mayAdd = may.plan && !endedOn && now.length < most
  return (
    <div id="goals">
      <Card title={i18n._('Goals')}>
        {now.length === 0 && (
          <p>
            {i18n._(
              'No goal yet. One or two are enough: what shall the child do by the end of the programme?',
            )}
          </p>
        )}
        <ul className={classes['rows']}>
          {now.map((goal) => (
            <li key={goal.id}>
              <GoalLadder goal={goal} />
              <GoalNote goal={goal} />
              <GoalLoans goal={goal} />
              <GoalActs goal={goal} programme={programme} />
            </li>
          ))}
        </ul>
        <TScore t={programme.t} goals={now} />
        {mayAdd && now.length > 0 && (
          <div className={classes['foot']}>
            <Button
              variant="subtle"
              size="compact-sm"
              component="a"
              href={goalHref(id)}
              leftSection={<IconPlus aria-hidden />}
            >
              {i18n._('One more goal')}
            </Button>
          </div>
        )}
        {before.length > 0 && <Before goals={before} />}
      </Card>
    </div>
  )
}

function GoalNote({ goal }: { goal: ShownGoal }) {
  const i18n = useI18n()
  const language = useLanguage()
  const said = [
    domainWords[goal.domain][language],
    i18n._('set on {day}', { day: dateText(goal.setOn) }),
    goal.isFrozen ? i18n._('levels are frozen') : i18n._('may still be changed, until the second session'),
    goal.isMaintain && i18n._('a goal to keep the state'),
    goal.icf && i18n._('ICF {code}', { code: goal.icf }),
  ]
  return <p className={classes['quiet']}>{said.filter(Boolean).join(' · ')}</p>
}

function GoalActs({ goal, programme }: { goal: ShownGoal; programme: Programme }) {
  const i18n = useI18n()
  const { may, id, endedOn } = programme
  if (!may.record && !may.plan) return null
  return (
    <div className={classes['foot']}>
      {may.record && (
        <InlineAct verb={i18n._('Rate')}>
          {(close) => <RateGoal goal={goal} programme={programme} onClose={close} />}
        </InlineAct>
      )}
      {may.plan && !endedOn && (
        <Button variant="subtle" size="compact-sm" component="a" href={goalHref(id, goal.id)}>
          {goal.isFrozen ? i18n._('Replace') : i18n._('Change')}
        </Button>
      )}
      {may.plan && !endedOn && (
        <InlineAct verb={i18n._('Equipment for it')}>
          {(close) => <NameLoans goal={goal} programme={programme} onClose={close} />}
        </InlineAct>
      )}
      {may.plan && !endedOn && (
        <InlineAct verb={i18n._('Take off')}>{(close) => <EndGoal goal={goal} onClose={close} />}</InlineAct>
      )}
    </div>
  )
}

function Before({ goals }: { goals: readonly ShownGoal[] }) {
  const i18n = useI18n()
  return (
    <details>
      <summary>
        {i18n._('{count, plural, one {# earlier goal} other {# earlier goals}}', { count: goals.length })}
      </summary>
      <ul className={classes['rows']}>
        {goals.map(({ id, title, replacedBy, endReason }) => (
          <li key={id}>
            <span>{title}</span>
            <span className={classes['quiet']}>
              {replacedBy ? i18n._('replaced by a new version') : i18n._('taken off the programme')}
              {endReason && `: ${endReason}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
