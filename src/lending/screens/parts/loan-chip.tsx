import { IconAlertTriangle, IconCircleCheck, IconClock, IconPlayerPause } from '@tabler/icons-react'
import type { OutputOf } from '#base/act.ts'
import { daysBetween } from '#base/local-date.ts'
import { useMe } from '#access/screens/use-me.ts'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { journal } from '../../contract.ts'

export type LoanRow = OutputOf<typeof journal>['rows'][number]
type Shown = Pick<LoanRow, 'state' | 'dueOn' | 'overdue_days' | 'lines'>

/** How a loan stands today: due, late by days, paused, returned. */
export function LoanChip({ loan }: { loan: Shown }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  switch (loan.state) {
    case 'overdue':
      return (
        <StatusChip tone="act" icon={<IconAlertTriangle aria-hidden />}>
          {i18n._('{days, plural, one {late by # day} other {late by # days}}', { days: loan.overdue_days })}
        </StatusChip>
      )
    case 'dueSoon':
      return (
        <StatusChip tone="soon" icon={<IconClock aria-hidden />}>
          {soonText(i18n, daysBetween(today, loan.dueOn))}
        </StatusChip>
      )
    case 'paused':
      return (
        <StatusChip tone="info" icon={<IconPlayerPause aria-hidden />}>
          {i18n._('paused')}
        </StatusChip>
      )
    case 'returned':
      return (
        <StatusChip tone="done" icon={<IconCircleCheck aria-hidden />}>
          {i18n._('returned on {day}', { day: lastDay(loan.lines) })}
        </StatusChip>
      )
    case 'lost':
      return <StatusChip tone="plain">{i18n._('lost')}</StatusChip>
    case 'out':
      return (
        <StatusChip tone="plain">
          {i18n._('until {day}', { day: dayText(loan.dueOn, language, today) })}
        </StatusChip>
      )
  }
}

const lastDay = (lines: LoanRow['lines']): string => {
  const last = lines
    .map(({ returnedOn }) => returnedOn)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1)
  return last ? dateText(last) : ''
}

function soonText(i18n: ReturnType<typeof useI18n>, days: number): string {
  if (days <= 0) return i18n._('due today')
  return days === 1
    ? i18n._('due tomorrow')
    : i18n._('{days, plural, one {# day left} other {# days left}}', { days })
}
