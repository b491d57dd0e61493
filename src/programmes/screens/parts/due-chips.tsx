import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { daysBetween, type LocalDate } from '#base/local-date.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import { dueWords } from '../../words/terms.ts'
import { groupDues, type Due } from './due-groups.ts'

/** A due thing is worth a chip from a week before its day; what comes after 18 from the day on which it is spoken of. */
const near_days = 7

/** What a programme is late with, or will soon be: a chip for each kind with its earliest day. */
export function DueChips({ dues, most = 3 }: { dues: readonly Due[]; most?: number }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const worth = groupDues(dues).filter(
    ({ kind, day, isOverdue }) => isOverdue || kind === 'adulthood' || daysBetween(today, day) <= near_days,
  )
  if (worth.length === 0) return null
  const dateOf = (day: LocalDate): string => dayText(day, language, today).split(', ')[0]!
  return (
    <Chips>
      {worth.slice(0, most).map(({ kind, day, isOverdue, count }) => (
        <StatusChip
          key={`${kind}${isOverdue}`}
          tone={isOverdue ? 'act' : 'soon'}
          icon={isOverdue ? <IconAlertTriangle aria-hidden /> : <IconClock aria-hidden />}
        >
          {dueWords[kind][language]}
          {count > 1 && ` (${count})`}:{' '}
          {isOverdue
            ? i18n._('waits since {day}', { day: dateOf(day) })
            : i18n._('by {day}', { day: dateOf(day) })}
        </StatusChip>
      ))}
      {worth.length > most && (
        <StatusChip>{i18n._('and {count} more', { count: worth.length - most })}</StatusChip>
      )}
    </Chips>
  )
}
