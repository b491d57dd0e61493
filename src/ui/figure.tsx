import type { ReactNode } from 'react'
import classes from './figure.module.css'

interface FigureProps {
  readonly label: string
  /** Already in words: «2 859», «95 %». */
  readonly value: string
  /** What it is counted of, or beside what it stands. */
  readonly note?: ReactNode
  /** The list behind the figure: every figure has one. */
  readonly href?: string
}

/** One big figure; a tap opens the list behind it. */
export function Figure({ label, value, note, href }: FigureProps) {
  const content = (
    <>
      <span className={classes['label']}>{label}</span>
      <strong className={classes['value']}>{value}</strong>
      {note && <span className={classes['label']}>{note}</span>}
    </>
  )
  return href ? (
    <a className={classes['figure']} href={href}>
      {content}
    </a>
  ) : (
    <div className={classes['figure']}>{content}</div>
  )
}
