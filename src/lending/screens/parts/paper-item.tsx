import type { ShownPaper } from '#papers/screens/parts/data.ts'
import { paperHref } from '#papers/screens/parts/hrefs.ts'
import { PaperChips } from '#papers/screens/parts/paper-chips.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import classes from './lending.module.css'

/** A paper in a list: what it is, its number and day, how far it has come. */
export function PaperItem({ paper }: { paper: ShownPaper }) {
  const i18n = useI18n()
  const { number } = paper
  const day = dateText(paper.day)
  return (
    <li className={classes['wide']}>
      <span>
        <a href={paperHref(paper.id)}>{paper.title}</a>
        <span className={classes['quiet']}>
          {number ? i18n._('No. {number} of {day}', { number, day }) : day}
        </span>
      </span>
      <PaperChips paper={paper} />
    </li>
  )
}
