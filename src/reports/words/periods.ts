// Days of a report in words: «октябрь 2026», «3 квартал 2026», «2026 год».
import type { Period } from '#base/period.ts'
import { kindOf } from '../rules/report-period.ts'

const months = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const dateText = (day: string): string => day.split('-').reverse().join('.')

/** A whole month, quarter or year by its name, other days as dates. Reads after «за» too: «за октябрь 2026». */
export function periodText(period: Period, language: 'ru' | 'en'): string {
  const [year, month] = [period.from.slice(0, 4), Number(period.from.slice(5, 7))]
  const quarter = Math.ceil(month / 3)
  switch (kindOf(period)) {
    case 'month':
      return `${months[language][month - 1]!} ${year}`
    case 'quarter':
      return language === 'ru' ? `${quarter} квартал ${year}` : `quarter ${quarter} of ${year}`
    case 'year':
      return language === 'ru' ? `${year} год` : year
    case 'practice':
      return `${dateText(period.from)} – ${dateText(period.to)}`
  }
}
