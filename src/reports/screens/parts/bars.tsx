import type { ReactNode } from 'react'
import classes from './bars.module.css'

export interface Bar {
  readonly key: string
  readonly label: ReactNode
  /** At the right end: «34», «82 %». */
  readonly text: string
  /** Share of the whole width, 0 to 1. */
  readonly share: number
  /** `done` is reached, `soon` is behind, `plain` is neither. */
  readonly tone?: 'done' | 'soon' | 'plain'
}

/** Bars with words that are never cut: a line of words, a bar under it. `mark` is where the goal stands, 0 to 1. */
export const Bars = ({ bars, mark }: { bars: readonly Bar[]; mark?: number }) => (
  <ul className={classes['bars']}>
    {bars.map(({ key, label, text, share, tone }) => (
      <li key={key}>
        <span className={classes['label']}>{label}</span>
        <span className={classes['text']}>{text}</span>
        <span className={classes['track']} data-tone={tone} aria-hidden>
          <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
          {mark !== undefined && <i style={{ left: `${mark * 100}%` }} />}
        </span>
      </li>
    ))}
  </ul>
)
