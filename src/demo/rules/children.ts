// The made-up children of the demonstration centre. Those of the practice's period give the figures of the practice
// «ДоброЦентр» exactly: 80 children in 2021 (24 with ТМНР), 136 in 2022 (40 with ТМНР), 2859 services. Others are served now.
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '#base/local-date.ts'
import { between, chanceFrom, pick } from './chance.ts'

export const practicePeriod = { from: localDate('2021-04-01'), to: localDate('2022-09-30') }
const practiceServices = 2859
const practiceYears = [
  { children: 80, severe: 24, from: practicePeriod.from, to: localDate('2021-12-31') },
  { children: 136, severe: 40, from: localDate('2022-01-01'), to: practicePeriod.to },
]
const servedNow = 34

export interface DemoChild {
  readonly name: { lastName: string; firstName: string; middleName: string }
  readonly sex: 'male' | 'female'
  readonly birthDate: LocalDate
  readonly statuses: readonly ('disabledChild' | 'specialNeeds' | 'severeMultiple' | 'palliative')[]
  readonly enrolledOn: LocalDate
  readonly settlement: string
  readonly distance_km: number
  readonly street: string
  readonly parent: { lastName: string; firstName: string; middleName: string; phone: string }
  readonly category: 'complete' | 'singleParent' | 'substitute' | 'large'
  readonly barriers: readonly ('health' | 'distance' | 'transport' | 'careOfOthers')[]
  readonly safety: string
  readonly communication: string
  /** The elder child of the same family, by place in the list. */
  readonly siblingOf: number | null
  /** Days on which services are delivered, in order. */
  readonly days: readonly LocalDate[]
  /** The last day of service; null for those who are served now. */
  readonly dischargedOn: LocalDate | null
}

const stems =
  'Берёз Вяз Горн Дуб Ельник Журав Зорь Ивняк Калин Ландыш Моховик Нерп Облак Пихт Рябин Соснов Тальник Утёс Хвощ Черём Ясен Снегир Кедров Лугов Росин Сокол Полын Малин Клён Осин Вереск Барс Тайг Амурск Зейск Родник Степн Верб'.split(
    ' ',
  )
const boys =
  'Лев Марк Тимофей Матвей Глеб Роман Егор Арсений Фёдор Степан Илья Никита Пётр Семён Мирон'.split(' ')
const girls =
  'Ева Алиса Варвара Кира Полина Арина Таисия Милана Вера Есения Дарья Ульяна Злата Нина Софья'.split(' ')
const fathers = 'Иван Олег Пётр Игорь Сергей Андрей Николай Роман Антон Денис'.split(' ')
const mothers = 'Ольга Елена Ирина Наталья Светлана Татьяна Юлия Марина Оксана Людмила'.split(' ')
const settlements = [
  ['г. Благовещенск', 3],
  ['с. Чигири', 9],
  ['с. Марково', 31],
  ['с. Волково', 24],
  ['с. Гродеково', 38],
  ['с. Усть-Ивановка', 12],
  ['с. Сергеевка', 62],
  ['с. Михайловка', 27],
] as const
const streets = ['Школьная', 'Лесная', 'Садовая', 'Набережная', 'Зелёная', 'Молодёжная']
const cautions = [
  '',
  '',
  '',
  'Эпилепсия: без мигающего света',
  'Аллергия на латекс',
  'Кормить только протёртой пищей',
  'Пугается резких звуков',
]
const ways = [
  '',
  '',
  'Говорит фразами',
  'Общается карточками и взглядом',
  'Жесты и отдельные слова',
  'Понимает обращённую речь',
]

/** «Иван» gives Иванович and Ивановна; the fathers of the list need no more than these endings. */
function patronymic(father: string, isGirl: boolean): string {
  if (father === 'Пётр') return isGirl ? 'Петровна' : 'Петрович'
  const soft = /[йь]$/.test(father)
  const stem = soft ? father.slice(0, -1) : father
  return `${stem}${soft ? 'ев' : 'ов'}${isGirl ? 'на' : 'ич'}`
}

interface Wish {
  readonly enrolledOn: LocalDate
  readonly isSevere: boolean
  readonly days: readonly LocalDate[]
  readonly dischargedOn: LocalDate | null
  readonly age_months: readonly [least: number, most: number]
}

type Home = Pick<
  DemoChild,
  'settlement' | 'distance_km' | 'street' | 'parent' | 'category' | 'barriers' | 'siblingOf'
> & { readonly surname: string; readonly father: string }

