// Journals of the lending point, printed from what was recorded. Source of the columns: domain.md §2.7–2.8.
import { may, must, note, par, rows, type ShippedTemplate, signatures, table, title } from '../layout.ts'
import { signedByDirector } from './parts.ts'

const period = [must.day('from', 'начало периода'), must.day('to', 'конец периода')]
const ofPeriod = title('за период с {from} по {to}')
const column = may.text

/** A journal: its columns are the fields of its rows. */
const journal = (
  id: string,
  name: string,
  columns: readonly (readonly [field: string, heading: string, width: number])[],
): ShippedTemplate => ({
  id,
  name,
  register: null,
  isWide: true,
  fields: [
    ...period,
    table(
      'rows',
      'записи журнала',
      columns.map(([field, heading]) => column(field, heading)),
      false,
    ),
  ],
  blocks: [
    title(name.toUpperCase()),
    ofPeriod,
    rows(
      'rows',
      ['№', '{n}', 1],
      ...columns.map(([field, heading, width]) => [heading, `{${field}}`, width] as const),
    ),
    signatures(signedByDirector),
  ],
})

export const journalOfIssue = journal('journalOfIssue', 'Журнал выдачи оборудования', [
  ['issuedOn', 'Выдано', 3],
  ['contract', 'Договор №', 3],
  ['child', 'Ребёнок, год рождения', 4],
  ['borrower', 'Получатель, телефон', 4],
  ['address', 'Адрес', 3],
  ['item', 'Оборудование', 4],
  ['inventory', 'Инв. №', 2],
  ['conditionOut', 'Состояние при выдаче', 3],
  ['until', 'Срок по', 3],
  ['briefing', 'Инструктаж', 3],
  ['issuedBy', 'Выдал(а)', 3],
  ['extended', 'Продление', 3],
  ['returnedOn', 'Возвращено', 3],
  ['conditionIn', 'Состояние при возврате', 3],
  ['cleanedOn', 'Обработка', 3],
  ['acceptedBy', 'Принял(а)', 3],
  ['note', 'Заметки', 3],
])

export const sanitationJournal = journal('sanitationJournal', 'Журнал санитарной обработки оборудования', [
  ['at', 'Дата, время', 3],
  ['item', 'Оборудование', 5],
  ['inventory', 'Инв. №', 2],
  ['what', 'Что обработано', 3],
  ['agent', 'Средство, партия', 4],
  ['strength', 'Концентрация, выдержка', 3],
  ['by', 'Исполнитель', 3],
  ['validUntil', 'Годно до', 2],
  ['note', 'Примечание', 3],
])

export const briefingJournal = journal('briefingJournal', 'Журнал инструктажей по технике безопасности', [
  ['day', 'Дата', 2],
  ['adult', 'Кто инструктируется', 5],
  ['child', 'Ребёнок', 4],
  ['kind', 'Вид оборудования', 5],
  ['minutes', 'Минут', 1],
  ['shown', 'Показал(а) сам(а)', 2],
  ['by', 'Кто провёл', 4],
  ['validUntil', 'Действует по', 2],
  ['note', 'Подпись', 3],
])

export const equipmentList: ShippedTemplate = {
  id: 'equipmentList',
  name: 'Список оборудования пункта проката',
  register: null,
  isWide: true,
  fields: [
    table(
      'rows',
      'единицы оборудования',
      [
        column('inventory', 'инвентарный номер'),
        column('name', 'наименование'),
        column('code', 'код классификации'),
        column('size', 'размер, пределы'),
        column('bought', 'год приобретения'),
        column('fund', 'источник средств'),
        column('account', 'счёт учёта'),
        column('keeper', 'кто отвечает материально'),
        column('value', 'стоимость, рублей'),
        column('condition', 'состояние'),
        column('state', 'где находится'),
      ],
      false,
    ),
    may.text('total', 'всего единиц'),
    may.text('totalValue', 'на сумму, рублей'),
  ],
  blocks: [
    title('СПИСОК ОБОРУДОВАНИЯ'),
    title('пункта проката «Без преград» на {day.words}'),
    rows(
      'rows',
      ['№', '{n}', 1],
      ['Инв. №', '{inventory}', 2],
      ['Наименование', '{name}', 5],
      ['Код', '{code}', 2],
      ['Размер, пределы', '{size}', 3],
      ['Год', '{bought}', 2],
      ['Источник средств', '{fund}', 3],
      ['Счёт', '{account}', 2],
      ['Отвечает', '{keeper}', 3],
      ['Стоимость, ₽', '{value}', 2],
      ['Состояние', '{condition}', 2],
      ['Где находится', '{state}', 3],
    ),
    par('Всего единиц: {total}, на сумму {totalValue} рублей.'),
    signatures(signedByDirector),
    note('Имена семей в список не входят.'),
  ],
}
