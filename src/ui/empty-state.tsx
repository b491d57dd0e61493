import type { ReactNode } from 'react'
import classes from './state.module.css'

interface EmptyStateProps {
  readonly icon: ReactNode
  /** What is not here yet: «Здесь появятся дети». */
  readonly title: string
  /** What this place is for and what to do first, in one or two sentences. */
  readonly children: ReactNode
  /** The first act, a filled button; none where the role may not act. */
  readonly action?: ReactNode
}

/** A place with nothing in it yet: teaches what it is for and offers the first act. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <section className={classes['state']}>
    <span className={classes['sign']}>{icon}</span>
    <h2>{title}</h2>
    <p>{children}</p>
    {action && <div className={classes['acts']}>{action}</div>}
  </section>
)
