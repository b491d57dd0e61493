import { IconClockHour3, IconMoon, IconPencil } from '@tabler/icons-react'
import type { I18n } from '@lingui/core'
import { dayOfWeek, type LocalDate } from '#base/local-date.ts'
import { dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { kindOf, weeksOf, type CalendarDay, type DayKind } from './calendar-days.ts'
import classes from './calendar.module.css'
import { useMe } from './use-me.ts'

interface MonthProps {
  readonly year: number
  readonly month: number
  readonly days: ReadonlyMap<LocalDate, CalendarDay>
  /** Absent where the person may only look. */
  readonly onChoose?: (day: LocalDate) => void
}

const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}

/** The word for a kind of day. */
export function kindWord(i18n: I18n, kind: DayKind): string {
  const words: Record<DayKind, string> = {
    work: i18n._('working day'),
    off: i18n._('day off'),
    short: i18n._('an hour shorter'),
  }
  return words[kind]
}

/** One month as a small table of weeks. */
export function Month({ year, month, days, onChoose }: MonthProps) {
  const language = useLanguage()
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  )
  return (
    <table className={classes['month']}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays[language].map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, place) => (
              <td key={day ?? `empty-${place}`}>
                {day && <Day day={day} days={days} {...(onChoose && { onChoose })} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps extends Pick<MonthProps, 'days' | 'onChoose'> {
  readonly day: LocalDate
}

function Day({ day, days, onChoose }: DayProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const set = days.get(day)
  const kind = kindOf(day, days)
  const isOrdinary = kind === 'off' && dayOfWeek(day) > 5 && !set
  const words = [
    dayText(day, language),
    kindWord(i18n, kind),
    set?.isOwn && i18n._('set by the centre'),
    set?.note,
  ]
  const label = words.filter(Boolean).join(', ')
  const look = {
    className: classes['day'],
    'data-kind': kind,
    'data-own': set?.isOwn || undefined,
    'data-today': day === today || undefined,
  }
  const content = (
    <>
      <span aria-hidden>{Number(day.slice(8))}</span>
      {set?.isOwn && <IconPencil aria-hidden />}
      {!set?.isOwn && kind === 'short' && <IconClockHour3 aria-hidden />}
      {!set?.isOwn && kind === 'off' && !isOrdinary && <IconMoon aria-hidden />}
    </>
  )
  return onChoose ? (
    <button type="button" aria-label={label} title={label} onClick={() => onChoose(day)} {...look}>
      {content}
    </button>
  ) : (
    <span role="img" aria-label={label} title={label} {...look}>
      {content}
    </span>
  )
}
