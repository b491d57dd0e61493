import type { I18n } from '@lingui/core'
import type { OutputOf } from '#base/act.ts'
import { paperHref } from '#papers/screens/parts/hrefs.ts'
import type { Kopecks } from '#base/quantity.ts'
import { moneyText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import { StatusChip } from '#ui/status-chip.tsx'
import type { Column } from '#ui/table/columns.ts'
import type { acts } from '../../contract/service-contract.ts'
import classes from './acts.module.css'
import { ChangedLines } from './changed-lines.tsx'

export type Line = OutputOf<typeof acts>['lines'][number]

export const columnsOf = (i18n: I18n): readonly Column<Line>[] => [
  {
    id: 'child',
    title: i18n._('Child'),
    width: 'minmax(10rem, 3fr)',
    cell: ({ childId, childName }) => <a href={`/families/${childId}`}>{childName}</a>,
  },
  { id: 'number', title: i18n._('Contract'), width: '6rem', cell: ({ number }) => number },
  {
    id: 'delivered',
    title: i18n._('Services delivered'),
    width: 'minmax(6rem, 1.5fr)',
    cell: (line) => <Delivered line={line} />,
  },
  {
    id: 'total',
    title: i18n._('Sum'),
    width: '6rem',
    align: 'end',
    cell: (line) => sumText(line) || '–',
  },
  {
    id: 'act',
    title: i18n._('Monthly act'),
    width: 'minmax(9rem, 3fr)',
    cell: (line) => <Act line={line} />,
  },
]

/** What the act says, or would say; '' where the family pays nothing. */
function sumText(line: Line): string {
  const { total_kopecks } = line.act ?? line
  return total_kopecks === 0 ? '' : moneyText(total_kopecks as Kopecks)
}

function Delivered({ line: { delivered, outside } }: { line: Line }) {
  const i18n = useI18n()
  return (
    <span className={classes['two']}>
      {delivered}
      {outside > 0 && <small>{i18n._('outside the contract: {outside}', { outside })}</small>}
    </span>
  )
}

function Act({ line: { act } }: { line: Line }) {
  const i18n = useI18n()
  if (!act) return <StatusChip tone="soon">{i18n._('not made')}</StatusChip>
  const { number } = act
  return (
    <span className={classes['two']}>
      <a href={paperHref(act.paperId)}>{i18n._('No. {number}', { number })}</a>
      <ChangedLines changes={act.changes} />
    </span>
  )
}

/** The same row on a phone. */
export function ActCard({ line }: { line: Line }) {
  const i18n = useI18n()
  return (
    <div className={classes['card']}>
      <a href={`/families/${line.childId}`}>{line.childName}</a>
      <small>
        {[
          i18n._('contract No. {number}', { number: line.number }),
          i18n._('delivered: {count}', { count: line.delivered }),
          line.outside > 0 && i18n._('outside the contract: {outside}', { outside: line.outside }),
          sumText(line),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <Act line={line} />
    </div>
  )
}
