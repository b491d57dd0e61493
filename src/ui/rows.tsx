import type { ReactNode } from 'react'
import classes from './rows.module.css'

/** A list with a line between its rows: what each says on the left, what can be done with it on the right. Its children are `<li>`; `data-past` makes one quiet. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={classes['rows']}>{children}</ul>
