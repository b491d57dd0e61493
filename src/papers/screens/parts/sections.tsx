import { useLocation } from '@tanstack/react-router'
import { useI18n } from '#ui/i18n.ts'
import { useMay } from './may.ts'
import classes from './papers.module.css'

/** The parts of «Документы», a line of links under the heading; only what the role may open. */
export function Sections() {
  const i18n = useI18n()
  const at = useLocation({ select: ({ pathname }) => pathname })
  const sections = [
    { href: '/papers', label: i18n._('Register'), may: useMay('papers.papers') },
    { href: '/papers/acts', label: i18n._('Orders and regulations'), may: useMay('papers.localActs') },
    { href: '/papers/templates', label: i18n._('Templates'), may: useMay('papers.templates') },
    { href: '/papers/names', label: i18n._('Names by case'), may: useMay('papers.declined') },
    { href: '/papers/numbers', label: i18n._('Numbering'), may: useMay('papers.numberForms') },
    { href: '/papers/retention', label: i18n._('Terms of keeping'), may: useMay('papers.retention') },
  ]
  return (
    <nav aria-label={i18n._('Papers')} className={classes['sections']} data-screen-only>
      <ul>
        {sections
          .filter(({ may }) => may)
          .map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={at === href ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
