import type { ReactNode } from 'react'
import classes from './status-chip.module.css'

/** `act`: needs action. `soon`: will need it. `done`: is done. `info`: worth seeing. `plain`: a fact. */
export type Tone = 'plain' | 'info' | 'soon' | 'act' | 'done'

/** A state in three ways at once: an icon, a word and a colour. A plain fact may go without the icon. */
export function StatusChip({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  )
}

/** Chips in a row that wraps. */
export const Chips = ({ children }: { children: ReactNode }) => (
  <div className={classes['chips']}>{children}</div>
)
