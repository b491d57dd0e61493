import type { MouseEventHandler, ReactNode } from 'react'
import classes from './icon-button.module.css'

interface IconButtonProps {
  /** What it does, as a verb: the name that is read aloud and shown on hover. */
  readonly label: string
  readonly icon: ReactNode
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly expanded?: boolean
  /** Out of the way of Tab, where the keyboard has a shorter way to the same end. */
  readonly mouseOnly?: boolean
}

/** A button that is only a picture, with a name for those who do not see it. */
export const IconButton = ({ label, icon, onClick, expanded, mouseOnly = false }: IconButtonProps) => (
  <button
    type="button"
    className={classes['button']}
    aria-label={label}
    title={label}
    aria-expanded={expanded}
    tabIndex={mouseOnly ? -1 : undefined}
    onClick={onClick}
  >
    {icon}
  </button>
)
