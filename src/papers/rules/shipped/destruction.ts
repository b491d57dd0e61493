// The act of destruction. Source: приказ Роскомнадзора от 28.10.2022 № 179, п. 3.
import {
  ends,
  facts,
  may,
  must,
  note,
  par,
  rows,
  type ShippedTemplate,
  signatures,
  table,
  title,
} from '../layout.ts'
import { signedByDirector } from './parts.ts'

export const destructionAct: ShippedTemplate = {
  id: 'destructionAct',
  name: 'Акт об уничтожении персональных данных',
  register: 'destructionAct',
  isWide: false,
  fields: [
    must.text('reason', 'причина уничтожения'),
    table('members', 'комиссия', [must.text('name', 'фамилия, имя, отчество')]),
    table('papers', 'что уничтожено', [
      must.text('title', 'документ'),
      may.text('number', 'номер'),
      may.day('day', 'дата'),
      may.text('what', 'что уничтожено'),
    ]),
    may.text('sheets', 'бумажных листов уничтожено'),
  ],
  blocks: [
    title('АКТ № {number}'),
    title('об уничтожении персональных данных'),
    ends('{centreTown}', '{day.words}'),
    facts(
      ['Оператор', '{centreLegalName}, {centreAddress}'],
      ['Информационная система', '«Рядом», {centre}'],
      ['Причина', '{reason}'],
      ['Способ', 'удаление файлов и внесённых сведений из базы данных без возможности восстановления'],
      ['Бумажных листов', '{sheets}'],
    ),
    rows(
      'papers',
      ['№', '{n}', 1],
      ['Документ', '{title}', 6],
      ['Номер', '{number}', 2],
      ['Дата', '{day}', 2],
      ['Уничтожено', '{what}', 3],
    ),
    par(
      'Записи о документах и их номера сохранены в реестре. К акту прилагается выгрузка из журнала действий.',
    ),
    rows('members', ['Член комиссии', '{name}', 8], ['Подпись', '', 4]),
    signatures(signedByDirector),
    note('Акт и выгрузка из журнала хранятся три года.'),
  ],
}
