import type { I18n } from '@lingui/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { daysBetween } from '#base/local-date.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { hrefOf, type DeskCard } from '../parts/desk-hrefs.ts'
import classes from './desk.module.css'

/** What, for whom, by when, and the one thing to do next. */
export function BoardCard({ card }: { card: DeskCard }) {
  const i18n = useI18n()
  const { kindName, inventoryNumber, childName } = card
  const verb = verbOf(i18n, card.next)
  return (
    <li className={classes['card']}>
      <strong>{kindName}</strong>
      {inventoryNumber && <span className={classes['quiet']}>{inventoryNumber}</span>}
      {childName && <span className={classes['child']}>{childName}</span>}
      <When card={card} />
      <a
        href={hrefOf(card)}
        aria-label={[verb, kindName, inventoryNumber, childName].filter(Boolean).join(', ')}
      >
        {verb}
      </a>
    </li>
  )
}

function When({ card: { day, isLate, next } }: { card: DeskCard }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  if (!day) return null
  const isTerm = next === 'remind' || next === 'takeBack'
  if (isLate && isTerm)
    return (
      <StatusChip tone="act" icon={<IconAlertTriangle aria-hidden />}>
        {i18n._('{days, plural, one {late by # day} other {late by # days}}', {
          days: Math.max(1, daysBetween(day, today)),
        })}
      </StatusChip>
    )
  const text = isTerm
    ? i18n._('until {day}', { day: dayText(day, language, today) })
    : dayText(day, language, today)
  return (
    <StatusChip tone={isLate ? 'act' : isTerm ? 'soon' : 'plain'} icon={<IconClock aria-hidden />}>
      {text}
    </StatusChip>
  )
}

function verbOf(i18n: I18n, next: DeskCard['next']): string {
  switch (next) {
    case 'screen':
      return i18n._('Look through')
    case 'offer':
      return i18n._('Offer it')
    case 'call':
    case 'remind':
      return i18n._('Call')
    case 'prepare':
      return i18n._('Prepare it')
    case 'issue':
      return i18n._('Hand it out')
    case 'takeBack':
      return i18n._('Take it back')
    case 'checkIn':
      return i18n._('Ask how it goes')
    case 'inspect':
      return i18n._('Inspect')
    case 'clean':
      return i18n._('Cleaned')
    case 'repair':
      return i18n._('Back from repair')
    case 'recallHome':
      return i18n._('Call and recall')
  }
}