/** A family of its own, or the one of an elder child. */
function homeOf(chance: () => number, elder: { at: number; home: Home } | null): Home {
  if (elder) return { ...elder.home, siblingOf: elder.at }
  const stem = pick(chance, stems)
  const surname = `${stem}${/[кгхрнмлв]$/.test(stem) ? 'ов' : 'ин'}`
  const [settlement, distance_km] = pick(chance, settlements)
  return {
    surname,
    father: pick(chance, fathers),
    settlement,
    distance_km,
    street: `ул. ${pick(chance, streets)}, ${between(chance, 1, 120)}`,
    parent: {
      lastName: `${surname}а`,
      firstName: pick(chance, mothers),
      middleName: patronymic(pick(chance, fathers), true),
      phone: `+7914${between(chance, 1000000, 9999999)}`,
    },
    category: pick(chance, ['complete', 'complete', 'singleParent', 'large', 'substitute'] as const),
    barriers: barriersOf(chance, distance_km),
    siblingOf: null,
  }
}

function makeChild(chance: () => number, wish: Wish, { surname, father, ...home }: Home): DemoChild {
  const isGirl = chance() < 0.45
  return {
    ...home,
    name: {
      lastName: isGirl ? `${surname}а` : surname,
      firstName: pick(chance, isGirl ? girls : boys),
      middleName: patronymic(father, isGirl),
    },
    sex: isGirl ? 'female' : 'male',
    birthDate: addDays(
      addMonths(wish.enrolledOn, -between(chance, ...wish.age_months)),
      -between(chance, 0, 27),
    ),
    statuses: statusesOf(chance, wish.isSevere),
    enrolledOn: wish.enrolledOn,
    safety: pick(chance, cautions),
    communication: pick(chance, ways),
    days: wish.days,
    dischargedOn: wish.dischargedOn,
  }
}

function statusesOf(chance: () => number, isSevere: boolean): DemoChild['statuses'] {
  const base = chance() < 0.85 ? 'disabledChild' : 'specialNeeds'
  return isSevere ? ['disabledChild', 'severeMultiple'] : [base]
}

function barriersOf(chance: () => number, km: number): DemoChild['barriers'] {
  if (km > 20) return chance() < 0.5 ? ['distance'] : ['distance', 'transport']
  return chance() < 0.4 ? ['health'] : []
}

/** Days for `count` services between two days, in order; the first soon after the start. */
function daysOfService(
  chance: () => number,
  span: { from: LocalDate; to: LocalDate },
  count: number,
): LocalDate[] {
  const length = daysBetween(span.from, span.to)
  return Array.from({ length: count }, () => addDays(span.from, between(chance, 0, length))).toSorted()
}

/** As many at nearly equal distances, so that nobody waits longer than a month: half a year and more is shared by thirteen. */
function evenDaysOfService(
  chance: () => number,
  span: { from: LocalDate; to: LocalDate },
  count: number,
): LocalDate[] {
  const distance = daysBetween(span.from, span.to) / count
  return Array.from({ length: count }, (_, at) =>
    addDays(span.from, Math.floor(distance * (at + 0.3 * chance()))),
  )
}

/** The children of the practice's period. */
function ofPractice(chance: () => number): Wish[] {
  const all = practiceYears.flatMap((year) =>
    Array.from({ length: year.children }, (_, at) => ({ year, isSevere: at < year.severe })),
  )
  const each = Math.floor(practiceServices / all.length)
  const rest = practiceServices - each * all.length
  return all.map(({ year, isSevere }, at) => {
    const enrolledOn = addDays(year.from, between(chance, 0, daysBetween(year.from, year.to) - 30))
    const days = evenDaysOfService(chance, { from: enrolledOn, to: year.to }, each + (at < rest ? 1 : 0))
    return { enrolledOn, isSevere, days, dischargedOn: year.to, age_months: [40, 170] as const }
  })
}

/** The children who are served these weeks; a few of early age. */
function ofNow(chance: () => number, today: LocalDate): Wish[] {
  return Array.from({ length: servedNow }, (_, at) => {
    const enrolledOn = addDays(today, -between(chance, 40, 300))
    const days = daysOfService(chance, { from: addDays(today, -56), to: today }, between(chance, 4, 9))
    return {
      enrolledOn,
      isSevere: at % 5 === 0,
      days,
      dischargedOn: null,
      age_months: at % 6 === 0 ? ([8, 22] as const) : ([36, 150] as const),
    }
  })
}

/** Whether the papers of the child are made in the program; before, an order was on paper. */
export const isNewcomer = ({ enrolledOn }: DemoChild, today: LocalDate): boolean =>
  daysBetween(enrolledOn, today) < 120

const isSiblingPlace = (at: number): boolean => at >= 216 && at % 7 === 3

/** Everybody, in the order of enrolment of each part. `today` places those who are served now. */
export function demoChildren(today: LocalDate): DemoChild[] {
  const chance = chanceFrom(20_210_401)
  const children: DemoChild[] = []
  let home: Home | null = null
  for (const wish of [...ofPractice(chance), ...ofNow(chance, today)]) {
    const at = children.length
    const elder = home && isSiblingPlace(at) ? { at: at - 1, home } : null
    home = homeOf(chance, elder)
    children.push(makeChild(chance, wish, home))
  }
  return children
}
