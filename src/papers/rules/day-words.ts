import type { Instant } from '#base/instant.ts'
import type { LocalDate } from '#base/local-date.ts'

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

/** «21 ноября 2026 г.» */
export const dayInWords = (day: LocalDate): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} г.`

/** «21.11.2026» */
export const dayInFigures = (day: LocalDate): string => day.split('-').toReversed().join('.')

/** «21.11.2026 18:40» by the clock of the centre. */
export const momentInFigures = (timeZone: string, moment: Instant): string =>
  new Intl.DateTimeFormat('ru-RU', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(Date.parse(moment))
    .replace(', ', ' ')
