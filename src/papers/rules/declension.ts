// Names of people in the cases of the Russian language, for papers: договор с Ивановой Марией Петровной.
import { type PersonName, readPersonName } from '#base/person-name.ts'
import { type Case, cases, type Forms, type Sex, unchanged } from './declension/endings.ts'
import { firstName, patronymic } from './declension/first-name.ts'
import { surname } from './declension/surname.ts'

export type Declined = Readonly<Record<Case, string>>

const menInA = new Set(
  'никита илья лука фома кузьма савва данила гаврила фока иона мина сила миша саша женя коля петя ваня витя дима лёва паша юра костя лёша рома стёпа мустафа муса иса кеша гоша слава'.split(
    ' ',
  ),
)

/** Whose name it is, by patronymic, then by first name, then by surname. A guess: somebody who knows may say it. */
export function sexOf({ lastName, firstName: first, middleName }: PersonName): Sex {
  if (/(?:ич|оглы|оглу|улы|уулу)$/i.test(middleName)) return 'male'
  if (/(?:на|кызы|кизи|гызы)$/i.test(middleName)) return 'female'
  if (/(?:ова|ева|ёва|ина|ына|ая|яя)$/i.test(lastName)) return 'female'
  if (/(?:ов|ев|ёв|ин|ын|ий|ый)$/i.test(lastName)) return 'male'
  return /[ая]$/i.test(first) && !menInA.has(first.toLowerCase()) ? 'female' : 'male'
}

/**
 * A name «Фамилия Имя Отчество» in the five oblique cases.
 *
 * Without `sex` it is read from the name. A text that is no name comes back as it is. Rules cannot know every surname: a person
 * corrects (`papers.sayForm`). Example: «Заяц Лев Ильич» in the instrumental is «Зайцем Львом Ильичом».
 */
export function declined(name: string, sex: Sex | null = null): Declined {
  const read = readPersonName(name)
  return read.ok ? inCases(read.value, sex ?? sexOf(read.value)) : byCase(unchanged(name))
}

function inCases(name: PersonName, sex: Sex): Declined {
  const isInitial = name.firstName.includes('.')
  const parts = [
    surname(name.lastName, sex),
    firstName(name.firstName, sex),
    isInitial ? unchanged(name.middleName) : patronymic(name.middleName),
  ]
  const forms = [0, 1, 2, 3, 4].map((at) =>
    parts
      .map((part) => part[at])
      .filter((part) => part !== '')
      .join(' '),
  )
  return byCase(forms as unknown as Forms)
}

const byCase = (forms: Forms): Declined =>
  Object.fromEntries(cases.map((one, at) => [one, forms[at]])) as unknown as Declined

/** «Иванова М. П.» — with spaces that do not break; as it is when it is no name. */
export function shortName(name: string): string {
  const read = readPersonName(name)
  if (!read.ok) return name
  const { lastName, firstName: first, middleName } = read.value
  const initials = [first, middleName].filter((part) => part !== '').map((part) => `${part[0]}.`)
  return [lastName, ...initials].join('\u00a0')
}
