import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Me } from '#access/screens/use-me.ts'
import { useI18n } from '#ui/i18n.ts'
import { OverPage } from '#ui/over-page.tsx'
import classes from './bottom-bar.module.css'
import { isInside, type Place } from './places.tsx'
import { RecordButton } from './record-button.tsx'

const seen = 3

interface BottomBarProps {
  readonly places: readonly Place[]
  readonly path: string
  readonly me: Me
}

/** The phone's bar below: three places, the rest behind «Ещё», and a big plus in the middle. */
export function BottomBar({ places, path, me }: BottomBarProps) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  const shown = places.length <= seen + 1 ? places : places.slice(0, seen)
  const rest = places.slice(shown.length)
  const link = (place: Place) => (
    <a
      key={place.href}
      href={place.href}
      aria-current={isInside(path, place) ? 'page' : undefined}
      onClick={() => setOpened(false)}
    >
      {place.icon}
      <span>{place.label}</span>
    </a>
  )
  return (
    <nav className={classes['bar']} aria-label={i18n._('Main places')} data-screen-only>
      {shown.slice(0, 2).map(link)}
      <RecordButton me={me} round />
      {shown.slice(2).map(link)}
      {rest.length > 0 && (
        <button type="button" aria-expanded={opened} onClick={() => setOpened(true)}>
          <IconDots aria-hidden />
          <span>{i18n._('More')}</span>
        </button>
      )}
      <OverPage from="side" title={i18n._('Main places')} opened={opened} onClose={() => setOpened(false)}>
        <div className={classes['rest']}>{rest.map(link)}</div>
      </OverPage>
    </nav>
  )
}
