import type { I18n } from '@lingui/core'
import { reachOf } from '#access/policy.ts'
import { useMe, type Me } from '#access/screens/use-me.ts'
import type { OutputOf } from '#base/act.ts'
import { useAsk } from '#client/use-ask.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import type { desk } from '../../contract.ts'
import { hrefOf, type DeskCard } from '../parts/desk-hrefs.ts'
import { verbOf } from '../parts/desk-verbs.ts'
import classes from './desk-panel.module.css'

type Column = OutputOf<typeof desk>['columns'][number]

/** More than this are behind the link to the desk. */
const most = 5
const asked = 20

/** «Пункт проката» for those who stand at its desk: to hand out, to take back. */
export const lendingPanels = (i18n: I18n, me: Me): Panel[] =>
  reachOf(me.roles, 'lending.prepare') !== null || reachOf(me.roles, 'lending.offer') !== null
    ? [{ id: 'lending', title: i18n._('Lending point today'), element: <DeskToday />, order: 17 }]
    : []

/** What goes out and what is late, the late first; the rest is counted. */
function DeskToday() {
  const i18n = useI18n()
  const { data } = useAsk<typeof desk>('lending.desk', { limit: asked })
  if (!data) return <SkeletonLines lines={3} />
  const column = (name: Column['column']): Column | undefined =>
    data.columns.find((one) => one.column === name)
  const [due, ready] = [column('due'), column('toHandOut')]
  const rows = [...(ready?.cards ?? []), ...(due?.cards.filter(({ isLate }) => isLate) ?? [])]
  const counts = [
    i18n._('to prepare: {count}', { count: column('toPrepare')?.total ?? 0 }),
    i18n._('to take back: {count}', { count: due?.total ?? 0 }),
    i18n._('to inspect and clean: {count}', { count: column('returned')?.total ?? 0 }),
  ]
  return (
    <>
      {rows.length === 0 && <p>{i18n._('Nothing is to be handed out now, nothing is overdue.')}</p>}
      <ul className={classes['rows']}>
        {rows.slice(0, most).map((card) => (
          <Row key={`${card.id}${card.unitId}`} card={card} />
        ))}
      </ul>
      <p>
        <a href="/lending">{counts.join(' · ')}</a>
      </p>
    </>
  )
}

function Row({ card }: { card: DeskCard }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const isReady = card.next === 'issue'
  const verb = verbOf(i18n, card.next)
  return (
    <li>
      <span>
        <strong>{card.childName}</strong>
        <small>{[card.kindName, card.inventoryNumber].filter(Boolean).join(', ')}</small>
        {card.day && (
          <StatusChip tone={isReady ? 'done' : 'act'}>
            {isReady
              ? i18n._('ready to hand out')
              : i18n._('was due on {day}', { day: dayText(card.day, language, today) })}
          </StatusChip>
        )}
      </span>
      <a href={hrefOf(card)} aria-label={`${verb}: ${card.childName}`}>
        {verb}
      </a>
    </li>
  )
}
