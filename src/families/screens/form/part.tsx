import type { ReactNode } from 'react'
import classes from './form.module.css'

/** A named part of a long form. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={classes['part']}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)

/** Fields that can wait: folded until they are asked for. */
export const More = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className={classes['more']}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
)
