import type { Instant } from '#base/instant.ts'
import { ageInMonths, dayOfWeek, type LocalDate } from '#base/local-date.ts'
import type { Kopecks, Minutes } from '#base/quantity.ts'
import type { Language } from './i18n.ts'

const inSpace = '\u00a0'

const months = {
  ru: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}
const monthsWhole = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const weekdaysWhole = {
  ru: ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const numberOf = (day: LocalDate, from: number, to: number): number => Number(day.slice(from, to))
const dateOf = (day: LocalDate): number => numberOf(day, 8, 10)
const monthIndex = (day: LocalDate): number => numberOf(day, 5, 7) - 1

/** A day near today, as people say it: «12 мая, ср»; with the year where it is not the year of `today`. */
export function dayText(day: LocalDate, language: Language, today?: LocalDate): string {
  const year = today?.slice(0, 4) === day.slice(0, 4) ? '' : `${inSpace}${day.slice(0, 4)}`
  const weekday = weekdays[language][dayOfWeek(day) - 1]!
  return `${dateOf(day)}${inSpace}${months[language][monthIndex(day)]}${year}, ${weekday}`
}

/** A day as a heading of it: «Вторник, 12 мая». */
export const dayHeading = (day: LocalDate, language: Language): string =>
  `${weekdaysWhole[language][dayOfWeek(day) - 1]!}, ${dateOf(day)}${inSpace}${monthsWhole[language][monthIndex(day)]!}`

/** A day as papers write it, in both languages: «12.05.2026». */
export const dateText = (day: LocalDate): string => day.split('-').reverse().join('.')

/** A month as 'YYYY-MM', shown under a chart: «апр 21». */
export function monthText(month: string, language: Language): string {
  const [year = '', number = '1'] = month.split('-')
  const name = language === 'ru' && number === '05' ? 'май' : months[language][Number(number) - 1]!
  return `${name}${inSpace}${year.slice(2)}`
}

/** A moment in the centre's time zone: «12.05.2026, 18:40». */
export const momentText = (moment: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('ru', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(moment))
    .replace(/\.(\d\d),/, (_, year) => `.20${year},`)

/** The form of a Russian noun that a count asks for: `pluralRu(3, 'год', 'года', 'лет')` is «года». */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const rest = Math.abs(count) % 100
  const last = rest % 10
  if (rest > 10 && rest < 20) return many
  if (last === 1) return one
  return last >= 2 && last <= 4 ? few : many
}

function yearsText(years: number, language: Language): string {
  if (language === 'en') return `${years}${inSpace}y`
  return `${years}${inSpace}${pluralRu(years, 'год', 'года', 'лет')}`
}

const monthsText = (count: number, language: Language): string =>
  `${count}${inSpace}${language === 'ru' ? 'мес' : 'mo'}`

/** An age on a day: «4 года 3 мес», «11 мес», «6 лет». Empty before birth. */
export function ageText(born: LocalDate, on: LocalDate, language: Language): string {
  const lived = ageInMonths(born, on)
  if (lived < 0) return ''
  const [years, rest] = [Math.floor(lived / 12), lived % 12]
  const parts = [
    years > 0 && yearsText(years, language),
    (rest > 0 || years === 0) && monthsText(rest, language),
  ]
  return parts.filter(Boolean).join(' ')
}

/** A count with thousands apart: «2 859». */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, inSpace)

/** The size of a list that counts exactly to 1,000: «1 000+» beyond. */
export const listSizeText = (count: number, exact: boolean): string =>
  exact ? countText(count) : `${countText(count)}+`

/** Money: «1 200 ₽», «1 200,50 ₽». */
export function moneyText(amount: Kopecks): string {
  const sign = amount < 0 ? '−' : ''
  const rest = Math.abs(amount) % 100
  const roubles = countText(Math.floor(Math.abs(amount) / 100))
  return `${sign}${roubles}${rest ? `,${String(rest).padStart(2, '0')}` : ''}${inSpace}₽`
}

/** A length of work: «5 ч 20 мин», «40 мин». */
export function minutesText(length: Minutes, language: Language): string {
  const [hour, minute] = language === 'ru' ? ['ч', 'мин'] : ['h', 'min']
  const [hours, rest] = [Math.floor(length / 60), length % 60]
  const parts = [
    hours > 0 && `${hours}${inSpace}${hour}`,
    (rest > 0 || hours === 0) && `${rest}${inSpace}${minute}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** A share of a whole: «42 %»; a dash where there is no whole. */
export const percentText = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 100)}${inSpace}%`
