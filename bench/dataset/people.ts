// Made-up children. The order of the draws is part of the data set: figures of different years compare only while it stays.
import { type Chance, chance, pick, skewed } from './chance.ts'

export const centreCount = 20

const stems = (
  'Иван Петр Сидор Кузнец Смирн Попо Волк Лебед Козл Новик Мороз Соловь Васил Зайц Павл Семён Голуб Виноград ' +
  'Богдан Воробь Фёдор Михайл Беля Тарас Бел Комар Орл Киселё Макар Андре Ильи Гус Тит Кудрявц Баран Кулик Алексе ' +
  'Степан Яковл Сорок Серге Роман Захар Борис Корол Герасим Пономар Григорь Лазар Медвед Ерш Никит Собол Ряб Полу ' +
  'Цвет Данил Жук Фрол Журавл Никола Крыл Максим Сидоренк Осип Белоус Федот Дороф Егор Матве Бобр Дмитри Калин ' +
  'Анис Пет Антон Тимоф Никифор Весел Филипп Марк Больш Сух Мирон Шир Александр Конова Шест Казак Еф Денис Гром ' +
  'Фом Давыд Мельник Щерб Блин Колес Карп Афанас Влас Масл Исак Тихон Аксён Гаврил Родион Кот Горбун Кудряш Бык ' +
  'Зу Третьяк Савель Панов Рыбак Сувор Абрам Ворон Мух Архип Троф Мартын Емель Горшк Чернов Овчинник Селезн Панфил ' +
  'Копыл Михе Галкин Назар Лобан Лук Беляк Потап Некрас Хохл Ждан Наум Шилов Воронц Ермак Дроз Игнат Савин Логин ' +
  'Сафон Капуст Кирилл Моисе Елисе Кошел Костин Горбач Орех Ефрем Иса Евдоким Калашник Кабан Носк Юд Кулаг Лапин ' +
  'Прохор Нестер Харитон Агафон Муравь Ларион Федосе Зимин Пахом Шубин Игнатьев Фил Круг Рог Кул Терент Молчан Влад ' +
  'Артемь Гурь Зиновь Гришин Кононов Дементь Ситник Симон Миш Фадее Комисс Мамонт Нос Гуля Шар Устин Вишняк Евсе ' +
  'Лаврент Брагин Константин Корнил Авде Зык Бирюк Шарап Никон Щук Дьяч Одинц Сазон Якуш Красиль Гордее Самойл Князь ' +
  'Беспал Увар Шашк Бобыл Дорон Белозёр Рож Самсон Мясник Лихач Буров Сысое Фомич Руса Стрелк Гущин Тетер Колобов'
).split(' ')
const commonEnding = [['ов', 'ова']] as const
const otherEndings = [
  ['ев', 'ева'],
  ['ин', 'ина'],
  ['ский', 'ская'],
  ['енко', 'енко'],
  ['ук', 'ук'],
  ['цев', 'цева'],
  ['ых', 'ых'],
] as const

/** Each surname as a boy and as a girl bears it. */
const surnames = [commonEnding, otherEndings].flatMap((endings) =>
  stems.flatMap((stem) => endings.map(([his, her]) => [stem + his, stem + her] as const)),
)
const boys =
  'Александр Дмитрий Максим Иван Артём Никита Михаил Егор Кирилл Андрей Илья Матвей Роман Тимофей Арсений Владимир Фёдор Лев Глеб Степан'.split(
    ' ',
  )
const girls =
  'Анна Мария София Дарья Алиса Виктория Полина Елизавета Екатерина Ксения Варвара Александра Вероника Арина Василиса Милана Ульяна Кира Таисия Ева'.split(
    ' ',
  )
const fathers = 'Александр Дмитри Иван Серге Андре Михайл Владимир Алексе Никола Викто'.split(' ')
const settlements =
  'Благовещенск Чигири Усть-Ивановка Волково Белогорье Верхнеблаговещенское Марково Грибское Гродеково Михайловка'.split(
    ' ',
  )

export interface Child {
  readonly number: number
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  /** From 1 to {@link centreCount}. */
  readonly centre: number
  readonly isDisabled: boolean
  readonly isSevere: boolean
  readonly isPalliative: boolean
  readonly isActive: boolean
  readonly settlement: string
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')

function patronymic(next: Chance, isGirl: boolean): string {
  const father = pick(next, fathers)
  const isSoft = /[ие]$/.test(father)
  return father + (isSoft ? 'е' : 'о') + (isGirl ? 'вна' : 'вич')
}

function child(next: Chance, number: number): Child {
  const isGirl = next() < 0.42
  const lastName = skewed(next, surnames)[isGirl ? 1 : 0]
  const middleName = patronymic(next, isGirl)
  const year = 2007 + Math.floor(next() * 18)
  const month = 1 + Math.floor(next() * 12)
  const day = 1 + Math.floor(next() * 28)
  return {
    number,
    lastName,
    middleName,
    birthDate: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    sex: isGirl ? 'female' : 'male',
    firstName: pick(next, isGirl ? girls : boys),
    centre: 1 + Math.floor(next() * centreCount),
    isDisabled: next() < 0.8,
    isSevere: next() < 0.22,
    isPalliative: next() < 0.07,
    isActive: next() < 0.75,
    settlement: pick(next, settlements),
  }
}

const childrenSeed = 20260101

/** The children of the data set, numbered from 1. */
export function* allChildren(count: number): Generator<Child> {
  const next = chance(childrenSeed)
  for (let number = 1; number <= count; number++) yield child(next, number)
}

export interface Term {
  readonly text: string
  readonly centre: number
  readonly isSevere: boolean
}

/** Parts of surnames of 3 to 5 letters, two thirds from the start; 3 in 10 ask for severe conditions only. */
export function searchTerms(count = 500): Term[] {
  const next = chance(5)
  return Array.from({ length: count }, () => {
    const surname = skewed(next, surnames)[0].toLowerCase()
    const length = 3 + Math.floor(next() * 3)
    const isStart = next() < 2 / 3
    const at = isStart ? 0 : Math.max(0, Math.min(1 + Math.floor(next() * 2), surname.length - length))
    return {
      text: surname.slice(at, at + length),
      centre: 1 + Math.floor(next() * centreCount),
      isSevere: next() < 0.3,
    }
  })
}
