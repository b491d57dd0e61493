import {
  IconAdjustments,
  IconBriefcase,
  IconBuildingCommunity,
  IconBuildingStore,
  IconCalendarEvent,
  IconClipboardCheck,
  IconListDetails,
  IconUserShield,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useI18n } from '#ui/i18n.ts'
import { NoPermission } from '#ui/no-permission.tsx'
import { Page } from '#ui/page.tsx'
import classes from './access.module.css'
import { useMe } from './use-me.ts'

interface Way {
  readonly place: string
  readonly href: string
  readonly icon: ReactNode
  readonly title: string
  readonly note: string
}

/** What can be set in the centre, each with a line about what it is for. */
export default function SettingsHome() {
  const i18n = useI18n()
  const { places } = useMe()
  const ways: Way[] = [
    {
      place: 'staff',
      href: '/settings/staff',
      icon: <IconBriefcase aria-hidden />,
      title: i18n._('Staff'),
      note: i18n._('Who works with the children: names, posts, terms'),
    },
    {
      place: 'people',
      href: '/settings/people',
      icon: <IconUserShield aria-hidden />,
      title: i18n._('Accounts'),
      note: i18n._('Who enters the program and what they may do'),
    },
    {
      place: 'instruments',
      href: '/assessments/instruments',
      icon: <IconClipboardCheck aria-hidden />,
      title: i18n._('Instruments'),
      note: i18n._('What children and families are examined with, and your own questionnaires'),
    },
    {
      place: 'calendar',
      href: '/settings/calendar',
      icon: <IconCalendarEvent aria-hidden />,
      title: i18n._('Production calendar'),
      note: i18n._('Working days, days off and short days of the centre'),
    },
    {
      place: 'settings',
      href: '/settings/centre',
      icon: <IconAdjustments aria-hidden />,
      title: i18n._('Limits and reminders'),
      note: i18n._('After how many days to remind, how long a day may be'),
    },
    {
      place: 'settings',
      href: '/settings/organisation',
      icon: <IconBuildingCommunity aria-hidden />,
      title: i18n._('Organisation'),
      note: i18n._('What stands on papers: full name, address, numbers, director'),
    },
    {
      place: 'settings',
      href: '/settings/lending',
      icon: <IconBuildingStore aria-hidden />,
      title: i18n._('Lending point'),
      note: i18n._('Points and their terms, how much and how long is lent'),
    },
    {
      place: 'journal',
      href: '/settings/journal',
      icon: <IconListDetails aria-hidden />,
      title: i18n._('Journal of acts'),
      note: i18n._('Who changed or looked at what, and when'),
    },
  ]
  const open = ways.filter(({ place }) => places.includes(place))
  return (
    <Page title={i18n._('Settings')}>
      {open.length === 0 && <NoPermission />}
      <ul className={classes['ways']}>
        {open.map(({ href, icon, title, note }) => (
          <li key={href}>
            <a href={href}>
              {icon}
              <span>
                <strong>{title}</strong>
                <span>{note}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
