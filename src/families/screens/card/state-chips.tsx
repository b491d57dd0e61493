import { IconClockExclamation } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { daysBetween } from '#base/local-date.ts'
import { dateText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Chips, StatusChip } from '#ui/status-chip.tsx'
import { statusWords } from '../../words/kinds.ts'
import { enrolmentNow, type ChildData } from './card-data.ts'

/** A paper that ends within these days is worth seeing now. */
const soon_days = 60

/** What holds today: statuses with their ends, early age, since when the child is in service. */
export function StateChips({ card }: { card: ChildData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const enrolment = enrolmentNow(card, today)
  return (
    <Chips>
      {card.statuses
        .filter(({ isNow }) => isNow)
        .map(({ id, kind, to }) => {
          const endsSoon = to !== null && daysBetween(today, to) <= soon_days
          return (
            <StatusChip
              key={id}
              tone={endsSoon ? 'soon' : 'plain'}
              icon={endsSoon && <IconClockExclamation aria-hidden />}
            >
              {statusWords[kind][language]}
              {to && ` ${i18n._('until {day}', { day: dateText(to) })}`}
            </StatusChip>
          )
        })}
      {card.isEarlyAge && <StatusChip tone="info">{i18n._('early age')}</StatusChip>}
      <StatusChip>
        {enrolment
          ? i18n._('in service since {day}', { day: dateText(enrolment.from) })
          : i18n._('not in service')}
      </StatusChip>
    </Chips>
  )
}
