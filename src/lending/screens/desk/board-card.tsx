import type { I18n } from '@lingui/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { daysBetween } from '#base/local-date.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { desk } from '../../contract.ts'
import { issueHref, loanHref, returnHref, unitHref } from '../parts/hrefs.ts'
import classes from './desk.module.css'

export type DeskCard = OutputOf<typeof desk>['columns'][number]['cards'][number]

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

/** Where a card's next act is done. */
export function hrefOf({ id, about, next, childId, unitId }: DeskCard): string {
  if (next === 'issue' && childId) return issueHref(childId, unitId ? [unitId] : [])
  if (next === 'takeBack' && unitId) return returnHref([unitId])
  if (next === 'checkIn') return `${loanHref(id)}?act=checkIn`
  if (about === 'request') return `/lending/requests/${id}`
  if (about === 'loan') return loanHref(id)
  return `${unitHref(id)}?act=${next === 'clean' ? 'clean' : next === 'repair' ? 'repaired' : 'inspect'}`
}

export function verbOf(i18n: I18n, next: DeskCard['next']): string {
  switch (next) {
    case 'screen':
      return i18n._('Look through')
    case 'offer':
      return i18n._('Offer')
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
