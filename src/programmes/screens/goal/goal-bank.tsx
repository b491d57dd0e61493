import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Domain } from '#assessments/contract/definition.ts'
import { domainWords } from '#assessments/words.ts'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { goalBank } from '../../contract/template.ts'
import { optionsOf } from '../parts/options.ts'
import classes from './goal.module.css'
import type { GoalValues } from './goal-values.ts'

type Offered = OutputOf<typeof goalBank>['goals'][number]

interface GoalBankProps {
  readonly domain: Domain
  readonly onDomain: (domain: Domain) => void
  readonly onTake: (taken: Partial<GoalValues>) => void
  readonly onOwn: () => void
  /** The form is open: the bank steps back to one line. */
  readonly isFolded: boolean
}

/** Goals with their levels written out already: one is taken and adapted, or a goal of one's own is begun. */
export function GoalBank({ domain, onDomain, onTake, onOwn, isFolded }: GoalBankProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const [isOpened, setOpened] = useState(false)
  const { data } = useAsk<typeof goalBank>('programmes.goalBank', { domain }, { keepLast: true })
  if (isFolded && !isOpened) {
    return (
      <p>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
          {i18n._('Take another goal from the bank')}
        </Button>
      </p>
    )
  }
  const take = (goal: Offered): void => {
    setOpened(false)
    onTake({
      title: goal.title,
      levels: goal.levels,
      isMaintain: goal.isMaintain,
      icf: goal.icf,
      domain: goal.domain,
    })
  }
  return (
    <Card
      title={i18n._('Take a goal from the bank')}
      note={i18n._('Its five levels can be adapted to the child')}
    >
      <NativeSelect
        label={i18n._('Sphere')}
        value={domain}
        data={optionsOf(domainWords, language)}
        onChange={(event) => onDomain(event.currentTarget.value as Domain)}
      />
      {!data && <SkeletonLines lines={5} />}
      <ul className={classes['bank']}>
        {data?.goals.map((goal) => (
          <li key={goal.id}>
            <button type="button" onClick={() => take(goal)}>
              <strong>{goal.title}</strong>
              <small>{i18n._('expected: {level}', { level: goal.levels[2] ?? '' })}</small>
            </button>
          </li>
        ))}
      </ul>
      {!isFolded && (
        <Button variant="default" onClick={onOwn}>
          {i18n._('A goal of one’s own')}
        </Button>
      )}
    </Card>
  )
}
