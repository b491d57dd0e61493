import type { ReactNode } from 'react'
import classes from './act-form.module.css'

/** Short fields that belong together, side by side where there is room. */
export const Pair = ({ children }: { children: ReactNode }) => (
  <div className={classes['pair']}>{children}</div>
)
