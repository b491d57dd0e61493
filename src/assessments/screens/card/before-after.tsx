import { dayText } from '#ui/format.ts'
import { useMe } from '#access/screens/use-me.ts'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { phaseWords } from '../../words.ts'
import { numberText, positionOf } from '../scores/score-text.ts'
import { changeFinding, firstFinding } from './findings.ts'
import { comparedIn, spanOf, type Compared, type Profile, type Sphere } from './profile-data.ts'
import classes from './profile.module.css'

/** Each sphere as two dots on one line, before and now; further to the right is better. */
export function BeforeAfter({ profile }: { profile: Profile }) {
  const span = spanOf(profile)
  const compared = span ? comparedIn(profile.spheres, span) : []
  return span && compared.length > 0 ? (
    <Two compared={compared} span={span} />
  ) : (
    <One spheres={profile.spheres} />
  )
}

interface TwoProps {
  readonly compared: readonly Compared[]
  readonly span: NonNullable<ReturnType<typeof spanOf>>
}

function Two({ compared, span: { from, to } }: TwoProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const title = changeFinding(i18n, compared)
  const phaseOf = (end: typeof from): string =>
    `${phaseWords[end.phase][language]} ${dayText(end.day, language, today)}`
  return (
    <ChartFrame
      title={title}
      note={sideNote(
        i18n,
        compared.map(({ sphere }) => sphere),
      )}
      table={{
        columns: [i18n._('Sphere'), phaseOf(from), phaseOf(to), i18n._('Change')],
        rows: compared.map(({ sphere, before, after, gain }) => [
          sphere.name,
          numberText(before),
          numberText(after),
          gain > 0 ? i18n._('better') : gain < 0 ? i18n._('harder') : i18n._('as it was'),
        ]),
      }}
    >
      <ul className={classes['legend']}>
        <li data-of="before">{phaseOf(from)}</li>
        <li data-of="after">{phaseOf(to)}</li>
      </ul>
      <div className={classes['pairs']} role="img" aria-label={title}>
        {compared.map(({ sphere, before, after, gain }) => (
          <div key={sphere.scale}>
            <span>{sphere.name}</span>
            <Track from={positionOf(sphere, before)} to={positionOf(sphere, after)} isWorse={gain < 0} />
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}

/** While there is one examination: where each sphere stands. */
function One({ spheres }: { spheres: readonly Sphere[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const latest = spheres.flatMap((sphere) => {
    const point = sphere.points.at(-1)
    return point ? [{ sphere, point }] : []
  })
  const first = latest[0]?.point
  const title = firstFinding(i18n, spheres)
  const what = first ? `${phaseWords[first.phase][language]} ${dayText(first.day, language, today)}` : ''
  return (
    <ChartFrame
      title={title}
      note={`${sideNote(i18n, spheres)} ${i18n._('The final examination will stand beside.')}`}
      table={{
        columns: [i18n._('Sphere'), what],
        rows: latest.map(({ sphere, point }) => [sphere.name, numberText(point.value)]),
      }}
    >
      <ul className={classes['legend']}>
        <li data-of="after">{what}</li>
      </ul>
      <div className={classes['pairs']} role="img" aria-label={title}>
        {latest.map(({ sphere, point }) => (
          <div key={sphere.scale}>
            <span>{sphere.name}</span>
            <Track from={null} to={positionOf(sphere, point.value)} isWorse={false} />
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}

const sideNote = (i18n: ReturnType<typeof useI18n>, spheres: readonly Sphere[]): string =>
  spheres.every(({ better }) => better === 'lower')
    ? i18n._('Further to the right: fewer difficulties.')
    : i18n._('Further to the right: better.')

interface TrackProps {
  /** 0–1; null draws one dot. */
  readonly from: number | null
  readonly to: number
  readonly isWorse: boolean
}

/** Room at both ends for half a dot. */
const placed = (share: number): string => `${3 + share * 94}%`

function Track({ from, to, isWorse }: TrackProps) {
  return (
    <svg className={classes['track']} data-worse={isWorse || undefined} aria-hidden>
      <line x1={placed(0)} x2={placed(1)} y1="50%" y2="50%" />
      {from !== null && from !== to && (
        <line data-of="change" x1={placed(from)} x2={placed(to)} y1="50%" y2="50%" />
      )}
      <circle data-of="after" cx={placed(to)} cy="50%" r="7" />
      {from !== null && (
        <circle data-of="before" data-same={from === to || undefined} cx={placed(from)} cy="50%" r="8" />
      )}
    </svg>
  )
}
