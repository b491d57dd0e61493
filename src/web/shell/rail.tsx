import type { Me } from '#access/screens/use-me.ts'
import { useI18n } from '#ui/i18n.ts'
import { Name } from '../mark.tsx'
import { utcText } from './utc-text.ts'
import { isInside, type Place } from './places.tsx'
import classes from './rail.module.css'

interface RailProps {
  readonly places: readonly Place[]
  readonly path: string
  readonly me: Me
}

/** The left rail: the places of the service in its own words, and the centre below. */
export function Rail({ places, path, me }: RailProps) {
  const i18n = useI18n()
  return (
    <nav className={classes['rail']} aria-label={i18n._('Main places')} data-screen-only>
      <a href="/" className={classes['home']}>
        <Name />
      </a>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={isInside(path, place) ? 'page' : undefined}>
              {place.icon}
              {place.label}
            </a>
          </li>
        ))}
      </ul>
      <p className={classes['centre']}>
        {me.centre.name}
        <br />
        {utcText(me.centre.timeZone)}
        {me.centre.isDemo && <span>{i18n._('Demonstration: all people are made up')}</span>}
      </p>
    </nav>
  )
}
