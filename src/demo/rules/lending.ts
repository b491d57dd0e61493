// The lending point of the demonstration: its units, the loans of the practice's period and of the last year, and what stands now.
import { ageInMonths, addDays, addMonths, type LocalDate, localDate } from '#base/local-date.ts'
import { starterKinds } from '#lending/rules/starter-kinds.ts'
import { between, chanceFrom, pick } from './chance.ts'
import { type DemoChild, practicePeriod } from './children.ts'

export interface DemoUnit {
  readonly inventoryNumber: string
  readonly kindName: string
  readonly shelf: string
  readonly receivedOn: LocalDate
  readonly cost_kopecks: number
  readonly fund: string
  readonly isGrant: boolean
}

const allUnits = 120
/** Units of the first grant; the others came in the last two years. */
const ofFirstGrant = 56

const funds = [
  { fund: 'Средства Фонда', isGrant: true },
  { fund: 'Средства Фонда', isGrant: true },
  { fund: 'Областной бюджет', isGrant: false },
  { fund: 'Пожертвования', isGrant: false },
] as const

export const isOfFirstGrant = (at: number): boolean => at < ofFirstGrant

export function demoUnits(today: LocalDate): DemoUnit[] {
  const chance = chanceFrom(120)
  return Array.from({ length: allUnits }, (_, at) => ({
    inventoryNumber: `БП-${String(at + 1).padStart(4, '0')}`,
    kindName: starterKinds[at % starterKinds.length]!.name,
    shelf: `${'АБВГ'[at % 4]}-${1 + (at % 6)}`,
    receivedOn: isOfFirstGrant(at)
      ? addDays(localDate('2021-02-01'), between(chance, 0, 55))
      : addDays(addMonths(today, -between(chance, 14, 22)), between(chance, 0, 20)),
    cost_kopecks: between(chance, 30, 900) * 10_000,
    ...(isOfFirstGrant(at) ? funds[0] : pick(chance, funds)),
  }))
}

/** A loan out of the paper journal: places of unit and child. */
export interface PaperLoan {
  readonly unit: number
  readonly child: number
  readonly issuedOn: LocalDate
  readonly dueOn: LocalDate
  readonly returnedOn: LocalDate
  readonly contractNumber: string
}

interface Run {
  readonly unit: number
  readonly from: LocalDate
  /** Every loan is back before it. */
  readonly until: LocalDate
}

function loansOfUnit(chance: () => number, { unit, from, until }: Run, children: readonly DemoChild[]) {
  const loans: Omit<PaperLoan, 'contractNumber'>[] = []
  let issuedOn = addDays(from, between(chance, 0, 40))
  for (;;) {
    const returnedOn = addDays(issuedOn, between(chance, 25, 98))
    if (returnedOn >= until) return loans
    const child = childServedOn(chance, issuedOn, children)
    if (child !== null) loans.push({ unit, child, issuedOn, dueOn: addMonths(issuedOn, 3), returnedOn })
    issuedOn = addDays(returnedOn, between(chance, 2, 25))
  }
}

function childServedOn(chance: () => number, day: LocalDate, children: readonly DemoChild[]): number | null {
  const there = children.flatMap(({ enrolledOn, dischargedOn }, at) =>
    enrolledOn <= day && (dischargedOn === null || dischargedOn >= day) ? [at] : [],
  )
  return there.length > 0 ? pick(chance, there) : null
}

/** Loans of the practice's period by the units of the first grant, and of the last year by the others; all are back. */
export function paperLoans(today: LocalDate, children: readonly DemoChild[]): PaperLoan[] {
  const chance = chanceFrom(670)
  const lastYear = { from: addMonths(today, -13), until: addMonths(today, -4) }
  const runs = Array.from({ length: allUnits }, (_, unit) =>
    isOfFirstGrant(unit)
      ? { unit, from: practicePeriod.from, until: practicePeriod.to }
      : { unit, ...lastYear },
  )
  return runs
    .flatMap((run) => loansOfUnit(chance, run, children))
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .map((loan, at) => ({ ...loan, contractNumber: `П-${at + 1}/${loan.issuedOn.slice(2, 4)}` }))
}

