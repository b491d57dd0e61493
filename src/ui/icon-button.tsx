import type { MouseEventHandler, ReactNode } from 'react'
import classes from './icon-button.module.css'

interface IconButtonProps {
  /** What it does, as a verb: the name that is read aloud and shown on hover. */
  readonly label: string
  readonly icon: ReactNode
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly expanded?: boolean
}

/** A button that is only a picture, with a name for those who do not see it. */
export const IconButton = ({ label, icon, onClick, expanded }: IconButtonProps) => (
  <button
    type="button"
    className={classes['button']}
    aria-label={label}
    title={label}
    aria-expanded={expanded}
    onClick={onClick}
  >
    {icon}
  </button>
)
