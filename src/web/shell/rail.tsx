import type { Me } from '#access/screens/use-me.ts'
import { useI18n } from '#ui/i18n.ts'
import { Name } from '../mark.tsx'
import { utcText, zoneOf } from '../time-zones.ts'
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
  const zone = zoneOf(me.centre.timeZone)
  return (
    <div className={classes['rail']} data-screen-only>
      <a href="/" className={classes['home']}>
        <Name />
      </a>
      <nav aria-label={i18n._('Main places')}>
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
      </nav>
      <p className={classes['centre']}>
        {me.centre.name}
        <br />
        {zone ? utcText(zone.fromMoscow) : me.centre.timeZone}
        {me.centre.isDemo && <span>{i18n._('Demonstration: all people are made up')}</span>}
      </p>
    </div>
  )
}
