import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** Rows of what is known: a list of `Fact`. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className={classes['facts']}>{children}</dl>
)

/** One known thing. Without children it is not drawn: an unknown fact takes no place. */
export const Fact = ({ label, children }: { label: string; children?: ReactNode }) =>
  children ? (
    <div className={classes['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
