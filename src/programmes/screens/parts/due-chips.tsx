import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { daysBetween } from '#base/local-date.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import type { Programme } from './data.ts'
import { dueWords } from '../../words/terms.ts'

type Due = Programme['dues'][number]

/** A due thing is worth a chip from a week before its day. */
const near_days = 7

/** What a programme is late with, or will soon be. */
export function DueChips({ dues, most = 3 }: { dues: readonly Due[]; most?: number }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const worth = dues.filter(({ day, isOverdue }) => isOverdue || daysBetween(today, day) <= near_days)
  if (worth.length === 0) return null
  return (
    <Chips>
      {worth.slice(0, most).map(({ kind, day, isOverdue }) => (
        <StatusChip
          key={`${kind}${day}`}
          tone={isOverdue ? 'act' : 'soon'}
          icon={isOverdue ? <IconAlertTriangle aria-hidden /> : <IconClock aria-hidden />}
        >
          {isOverdue
            ? i18n._('{what}: was due on {day}', {
                what: dueWords[kind][language],
                day: dayText(day, language, today),
              })
            : i18n._('{what}: by {day}', {
                what: dueWords[kind][language],
                day: dayText(day, language, today),
              })}
        </StatusChip>
      ))}
      {worth.length > most && (
        <StatusChip>{i18n._('and {count} more', { count: worth.length - most })}</StatusChip>
      )}
    </Chips>
  )
}
