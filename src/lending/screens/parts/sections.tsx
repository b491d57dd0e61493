import { useEffect, useRef } from 'react'
import { useReach } from '#services/screens/may.ts'
import { useI18n } from '#ui/i18n.ts'
import { useLocation } from '@tanstack/react-router'
import classes from './lending.module.css'
import { usePoints } from './use-points.ts'

/** Pages that are opened from a part and belong to it. */
const standsIn: Readonly<Record<string, string>> = {
  '/lending/kits': '/lending/kinds',
  '/lending/recalls': '/lending/kinds',
  '/lending/waiting': '/lending/queue',
  '/lending/picking': '/lending',
}

/** The parts of the lending point, a line of links under the heading; only what the role may open. */
export function Sections() {
  const i18n = useI18n()
  const at = useLocation({ select: ({ pathname }) => pathname })
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [at])
  const { areMany } = usePoints()
  const mayTransfer = useReach('lending.transfers')
  const seesQueue = useReach('lending.queue')
  const seesFairness = useReach('lending.fairness')
  const sections = [
    { href: '/lending', label: i18n._('Today'), may: useReach('lending.desk') },
    { href: '/lending/units', label: i18n._('Equipment'), may: useReach('lending.units') },
    ...(areMany ? [{ href: '/lending/transfers', label: i18n._('Transfers'), may: mayTransfer }] : []),
    { href: '/lending/queue', label: i18n._('Queue'), may: seesQueue },
    // Opened from the queue by those who see it.
    { href: '/lending/waiting', label: i18n._('Waiting times'), may: seesQueue ? null : seesFairness },
    { href: '/lending/journal', label: i18n._('Journal of issue'), may: useReach('lending.journal') },
    { href: '/lending/kinds', label: i18n._('Kinds'), may: useReach('lending.kinds') },
    { href: '/lending/stock-taking', label: i18n._('Stock-taking'), may: useReach('lending.stockTake') },
    { href: '/lending/demand', label: i18n._('Demand'), may: useReach('lending.demand') },
  ]
  return (
    <nav ref={nav} aria-label={i18n._('Lending point')} className={classes['sections']} data-screen-only>
      <ul>
        {sections
          .filter(({ may }) => may !== null)
          .map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={at === href ? 'page' : standsIn[at] === href ? 'true' : undefined}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
