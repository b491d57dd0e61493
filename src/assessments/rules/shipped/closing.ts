import type { Definition } from '../../contract/definition.ts'
import { choice, ownRights, plain, rising, scale, words } from './making.ts'

const agreement = rising(1, 'Совсем нет', 'Скорее нет', 'И да и нет', 'Скорее да', 'Да, вполне')

const satisfaction = [
  choice('respect', 'К нам относились с уважением', agreement),
  choice('clear', 'Нам было понятно, что и зачем делает специалист', agreement),
  choice('heard', 'Цели ставились вместе с нами, наше мнение учитывалось', agreement),
  choice('convenient', 'Время и место встреч нам подходили', agreement),
  choice('tasks', 'Домашние задания были нам по силам', agreement),
]

/** The family's answer at the end of an episode: whether life has become better, and what it thinks of the help. */
export const closing: Definition = {
  ...plain,
  name: 'Анкета семьи при завершении',
  about:
    'Одна анкета на семью в конце программы. Пусть её даёт не тот специалист, который вёл ребёнка: так отвечают честнее. ' +
    'Можно заполнить на бумаге, по телефону или в кабинете. Скажите семье: «Нам важно знать и плохое — так мы исправимся. ' +
    'Ответы не повлияют на помощь вам». Первый вопрос обязателен: по нему считается доля семей, заметивших улучшение ' +
    '(ответы «стало немного лучше» и «стало намного лучше»). Не подсказывайте и не заполняйте за семью.',
  kind: 'questionnaire',
  subject: 'family',
  filledBy: 'parent',
  length: 10,
  rights: ownRights,
  items: [
    choice(
      'better',
      'Как изменилась жизнь вашей семьи за время, что мы работали вместе?',
      rising(
        1,
        'Стало намного хуже',
        'Стало немного хуже',
        'Не изменилась',
        'Стало немного лучше',
        'Стало намного лучше',
      ),
      { hint: 'Подумайте об обычном дне: ребёнок, ваш отдых, отношения дома, выходы из дома.' },
    ),
    ...satisfaction.map((item) => ({ ...item, isRequired: false })),
    words('helped', 'Что помогло больше всего?'),
    words('missing', 'Чего не хватило, что было лишним или неприятным?'),
    words('next', 'Что для вас сейчас важнее всего?'),
  ],
  scales: [
    scale({
      id: 'better',
      name: 'Перемены в жизни семьи',
      measures: 'lifeBetter',
      better: 'higher',
      min: 1,
      max: 5,
      bands: [
        { upTo: 2, text: 'стало хуже: позвоните семье' },
        { upTo: 3, text: 'без перемен' },
        { upTo: 5, text: 'стало лучше' },
      ],
    }),
    scale({
      id: 'satisfaction',
      name: 'Довольна ли семья помощью',
      better: 'higher',
      scoring: 'mean',
      items: satisfaction.map((item) => item.id),
      min: 1,
      max: 5,
      bands: [
        { upTo: 2.5, text: 'недовольна' },
        { upTo: 3.5, text: 'есть замечания' },
        { upTo: 5, text: 'довольна' },
      ],
    }),
  ],
}
