import type { ReactNode } from 'react'
import { useI18n } from './i18n.ts'
import classes from './page.module.css'

export interface Crumb {
  readonly label: string
  readonly href: string
}

interface PageProps {
  readonly title: ReactNode
  /** What the browser's tab and history say: give it where `title` names a person. */
  readonly tabTitle?: string
  readonly subtitle?: ReactNode
  /** The way here from the rail, without this page itself. */
  readonly crumbs?: readonly Crumb[]
  /** Buttons at the right of the title: one filled button at most, the last. */
  readonly action?: ReactNode
  /** One column of a form's width: for an act. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** The frame of every screen: breadcrumbs, one heading, one primary action, the content. */
export function Page({ title, tabTitle, subtitle, crumbs = [], action, narrow, children }: PageProps) {
  const tab = tabTitle ?? (typeof title === 'string' ? title : '')
  return (
    <article className={classes['page']} data-narrow={narrow || undefined}>
      <title>{tab ? `${tab} · Рядом` : 'Рядом'}</title>
      <Crumbs crumbs={crumbs} />
      <header className={classes['head']}>
        <div className={classes['names']}>
          <h1 id="page-title" tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p className={classes['subtitle']}>{subtitle}</p>}
        </div>
        {action && <div className={classes['actions']}>{action}</div>}
      </header>
      {children}
    </article>
  )
}

/** The way here from the rail. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const i18n = useI18n()
  if (crumbs.length === 0) return null
  return (
    <nav aria-label={i18n._('The way here')} className={classes['crumbs']}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
