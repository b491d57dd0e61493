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
import type { dues } from '../../contract.ts'
import { examinationHref } from '../one/hrefs.ts'
import classes from './dues-panel.module.css'

type Due = OutputOf<typeof dues>['rows'][number]
/** Due things of one kind of one child are one line: the first of them, and how many more there are. */
type Line = Due & { readonly more: number }

/** More than this are behind a link: the panel is to be taken in at a glance. */
const most = 6
const asked = 100

const linesOf = (rows: readonly Due[]): Line[] =>
  [...Map.groupBy(rows, ({ kind, childId, programmeId }) => `${kind}${childId}${programmeId}`).values()].map(
    (group) => ({ ...group[0]!, more: group.length - 1 }),
  )

/** «Сроки программ» for those who lead programmes. */
export const programmeDuesPanels = (i18n: I18n, me: Me): Panel[] =>
  reachOf(me.roles, 'programmes.recordSession') !== null
    ? [{ id: 'programme-dues', title: i18n._('Programmes: what is due'), element: <Dues />, order: 15 }]
    : []

/** What is late or soon in programmes, the longest waiting first, each with its next act. */
function Dues() {
  const i18n = useI18n()
  const { data } = useAsk<typeof dues>('programmes.dues', { limit: asked })
  if (!data) return <SkeletonLines lines={4} />
  if (data.rows.length === 0) {
    return <p>{i18n._('Nothing is due in programmes. Sessions of the coming days are on their pages.')}</p>
  }
  const lines = linesOf(data.rows)
  return (
    <>
      <ul className={classes['rows']}>
        {lines.slice(0, most).map((line) => (
          <Row key={`${line.kind}${line.programmeId}${line.subjectId}${line.day}`} row={line} />
        ))}
      </ul>
      {lines.length > most && (
        <p>
          <a href="/programmes?late=true">{i18n._('All that is late: {count}', { count: data.overdue })}</a>
        </p>
      )}
    </>
  )
}

function Row({ row }: { row: Line }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const { kind, day, isOverdue, childName, what, more } = row
  return (
    <li>
      <span>
        <strong>{childName}</strong>
        <small>
          {what}
          {more > 0 && ` ${i18n._('and {count} more', { count: more })}`}
        </small>
        <StatusChip tone={isOverdue ? 'act' : 'soon'}>
          {isOverdue
            ? i18n._('was due on {day}', { day: dayText(day, language, today) })
            : i18n._('by {day}', { day: dayText(day, language, today) })}
        </StatusChip>
      </span>
      <a href={hrefOf(row)} aria-label={`${verbOf(i18n, kind)}: ${childName}`}>
        {verbOf(i18n, kind)}
      </a>
    </li>
  )
}

function hrefOf({ kind, programmeId, childId, subjectId }: Due): string {
  if (kind === 'baseline' || kind === 'final' || kind === 'followUp')
    return examinationHref({ childId, programmeId }, kind)
  if (!programmeId) return `/families/${childId}`
  if (kind === 'session' && subjectId) return `/programmes/${programmeId}/sessions/${subjectId}`
  if (kind === 'goals') return `/programmes/${programmeId}/goal`
  if (kind === 'interim') return `/programmes/${programmeId}/conference`
  return kind === 'closing' ? `/programmes/${programmeId}/close` : `/programmes/${programmeId}`
}

function verbOf(i18n: I18n, kind: Due['kind']): string {
  switch (kind) {
    case 'baseline':
    case 'final':
    case 'followUp':
      return i18n._('Examine')
    case 'goals':
      return i18n._('Set a goal')
    case 'session':
      return i18n._('Record')
    case 'interim':
      return i18n._('Review')
    case 'finalRating':
      return i18n._('Rate')
    case 'closing':
      return i18n._('Close')
    case 'decision':
    case 'adulthood':
      return i18n._('Open')
  }
}
