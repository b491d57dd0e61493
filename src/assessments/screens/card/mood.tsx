import { useMe } from '#access/screens/use-me.ts'
import { ChartFrame } from '#ui/chart/chart-frame.tsx'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { phaseWords } from '../../words.ts'
import { moodFinding, moodText } from './findings.ts'
import type { Profile } from './profile-data.ts'
import classes from './profile.module.css'

/** As many as are told apart on a phone. */
const most = 24
const levels = [1, 0, -1]

/** The emotional background from meeting to meeting: a dot in one of three rows. */
export function Mood({ mood: all }: { mood: Profile['mood'] }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const mood = all.slice(-most)
  const [first, last] = [mood[0], mood.at(-1)]
  const title = moodFinding(i18n, language, all)
  if (!first || !last) return null
  return (
    <ChartFrame
      title={title}
      note={i18n._('{count, plural, one {# observation} other {# observations}}, {from} – {to}', {
        count: mood.length,
        from: dayText(first.day, language, today),
        to: dayText(last.day, language, today),
      })}
      table={{
        columns: [i18n._('Day'), i18n._('Phase'), i18n._('Emotional background')],
        rows: mood.map(({ day, phase, value }, at) => [
          `${at + 1}. ${dayText(day, language, today)}`,
          phaseWords[phase][language],
          moodText(value, language),
        ]),
      }}
    >
      <div className={classes['mood']} role="img" aria-label={title}>
        {levels.map((level) => (
          <div key={level}>
            <span>{moodText(level, language)}</span>
            <svg aria-hidden>
              <line x1="0" x2="100%" y1="50%" y2="50%" />
              {mood.map(({ value }, at) =>
                Math.sign(value) === level ? (
                  <circle key={at} cx={`${((at + 0.5) / mood.length) * 100}%`} cy="50%" r="6" />
                ) : null,
              )}
            </svg>
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}
