import { useMe } from '#access/screens/use-me.ts'
import { daysBetween, type LocalDate } from '#base/local-date.ts'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { phaseWords } from '../../words.ts'
import { gainOf, numberText, positionOf } from '../scores/score-text.ts'
import { timeFinding } from './findings.ts'
import type { Compared, Sphere } from './profile-data.ts'
import classes from './profile.module.css'

/** Fewer than three days are told by the picture of before and after. */
const least = 3

/** Each sphere as a small line over the same days, higher is better. */
export function Dynamics({ spheres }: { spheres: readonly Sphere[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const days = [...new Set(spheres.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (days.length < least || !first || !last) return null
  const lined = spheres.filter(({ points }) => points.length > 1)
  const title = timeFinding(i18n, lined.map(wholeOf))
  const phaseOn = (day: LocalDate): string => {
    const phase = spheres.flatMap(({ points }) => points).find((point) => point.day === day)?.phase
    return phase ? phaseWords[phase][language] : ''
  }
  return (
    <ChartFrame
      title={title}
      note={i18n._(
        '{count, plural, one {# examination} other {# examinations}}, {from} – {to}. Higher is better.',
        {
          count: days.length,
          from: dayText(first, language, today),
          to: dayText(last, language, today),
        },
      )}
      table={{
        columns: [i18n._('Day'), ...lined.map(({ name }) => name)],
        rows: days.map((day) => [
          `${dayText(day, language, today)}, ${phaseOn(day)}`,
          ...lined.map(({ points }) => {
            const point = points.findLast((one) => one.day === day)
            return point ? numberText(point.value) : '—'
          }),
        ]),
      }}
    >
      <div className={classes['multiples']} role="img" aria-label={title}>
        {lined.map((sphere) => (
          <div key={sphere.scale}>
            <span>{sphere.name}</span>
            <Line sphere={sphere} from={first} days={daysBetween(first, last)} />
            <small>
              {numberText(sphere.points[0]?.value ?? 0)} → {numberText(sphere.points.at(-1)?.value ?? 0)}
            </small>
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}

/** A sphere from its first examination to its last. */
function wholeOf(sphere: Sphere): Compared {
  const before = sphere.points[0]?.value ?? 0
  const after = sphere.points.at(-1)?.value ?? 0
  return { sphere, before, after, gain: gainOf(sphere, before, after) }
}

interface LineProps {
  readonly sphere: Sphere
  readonly from: LocalDate
  /** From the first examination to the last. */
  readonly days: number
}

function Line({ sphere, from, days }: LineProps) {
  const onePerDay = sphere.points.filter(({ day }, at) => sphere.points[at + 1]?.day !== day)
  const places = onePerDay.map(({ day, value }) => ({
    x: `${5 + (daysBetween(from, day) / Math.max(days, 1)) * 90}%`,
    y: `${88 - positionOf(sphere, value) * 76}%`,
  }))
  return (
    <svg className={classes['line']} aria-hidden>
      {[0, 1].map((edge) => (
        <line
          key={edge}
          data-of="edge"
          x1="0"
          x2="100%"
          y1={`${88 - edge * 76}%`}
          y2={`${88 - edge * 76}%`}
        />
      ))}
      {places.slice(1).map((place, at) => (
        <line key={place.x} x1={places[at]?.x} y1={places[at]?.y} x2={place.x} y2={place.y} />
      ))}
      {places.map((place, at) => (
        <circle key={at} cx={place.x} cy={place.y} r={at === places.length - 1 ? 5 : 3} />
      ))}
    </svg>
  )
}
