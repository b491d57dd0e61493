import { IconPrinter } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useMe } from '#access/screens/use-me.ts'
import { Avatar } from '#ui/avatar.tsx'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import { BalanceBar } from '../parts/balance-bar.tsx'
import type { Programme } from '../parts/data.ts'
import { DueChips } from '../parts/due-chips.tsx'
import { OutcomeChip } from '../parts/outcome-chip.tsx'
import { areaWords, endingWords } from '../../words/terms.ts'
import { sheetHref } from './hrefs.ts'
import { NextActButton } from './next-act-button.tsx'
import classes from './one.module.css'

/** Whose programme it is, which, how much of it is given, what is late, and the one thing to do next. */
export function Header({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { id, childId, childName, name, area, from, plannedTo, balance, tasks } = programme
  return (
    <header className={classes['header']}>
      <Avatar name={childName} size="large" />
      <div className={classes['who']}>
        <h1 id="page-title" tabIndex={-1}>
          <a href={`/families/${childId}`}>{childName}</a>
        </h1>
        <p>
          {name}, {areaWords[area][language]}
        </p>
        <p className={classes['quiet']}>
          {i18n._('from {from} to {to} by the plan', { from: dateText(from), to: dateText(plannedTo) })}
        </p>
        {programme.endedOn ? <Ended programme={programme} /> : <DueChips dues={programme.dues} />}
      </div>
      <div className={classes['now']}>
        <BalanceBar balance={balance} />
        <p className={classes['quiet']}>
          {i18n._('{delivered} of {sessions} sessions took place', {
            delivered: balance.deliveredSessions,
            sessions: balance.sessions,
          })}
          {balance.missedSessions > 0 &&
            i18n._('{missed, plural, one {, # missed} other {, # missed}}', {
              missed: balance.missedSessions,
            })}
        </p>
        {!programme.endedOn && <NextSession programme={programme} />}
        <div className={classes['acts']}>
          <NextActButton programme={programme} />
          {tasks.length > 0 && (
            <Button
              variant="default"
              component="a"
              href={sheetHref(id)}
              leftSection={<IconPrinter aria-hidden />}
            >
              {i18n._('Sheet of tasks')}
            </Button>
          )}
        </div>
      </div>
    </header>
  )
}

function Ended({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { endedOn, ending, outcome } = programme
  return (
    <Chips>
      <StatusChip>
        {i18n._('closed on {day}', { day: endedOn ? dateText(endedOn) : '' })}
        {ending && `: ${endingWords[ending][language]}`}
      </StatusChip>
      <OutcomeChip outcome={outcome.class} />
    </Chips>
  )
}

function NextSession({ programme: { nextSession } }: { programme: Programme }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  if (!nextSession) return null
  const day = dayText(nextSession, language, today)
  if (nextSession < today)
    return <p className={classes['quiet']}>{i18n._('A session waits to be recorded since {day}', { day })}</p>
  return (
    <p className={classes['quiet']}>
      {nextSession === today
        ? i18n._('The next session is today')
        : i18n._('The next session: {day}', { day })}
    </p>
  )
}
