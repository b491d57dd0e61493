import type { Definition } from '../../contract/definition.ts'
import { choice, plain, scale } from './making.ts'

/** The closing answer as paper journals hold it, on the same steps as `closing`: yes 4, unsure 3, no 2. */
export const closingJournal: Definition = {
  ...plain,
  name: 'Ответ семьи из бумажного журнала',
  about:
    'Только для ответов, перенесённых из бумажных журналов и таблиц, где семью спрашивали: «Заметили ли вы улучшение?» — и ' +
    'записывали «да», «нет» или «затрудняемся ответить». Ответ «да» считается четвёртой ступенью из пяти, «затрудняемся» — ' +
    'третьей, «нет» — второй: насколько стало лучше или хуже, журнал не говорит. Для новых семей берите «Анкету семьи при завершении».',
  kind: 'questionnaire',
  subject: 'family',
  filledBy: 'parent',
  length: 1,
  rights: 'Вопрос бумажных журналов практик. Применяется свободно.',
  items: [
    choice('answer', 'Семья заметила улучшение жизни', [
      { text: 'Да', value: 4 },
      { text: 'Затрудняемся ответить', value: 3 },
      { text: 'Нет', value: 2 },
    ]),
  ],
  scales: [
    scale({
      id: 'better',
      name: 'Перемены в жизни семьи',
      measures: 'lifeBetter',
      better: 'higher',
      items: ['answer'],
      min: 1,
      max: 5,
    }),
  ],
}
