import { useI18n } from './i18n.ts'
import classes from './skeletons.module.css'

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Says once that something is coming; the grey shapes are silent. */
function Coming({ children }: { children: React.ReactNode }) {
  const i18n = useI18n()
  return (
    <div className={classes['coming']} role="status">
      <span className="unseen">{i18n._('Loading')}</span>
      {children}
    </div>
  )
}

/** Lines of a card's text, before they come. */
export const SkeletonLines = ({ lines = 3 }: { lines?: number }) => (
  <Coming>
    {times(lines).map((line) => (
      <span key={line} className={classes['line']} data-short={line === lines - 1} />
    ))}
  </Coming>
)

/** Rows of a table, of the height that the rows will have. */
export const SkeletonRows = ({ rows = 8 }: { rows?: number }) => (
  <Coming>
    {times(rows).map((row) => (
      <span key={row} className={classes['row']} />
    ))}
  </Coming>
)

/** A screen whose code is on its way: a heading and two cards. */
export const SkeletonPage = () => (
  <Coming>
    <span className={classes['heading']} />
    <div className={classes['cards']}>
      <span className={classes['card']} />
      <span className={classes['card']} />
    </div>
  </Coming>
)
