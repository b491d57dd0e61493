import { useI18n, useLanguage } from '#ui/i18n.ts'
import classes from './enrol.module.css'

const names = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

interface WeekdaysFieldProps {
  /** 1 is Monday. */
  readonly value: readonly number[]
  readonly error: string | undefined
  readonly onChange: (weekdays: number[]) => void
}

/** Days of the week, as many as wanted. */
export function WeekdaysField({ value, error, onChange }: WeekdaysFieldProps) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <fieldset className={classes['weekdays']}>
      <legend>{i18n._('Days of the week')}</legend>
      <div>
        {names[language].map((name, at) => (
          <label key={name}>
            <input
              type="checkbox"
              className="unseen"
              checked={value.includes(at + 1)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(
                  checked
                    ? [...value, at + 1].toSorted((a, b) => a - b)
                    : value.filter((day) => day !== at + 1),
                )
              }
            />
            {name}
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
