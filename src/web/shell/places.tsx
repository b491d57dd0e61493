import type { I18n } from '@lingui/core'
import {
  IconChartBar,
  IconFileSpreadsheet,
  IconFileText,
  IconNotebook,
  IconSettings,
  IconSun,
  IconTargetArrow,
  IconUsers,
  IconWheelchair,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'

export interface Place {
  readonly label: string
  readonly href: string
  readonly icon: ReactNode
}

const settingsPlaces = ['staff', 'people', 'instruments', 'journal', 'calendar', 'settings']

/** The places of the rail that a person may enter, in the order of a working day. `allowed` is what `access.me` names. */
export function placesOf(i18n: I18n, allowed: readonly string[]): Place[] {
  const places: (Place & { needs: readonly string[] })[] = [
    { needs: [], label: i18n._('My day'), href: '/', icon: <IconSun aria-hidden /> },
    {
      needs: ['families'],
      label: i18n._('Children and families'),
      href: '/families',
      icon: <IconUsers aria-hidden />,
    },
    {
      needs: ['services'],
      label: i18n._('Service journal'),
      href: '/services',
      icon: <IconNotebook aria-hidden />,
    },
    {
      needs: ['programmes'],
      label: i18n._('Programmes'),
      href: '/programmes',
      icon: <IconTargetArrow aria-hidden />,
    },
    {
      needs: ['lending'],
      label: i18n._('Lending point'),
      href: '/lending',
      icon: <IconWheelchair aria-hidden />,
    },
    { needs: ['reports'], label: i18n._('Reports'), href: '/reports', icon: <IconChartBar aria-hidden /> },
    {
      needs: ['papers', 'localActs'],
      label: i18n._('Papers'),
      // Orders and regulations are for everybody, the register is not.
      href: allowed.includes('papers') ? '/papers' : '/papers/acts',
      icon: <IconFileText aria-hidden />,
    },
    {
      needs: ['interchange'],
      label: i18n._('Import from Excel'),
      href: '/import',
      icon: <IconFileSpreadsheet aria-hidden />,
    },
    {
      needs: settingsPlaces,
      label: i18n._('Settings'),
      href: '/settings',
      icon: <IconSettings aria-hidden />,
    },
  ]
  return places.filter(({ needs }) => needs.length === 0 || needs.some((need) => allowed.includes(need)))
}

/** Is the page at this address inside the place? */
export const isInside = (path: string, place: Place): boolean =>
  place.href === '/' ? path === '/' : path === place.href || path.startsWith(`${place.href}/`)
