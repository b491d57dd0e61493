import type { I18n } from '@lingui/core'
import { IconCheck } from '@tabler/icons-react'
import type { Me } from '#access/screens/use-me.ts'
import { useUnfinishedImports } from '#interchange/screens/my-day/use-unfinished-imports.ts'
import { useUnclassified } from '#services/screens/my-day/use-unclassified.ts'
import { useI18n } from '#ui/i18n.ts'
import type { Panel } from '#ui/offer.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import classes from './decisions-panel.module.css'

/** «Нужно решение»: what waits for the head or a coordinator, from every module that knows of something. */
export const decisionsPanels = (i18n: I18n, me: Me): Panel[] =>
  me.mayRegister
    ? [{ id: 'decisions', title: i18n._('Your decision is needed'), element: <Decisions />, order: 30 }]
    : []

function Decisions() {
  const i18n = useI18n()
  const imports = useUnfinishedImports()
  const unclassified = useUnclassified()
  if (imports === undefined || unclassified === undefined) return <SkeletonLines lines={2} />
  const [only, ...others] = imports
  const rows = [
    {
      count: imports.length,
      text: i18n._('{count, plural, one {import to finish} other {imports to finish}}', {
        count: imports.length,
      }),
      verb: i18n._('Finish'),
      href: only && others.length === 0 ? `/import/${only.id}` : '/import',
    },
    {
      count: unclassified,
      text: i18n._('{count, plural, one {service without its type} other {services without their type}}', {
        count: unclassified,
      }),
      verb: i18n._('Classify'),
      href: '/services/catalogue',
    },
  ].filter(({ count }) => count > 0)
  if (rows.length === 0) {
    return (
      <StatusChip tone="done" icon={<IconCheck aria-hidden />}>
        {i18n._('Everything is decided')}
      </StatusChip>
    )
  }
  return (
    <ul className={classes['rows']}>
      {rows.map(({ count, text, verb, href }) => (
        <li key={href}>
          <StatusChip tone="soon">{count}</StatusChip>
          <span>{text}</span>
          <a href={href}>{verb}</a>
        </li>
      ))}
    </ul>
  )
}
