import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import type { ofChild } from '../../contract.ts'
import { Steps } from '../goal/steps.tsx'
import { programmeHref } from '../one/hrefs.ts'
import { BalanceBar } from '../parts/balance-bar.tsx'
import { standing } from '../parts/data.ts'
import { DueChips } from '../parts/due-chips.tsx'
import { OutcomeChip } from '../parts/outcome-chip.tsx'
import classes from './child-programmes.module.css'

type Shown = OutputOf<typeof ofChild>['programmes'][number]

/** «Программы и цели» on a child's card: what is under way with its goals, what has been. Absent for roles that see none. */
export function ChildProgrammes({ childId }: { childId: string }) {
  const i18n = useI18n()
  const sees = useReach('programmes.ofChild') !== null
  const { data } = useAsk<typeof ofChild>('programmes.ofChild', { childId }, { when: sees })
  if (!sees) return null
  const now = data?.programmes.filter(({ endedOn }) => endedOn === null) ?? []
  const before = data?.programmes.filter(({ endedOn }) => endedOn !== null) ?? []
  return (
    <Card title={i18n._('Programmes and goals')}>
      {!data && <SkeletonLines lines={5} />}
      {data?.programmes.length === 0 && <p>{i18n._('No programme yet.')}</p>}
      {now.map((one) => (
        <Underway key={one.id} programme={one} />
      ))}
      {before.length > 0 && (
        <ul className={classes['before']}>
          {before.map((one) => (
            <li key={one.id}>
              <span>
                <a href={programmeHref(one.id)}>{one.name}</a>
                <small>
                  {i18n._('{from} to {to}', {
                    from: dateText(one.from),
                    to: one.endedOn ? dateText(one.endedOn) : '',
                  })}
                </small>
              </span>
              <OutcomeChip outcome={one.outcome.class} />
            </li>
          ))}
        </ul>
      )}
      {data?.mayEnrol && (
        <Button
          variant="subtle"
          size="compact-sm"
          component="a"
          href={`/programmes/new?child=${childId}`}
          leftSection={<IconPlus aria-hidden />}
        >
          {i18n._('Begin a programme')}
        </Button>
      )}
    </Card>
  )
}

function Underway({ programme: one }: { programme: Shown }) {
  const i18n = useI18n()
  const goals = standing(one.goals)
  return (
    <section className={classes['underway']}>
      <div className={classes['head']}>
        <h3>
          <a href={programmeHref(one.id)}>{one.name}</a>
        </h3>
      </div>
      <BalanceBar balance={one.balance} />
      <DueChips dues={one.dues} />
      {goals.length === 0 && <p className={classes['quiet']}>{i18n._('No goal yet')}</p>}
      <div className={classes['goals']}>
        {goals.map((goal) => (
          <Steps key={goal.id} goal={goal} />
        ))}
      </div>
    </section>
  )
}
