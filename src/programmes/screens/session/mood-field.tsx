import { IconMoodEmpty, IconMoodSad, IconMoodSmile } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { Session } from '../parts/data.ts'
import { moodWords } from '../../words/terms.ts'
import classes from './mood-field.module.css'

type Mood = NonNullable<Session['mood']>

export const moodIcons: Readonly<Record<Mood, ReactNode>> = {
  negative: <IconMoodSad aria-hidden />,
  neutral: <IconMoodEmpty aria-hidden />,
  positive: <IconMoodSmile aria-hidden />,
}

const moods = Object.keys(moodIcons) as Mood[]

interface MoodFieldProps {
  readonly value: Mood | null
  readonly onChange: (mood: Mood | null) => void
}

/** The child's mood in three faces with their words; a second tap takes it off. */
export function MoodField({ value, onChange }: MoodFieldProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const name = useId()
  return (
    <fieldset className={classes['mood']}>
      <legend>{i18n._('The child’s mood')}</legend>
      <div>
        {moods.map((mood) => (
          <label key={mood} data-mood={mood}>
            <input
              type="radio"
              className="unseen"
              name={name}
              checked={value === mood}
              onChange={() => onChange(mood)}
              onClick={() => value === mood && onChange(null)}
            />
            {moodIcons[mood]}
            <span>{moodWords[mood][language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
