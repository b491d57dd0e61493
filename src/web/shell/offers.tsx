import type { I18n } from '@lingui/core'
import {
  IconClipboardCheck,
  IconNotebook,
  IconTargetArrow,
  IconUserPlus,
  IconWheelchair,
} from '@tabler/icons-react'
import { reachOf } from '#access/policy.ts'
import type { Me } from '#access/screens/use-me.ts'
import { peopleSources } from '#families/screens/shell/people-source.ts'
import { equipmentSources } from '#lending/screens/shell/equipment-source.ts'
import type { Language } from '#ui/i18n.ts'
import type { OmniboxSource, RecordAct } from '#ui/offer.ts'
import { placesOf } from './places.tsx'

/** The places that the search box asks, in the order of their answers. A module's source is one line here. */
export const omniboxSources = (i18n: I18n, me: Me): OmniboxSource[] => [
  ...peopleSources(me, i18n.locale as Language),
  ...equipmentSources(me, i18n.locale as Language),
  actionsFrom([...recordActs(i18n, me), ...placesOf(i18n, me.places)]),
]

/** What «+ Записать» offers this person. A module's act is one line here. */
export function recordActs(i18n: I18n, me: Me): RecordAct[] {
  const service = {
    id: 'service',
    label: i18n._('Record a service'),
    icon: <IconNotebook aria-hidden />,
    href: '/services/new',
  }
  const examination = {
    id: 'examination',
    label: i18n._('Record an examination'),
    icon: <IconClipboardCheck aria-hidden />,
    href: '/assessments/new',
  }
  const child = {
    id: 'child',
    label: i18n._('Add a child'),
    icon: <IconUserPlus aria-hidden />,
    href: '/families/new',
  }
  const programme = {
    id: 'programme',
    label: i18n._('Begin a programme'),
    icon: <IconTargetArrow aria-hidden />,
    href: '/programmes/new',
  }
  const loan = {
    id: 'loan',
    label: i18n._('Hand out equipment'),
    icon: <IconWheelchair aria-hidden />,
    href: '/lending/issue',
  }
  const mayExamine = reachOf(me.roles, 'assessments.record') !== null
  return [
    ...(me.mayRecord ? [service] : []),
    ...(mayExamine ? [examination] : []),
    ...(reachOf(me.roles, 'programmes.enrol') !== null ? [programme] : []),
    ...(reachOf(me.roles, 'lending.issue') !== null ? [loan] : []),
    ...(me.mayRegister ? [child] : []),
  ]
}

/** Finds among acts and places by the beginning of any of their words. */
function actionsFrom(acts: readonly { label: string; href: string }[]): OmniboxSource {
  const starts = (label: string, typed: string): boolean =>
    label
      .toLowerCase()
      .split(/\s+/)
      .some((word, at, words) => words.slice(at).join(' ').startsWith(typed))
  return {
    id: 'actions',
    group: 'actions',
    find: (typed) =>
      Promise.resolve(
        acts
          .filter(({ label }) => starts(label, typed.toLowerCase()))
          .map(({ label, href }) => ({ id: href, label, href })),
      ),
  }
}
