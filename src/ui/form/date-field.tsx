import { TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { dayTyped } from '../day-typed.ts'
import { dateText } from '../format.ts'
import { IconButton } from '../icon-button.tsx'
import { useI18n } from '../i18n.ts'
import classes from './act-form.module.css'

interface DateFieldProps {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (day: LocalDate | null) => void
  /** The centre's today: what a day without a year is measured from. */
  readonly today: LocalDate
  readonly name?: string
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  readonly min?: LocalDate
  readonly max?: LocalDate
}

/** A day, typed as people write it («12.04.2021», «120421», «12 апр») or taken from the device's calendar. */
export function DateField({ value, onChange, today, min, max, error, ...field }: DateFieldProps) {
  const i18n = useI18n()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [strange, setStrange] = useState(false)
  const type = (text: string): void => {
    setTyped(text)
    setStrange(false)
    onChange(dayTyped(text, today))
  }
  const finish = (text: string): void => {
    const known = text.trim() === '' || dayTyped(text, today) !== null
    setStrange(!known)
    if (known) setTyped(null)
  }
  const pick = (text: string): void => {
    if (!isLocalDate(text)) return
    onChange(text)
    setTyped(null)
    setStrange(false)
  }
  return (
    <div className={classes['with-picker']}>
      <TextInput
        {...field}
        value={typed ?? (value ? dateText(value) : '')}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={(event) => finish(event.currentTarget.value)}
        autoComplete="off"
        placeholder={i18n._('dd.mm.yyyy')}
        error={error ?? (strange ? i18n._('There is no such day. Write it as 12.04.2021') : undefined)}
        rightSectionWidth="var(--control)"
        rightSection={
          <IconButton
            mouseOnly
            label={i18n._('Open the calendar')}
            icon={<IconCalendar aria-hidden />}
            onClick={() => picker.current?.showPicker()}
          />
        }
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={classes['picker']}
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => pick(event.currentTarget.value)}
      />
    </div>
  )
}
