import type { ReactNode } from 'react'
import { DisplayPanel } from '#ui/display-panel.tsx'
import { Name } from '../mark.tsx'
import classes from './door.module.css'

/** The frame of every page before the sign-in: the name, the display settings, one column. */
export const DoorFrame = ({
  title,
  wide,
  children,
}: {
  title: string
  wide?: boolean
  children: ReactNode
}) => (
  <div className={classes['door']}>
    <title>{`${title} · Рядом`}</title>
    <header className={classes['top']} data-screen-only>
      <Name />
      <DisplayPanel />
    </header>
    <main className={classes['column']} data-wide={wide || undefined}>
      {children}
    </main>
  </div>
)
