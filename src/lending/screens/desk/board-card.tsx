import { IconAlertTriangle, IconClock, IconRulerMeasure } from '@tabler/icons-react'
import { useMe } from '#access/screens/use-me.ts'
import { daysBetween } from '#base/local-date.ts'
import { dayText, monthText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import { CallLink } from '../parts/call-link.tsx'
import { callWords } from '../../words/loans.ts'
import { hrefOf, type DeskCard } from '../parts/desk-hrefs.ts'
import { verbOf } from '../parts/desk-verbs.ts'
import { loanHref } from '../parts/hrefs.ts'
import classes from './desk.module.css'

/** What, for whom, by when, and the one thing to do next. */
export function BoardCard({ card }: { card: DeskCard }) {
  const i18n = useI18n()
  const { kindName, inventoryNumber, childName } = card
  const verb = verbOf(i18n, card.next)
  return (
    <li className={classes['card']}>
      <strong>{card.about === 'loan' ? <a href={loanHref(card.id)}>{kindName}</a> : kindName}</strong>
      {inventoryNumber && <span className={classes['quiet']}>{inventoryNumber}</span>}
      {childName && <span className={classes['child']}>{childName}</span>}
      <When card={card} />
      {card.phone && <CallLink digits={card.phone} name={childName} />}
      <LastCall call={card.lastCall} />
      <a
        className={classes['act']}
        href={hrefOf(card)}
        aria-label={[verb, kindName, inventoryNumber, childName].filter(Boolean).join(', ')}
      >
        {verb}
      </a>
    </li>
  )
}

function LastCall({ call }: { call: DeskCard['lastCall'] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  if (!call) return null
  return (
    <span className={classes['quiet']}>
      {i18n._('call {day}: {outcome}', {
        day: dayText(call.day, language, today),
        outcome: callWords[call.outcome][language],
      })}
    </span>
  )
}

function When({ card: { day, isLate, next, outgrows } }: { card: DeskCard }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  if (outgrows)
    return (
      <StatusChip tone={isLate ? 'act' : 'soon'} icon={<IconRulerMeasure aria-hidden />}>
        {i18n._('outgrown about {month}', { month: monthText(outgrows, language) })}
      </StatusChip>
    )
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