/** What a child of this age is taken to measure. */
export function sizesOf(birthDate: LocalDate, today: LocalDate) {
  const years = ageInMonths(birthDate, today) / 12
  return {
    height_cm: Math.round(70 + 6.2 * years),
    weight_kg: Math.round(70 + 24 * years) / 10,
    hip_cm: Math.round(18 + 1.1 * years),
  }
}

/** How a loan of now stands. Days are counted from today. */
export interface DemoLoan {
  readonly kindName: string
  readonly issuedOn: LocalDate
  readonly turn?: 'paused' | 'returned' | 'inCleaning'
  /** The family was called or visited since. */
  readonly isTalkedAbout?: true
}

/** The kind that everybody wants: its units are out, and families wait for it. */
export const wanted = 'Коммуникатор с голосовым выводом'
const light = [
  'Сенсорный набор',
  'Сундучок логопеда',
  'Набор для развития мелкой моторики',
  'Сухой бассейн',
  'Стол с вырезом',
  'Балансировочная доска',
]

export function loansOfNow(today: LocalDate): DemoLoan[] {
  const ago = (days: number): LocalDate => addDays(today, -days)
  /** Lent for three months that end in so many days. */
  const ending = (days: number): LocalDate => addMonths(addDays(today, days), -3)
  const kind = (at: number): string => light[at % light.length]!
  return [
    ...[12, 20, 33, 47, 60].map((days) => ({ kindName: wanted, issuedOn: ago(days) })),
    ...[9, 18, 23, 31, 44, 52, 58, 66].map((days, at): DemoLoan => ({
      kindName: kind(at),
      issuedOn: ago(days),
      ...(days > 14 && at % 3 !== 0 && { isTalkedAbout: true }),
    })),
    ...[1, 3, 4].map((days, at) => ({ kindName: kind(at + 2), issuedOn: ending(days) })),
    ...[-5, -11, -23].map((days, at) => ({ kindName: kind(at), issuedOn: ending(days) })),
    { kindName: kind(4), issuedOn: ago(40), turn: 'paused' },
    ...[50, 61, 72].map((days, at): DemoLoan => ({
      kindName: kind(at + 1),
      issuedOn: ago(days),
      turn: 'returned',
    })),
    ...[48, 55].map((days, at): DemoLoan => ({
      kindName: kind(at + 3),
      issuedOn: ago(days),
      turn: 'inCleaning',
    })),
  ]
}

/** Families that wait for the wanted kind, the need of each with its reason. */
export const waitingFamilies = [
  { askedAgo: 34, needTier: 1, tierReason: 'Речь только отдельными звуками, занятия с логопедом идут' },
  {
    askedAgo: 21,
    needTier: 3,
    tierReason: 'Консилиум: ребёнок не говорит, другого способа общения нет',
    hasNoSubstitute: true,
  },
  { askedAgo: 15, needTier: 1, tierReason: 'Пробует жесты, дома есть карточки', isIpraOrdered: true },
  { askedAgo: 6, needTier: 0, tierReason: '' },
] as const

export interface RiskyLoan {
  readonly kindName: string
  /** How far it has come. */
  readonly stage: 'booked' | 'prepared' | 'issued'
}

/** High risk: one is out with everything that has to come before it, one stands ready to be handed out, one is to be prepared. */
export const riskyLoans: readonly RiskyLoan[] = [
  { kindName: 'Ходунки-роллаторы', stage: 'issued' },
  { kindName: 'Тренажёр «Имитрон»', stage: 'prepared' },
  { kindName: 'Опора для сидения', stage: 'booked' },
]

/** The two points of the demonstration. */
export const mainPoint = {
  name: 'Пункт на Лесной',
  address: 'г. Примерск, ул. Лесная, 12',
  phone: '+7 900 000-00-01',
  hours: 'Пн–пт 9–18',
}
export const branch = {
  name: 'Пункт в Марково',
  address: 'с. Марково, ул. Школьная, 3',
  phone: '+7 900 000-00-02',
  hours: 'Вт и чт 10–15',
}

/** What was moved to the branch, and what is on its way there. */
export const movedToBranch = ['Сенсорный набор', 'Балансировочная доска', 'Стол с вырезом']
export const onWayToBranch = ['Утяжелённое одеяло', 'Беговел адаптивный', 'Ходунки-роллаторы']
