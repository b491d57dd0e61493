// Made-up services to the children, and the visits that a specialist would record while the program is measured.
import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#base/id.ts'
import { type Chance, chance, pick } from './chance.ts'

export const specialistCount = 400
export const categoryCount = 12
const places = ['home', 'center', 'remote'] as const
const notes = [
  'Занятие по развитию мелкой моторики, ребёнок работал охотно.',
  'Консультация родителей по уходу и позиционированию.',
  'Логопедический массаж и артикуляционная гимнастика.',
  'Проведена оценка динамики по индивидуальной программе.',
  'Обучение матери приёмам кинезиотерапии на дому.',
  'Выдано и подогнано оборудование пункта проката.',
  '',
]

export interface Service {
  readonly number: number
  readonly child: number
  /** From 1 to {@link specialistCount}. */
  readonly specialist: number
  /** From 1 to {@link categoryCount}. */
  readonly category: number
  readonly day: string
  readonly minutes: number
  readonly place: (typeof places)[number]
  readonly note: string
}

export interface Visit extends Service {
  /** Made by the device that records it. */
  readonly id: string
}

const firstDay = Date.UTC(2022, 0, 1)
const dayCount = 1461
const dayAt = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10)

function service(next: Chance, number: number, childCount: number): Service {
  return {
    number,
    child: 1 + Math.floor(next() * next() * childCount),
    specialist: 1 + Math.floor(next() * specialistCount),
    category: 1 + Math.floor(next() * next() * categoryCount),
    day: dayAt(Math.floor(next() * dayCount)),
    minutes: 15 * (1 + Math.floor(next() * 6)),
    place: pick(next, places),
    note: pick(next, notes),
  }
}

const servicesSeed = 20260101 ^ 0x5bd1e995

/** The services of the data set, numbered from 1, over 2022–2025. */
export function* allServices(count: number, childCount: number): Generator<Service> {
  const next = chance(servicesSeed)
  for (let number = 1; number <= count; number++) yield service(next, number, childCount)
}

/** The n-th visit of a run: in the last month of the data set, under an id that nobody has yet. */
export function newVisit(n: number, childCount: number): Visit {
  const next = chance(11 * 7919 + n * 104_729 + 17)
  next()
  return {
    ...service(next, n, childCount),
    day: dayAt(dayCount - 1 - (n % 30)),
    id: uuidv7(Date.now(), randomBytes(10)),
  }
}

/** Children whose timelines are opened: those with many services more often. */
export function openedChildren(childCount: number): number[] {
  const next = chance(44)
  return Array.from({ length: 2000 }, () => 1 + Math.floor(next() * next() * childCount))
}
