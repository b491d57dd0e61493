// The sheets of lists: children behind «помощь получили дети», services behind «оказано услуг».
import { barrierWords, statusWords, type Words } from '#families/words/kinds.ts'
import { formWords, placeWords, recipientWords, technologyWords, typeWords } from '#services/words.ts'
import type { OutputOf } from '#base/act.ts'
import type { rows } from '../../contract.ts'
import { type Cell, heading, type Language, type Line, line, type Sheet } from './sheet.ts'

type Row = OutputOf<typeof rows>['rows'][number]

/** A list with its whole length, which may be more than what is in it. */
export interface ListPart {
  readonly rows: readonly Row[]
  readonly total: number
}

const names = {
  children: { ru: 'Дети', en: 'Children' },
  families: { ru: 'Семьи', en: 'Families' },
  parents: { ru: 'Родители', en: 'Parents' },
  handouts: { ru: 'Памятки', en: 'Hand-outs' },
  services: { ru: 'Услуги', en: 'Services' },
  units: { ru: 'Оборудование', en: 'Equipment' },
  loans: { ru: 'Выдачи', en: 'Loans' },
} as const

const headings: Readonly<Record<Row['of'], Readonly<Record<Language, readonly string[]>>>> = {
  children: {
    ru: [
      'Ребёнок',
      'Дата рождения',
      'Лет на первой услуге',
      'Населённый пункт',
      'Статусы',
      'Услуг',
      'Первая услуга',
    ],
    en: ['Child', 'Born', 'Age at first service', 'Settlement', 'Statuses', 'Services', 'First service'],
  },
  families: {
    ru: ['Дети', 'Населённый пункт', 'Почему не приезжают', 'Услуг', 'Первая услуга'],
    en: ['Children', 'Settlement', 'Why they cannot travel', 'Services', 'First service'],
  },
  parents: {
    ru: ['Взрослый', 'Дети', 'Знания до', 'Знания после', 'Новых умений'],
    en: ['Adult', 'Children', 'Knowledge before', 'Knowledge after', 'New skills'],
  },
  handouts: {
    ru: ['День', 'Ребёнок', 'Памятка'],
    en: ['Day', 'Child', 'Hand-out'],
  },
  services: {
    ru: ['День', 'Ребёнок', 'Услуга', 'Вид', 'Специалист', 'Минут', 'Кому', 'Форма', 'Место', 'Технология'],
    en: [
      'Day',
      'Child',
      'Service',
      'Type',
      'Specialist',
      'Minutes',
      'To whom',
      'Form',
      'Place',
      'Technology',
    ],
  },
  units: {
    ru: ['Инв. №', 'Наименование', 'Источник', 'Поступило', 'Выдач', 'Дней на руках', 'Занятий'],
    en: ['Inventory no.', 'Name', 'Fund', 'Received', 'Loans', 'Days out', 'Sessions'],
  },
  loans: {
    ru: ['Выдано', 'Ребёнок', 'Наименование', 'Инв. №', 'Источник', 'Срок', 'Возвращено'],
    en: ['Issued', 'Child', 'Name', 'Inventory no.', 'Fund', 'Due', 'Returned'],
  },
}

const widths: Readonly<Record<Row['of'], readonly number[]>> = {
  children: [38, 14, 12, 24, 40, 8, 14],
  families: [50, 24, 30, 8, 14],
  parents: [38, 50, 12, 12, 14],
  handouts: [14, 38, 40],
  services: [14, 38, 40, 26, 22, 8, 14, 18, 26, 18],
  units: [14, 40, 26, 14, 10, 14, 10],
  loans: [14, 38, 40, 14, 26, 14, 14],
}

const unitCells = (row: Extract<Row, { of: 'units' }>): Cell[] => [
  row.inventoryNumber,
  row.kindName,
  row.fund,
  row.receivedOn && { day: row.receivedOn },
  row.loans,
  row.loanDays,
  row.sessions,
]

const loanCells = (row: Extract<Row, { of: 'loans' }>): Cell[] => [
  { day: row.issuedOn },
  row.childName,
  row.kindName,
  row.inventoryNumber,
  row.fund,
  { day: row.dueOn },
  row.returnedOn && { day: row.returnedOn },
]

function cellsOf(row: Row, language: Language): Cell[] {
  const say = (words: Words): string => words[language]
  switch (row.of) {
    case 'children':
      return [
        row.name,
        row.birthDate && { day: row.birthDate },
        row.ageYears,
        row.settlement,
        row.statuses.map((kind) => say(statusWords[kind])).join(', '),
        row.services,
        { day: row.firstDay },
      ]
    case 'families':
      return [
        row.children.map((child) => child.name).join(', '),
        row.settlement,
        row.barriers.map((kind) => say(barrierWords[kind as keyof typeof barrierWords])).join(', '),
        row.services,
        { day: row.firstDay },
      ]
    case 'parents':
      return [
        row.name,
        row.children.map((child) => child.name).join(', '),
        row.knowledgeBefore,
        row.knowledgeAfter,
        row.skills,
      ]
    case 'handouts':
      return [{ day: row.day }, row.childName, row.handout]
    case 'units':
      return unitCells(row)
    case 'loans':
      return loanCells(row)
    case 'services':
      return [
        { day: row.day },
        row.childName,
        row.serviceName,
        row.type ? say(typeWords[row.type]) : '',
        row.staffName,
        row.minutes,
        say(recipientWords[row.recipient]),
        say(formWords[row.form]),
        say(placeWords[row.place]),
        say(technologyWords[row.technology]),
      ]
  }
}

/** A line that says so where the list is longer than the sheet. */
function cutLine({ rows: { length }, total }: ListPart, language: Language): Line[] {
  if (length >= total) return []
  const text: Words = {
    ru: `Показаны первые ${length} строк из ${total}. Остальные — в программе: сократите период и выгрузите ещё раз.`,
    en: `The first ${length} rows of ${total} are shown. For the others choose a shorter period and export again.`,
  }
  return [line(text[language])]
}

export const listSheet = (of: Row['of'], list: ListPart, language: Language): Sheet => ({
  name: names[of][language],
  widths: widths[of],
  lines: [
    ...cutLine(list, language),
    heading(...headings[of][language]),
    ...list.rows.map((row) => line(...cellsOf(row, language))),
  ],
})
