import { useId, type ReactNode } from 'react'
import classes from './card.module.css'

interface CardProps {
  readonly title?: ReactNode
  /** A line under the title that says what is counted or shown. */
  readonly note?: ReactNode
  /** At the right of the title: a chip or one quiet button. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** A white sheet with a heading of the second level. */
export function Card({ title, note, aside, children }: CardProps) {
  const id = useId()
  return (
    <section className={classes['card']} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className={classes['head']}>
          <h2 id={id}>{title}</h2>
          {aside}
        </header>
      )}
      {note && <p className={classes['note']}>{note}</p>}
      {children}
    </section>
  )
}

/** Cards side by side, as many in a row as the width holds; `least` is the narrowest a card may be, in rem. */
export const Cards = ({ least = 20, children }: { least?: 12 | 20 | 28; children: ReactNode }) => (
  <div className={classes['cards']} data-least={least}>
    {children}
  </div>
)
