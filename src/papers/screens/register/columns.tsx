import type { I18n } from '@lingui/core'
import { dateText } from '#ui/format.ts'
import type { Column } from '#ui/table/columns.ts'
import { useI18n } from '#ui/i18n.ts'
import type { ShownPaper } from '../parts/data.ts'
import { paperHref } from '../parts/hrefs.ts'
import { PaperChips } from '../parts/paper-chips.tsx'
import classes from '../parts/papers.module.css'

const Title = ({ paper }: { paper: ShownPaper }) => (
  <a className={classes['name']} href={paperHref(paper.id)} tabIndex={-1}>
    {paper.title}
  </a>
)

/** Number, day, what it is, in what state. */
export const columnsOf = (i18n: I18n): Column<ShownPaper>[] => [
  { id: 'number', title: i18n._('No.'), cell: ({ number }) => number ?? '–', width: '7rem' },
  { id: 'day', title: i18n._('Day'), cell: ({ day }) => dateText(day), width: '7.5rem' },
  {
    id: 'title',
    title: i18n._('Paper'),
    cell: (paper) => <Title paper={paper} />,
    width: 'minmax(14rem, 2fr)',
  },
  {
    id: 'state',
    title: i18n._('State'),
    cell: (paper) => <PaperChips paper={paper} />,
    width: 'minmax(13rem, 1.4fr)',
  },
]

/** The same row on a phone. */
export function PaperCard({ paper }: { paper: ShownPaper }) {
  const i18n = useI18n()
  const { number, day } = paper
  return (
    <div className={classes['card']}>
      <Title paper={paper} />
      <span className={classes['quiet']}>
        {number ? i18n._('No. {number} of {day}', { number, day: dateText(day) }) : dateText(day)}
      </span>
      <PaperChips paper={paper} />
    </div>
  )
}
