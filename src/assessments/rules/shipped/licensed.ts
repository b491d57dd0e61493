// Skeletons of instruments that belong to others: the scores alone. A scale is counted for outcomes only where a published
// threshold of change holds for every child it may be used with; a centre can add one of its own in its own version.
import type { Definition, Domain } from '../../contract/definition.ts'
import { number, plain, scale } from './making.ts'

type Score = { id: string; name: string; domain?: Domain }

const shownOnly =
  'Внесите итоговые числа с бланка. Общего порога, с которого изменение считается надёжным, программа не знает, поэтому в ' +
  'подсчёт улучшений оно не входит: его видно в карте ребёнка. Центр может завести свою версию с порогом и источником.'

const scores = (list: Score[], [min, max]: [number, number]) => ({
  items: list.map((score) => number(score.id, score.name, [min, max], { isRequired: false })),
  scales: list.map((score) => scale({ ...score, better: 'higher', min, max })),
})

const skeleton = {
  ...plain,
  kind: 'skeleton',
  subject: 'child',
  filledBy: 'specialist',
  length: 10,
} as const

/** Performance and satisfaction, 1–10. Two points are the change that the authors of the measure call important. */
export const copm: Definition = {
  ...skeleton,
  name: 'COPM: выполнение и удовлетворённость (баллы)',
  about:
    'Средние баллы выполнения и удовлетворённости от 1 до 10 с бланка центра. Разница в 2 балла и больше считается значимой. ' +
    'За ребёнка до 8 лет обычно отвечает родитель: в начале и в конце должен отвечать один и тот же человек.',
  rights:
    'Canadian Occupational Performance Measure © авторы. Бланк и руководство приобретаются у правообладателя. Здесь только поля для баллов, без текста методики.',
  items: [
    number('performance', 'Выполнение, средний балл', [1, 10]),
    number('satisfaction', 'Удовлетворённость, средний балл', [1, 10]),
  ],
  scales: [
    scale({
      id: 'performance',
      name: 'COPM: выполнение',
      measures: 'scored',
      better: 'higher',
      min: 1,
      max: 10,
      mcid: 2,
    }),
    scale({
      id: 'satisfaction',
      name: 'COPM: удовлетворённость',
      measures: 'scored',
      better: 'higher',
      min: 1,
      max: 10,
      mcid: 2,
    }),
  ],
}

/** Ages of development in months, for the first sixteen months. */
export const kidR: Definition = {
  ...skeleton,
  name: 'KID®-R: возраст развития (баллы)',
  about: `Возраст развития в месяцах по областям анкеты KID®-R, для детей от 2 до 16 месяцев. ${shownOnly}`,
  rights:
    'Права на русскую версию — у Санкт-Петербургского института раннего вмешательства. Центру нужны его анкеты и программа обработки. Здесь только поля для результатов.',
  ...scores(
    [
      { id: 'cognitive', name: 'Познание, мес.', domain: 'cognition' },
      { id: 'movement', name: 'Движение, мес.', domain: 'motor' },
      { id: 'language', name: 'Язык, мес.', domain: 'communication' },
      { id: 'selfHelp', name: 'Самообслуживание, мес.', domain: 'selfCare' },
      { id: 'socialSkills', name: 'Социальная область, мес.', domain: 'social' },
      { id: 'total', name: 'Общий возраст развития, мес.' },
    ],
    [0, 18],
  ),
}

/** Ages of development in months, from fourteen months to three and a half years. */
export const rcdi: Definition = {
  ...skeleton,
  name: 'RCDI-2000: возраст развития (баллы)',
  about: `Возраст развития в месяцах по областям опросника RCDI-2000, для детей от 14 до 42 месяцев. ${shownOnly}`,
  rights:
    'Права на русскую версию — у Санкт-Петербургского института раннего вмешательства. Центру нужны его опросники и программа обработки. Здесь только поля для результатов.',
  ...scores(
    [
      { id: 'socialSkills', name: 'Социальная область, мес.', domain: 'social' },
      { id: 'selfHelp', name: 'Самообслуживание, мес.', domain: 'selfCare' },
      { id: 'gross', name: 'Крупные движения, мес.', domain: 'motor' },
      { id: 'fine', name: 'Тонкие движения, мес.', domain: 'motor' },
      { id: 'speech', name: 'Развитие речи, мес.', domain: 'communication' },
      { id: 'understanding', name: 'Понимание языка, мес.', domain: 'communication' },
      { id: 'total', name: 'Общий возраст развития, мес.' },
    ],
    [0, 48],
  ),
}

/** Scaled scores of the four domains. */
export const pediCat: Definition = {
  ...skeleton,
  name: 'PEDI-CAT: шкальные баллы',
  about: `Шкальные баллы (scaled scores) по четырём областям, от 20 до 80. ${shownOnly}`,
  rights:
    'Pediatric Evaluation of Disability Inventory — Computer Adaptive Test © правообладатель; за применение берётся плата. Здесь только поля для баллов, без вопросов.',
  ...scores(
    [
      { id: 'daily', name: 'Повседневная активность', domain: 'selfCare' },
      { id: 'mobility', name: 'Подвижность', domain: 'motor' },
      { id: 'socialCognitive', name: 'Социальная и познавательная область', domain: 'social' },
      { id: 'responsibility', name: 'Ответственность' },
    ],
    [20, 80],
  ),
}

/** The total of the measure, 0–100. Published thresholds hold for walking children alone and are left out. */
export const gmfm66: Definition = {
  ...skeleton,
  name: 'GMFM-66: общий балл',
  about:
    `Общий балл от 0 до 100. Только для детей с ДЦП; проводит обученный специалист. ${shownOnly} Опубликованные пороги ` +
    'относятся к ходящим детям (GMFCS I–III), при тяжёлых нарушениях балл мало чувствителен: ставьте цель по шкале достижения.',
  rights:
    'Gross Motor Function Measure © авторы, CanChild. Руководство и программа подсчёта приобретаются у правообладателя. Здесь только поле для балла.',
  ...scores([{ id: 'total', name: 'GMFM-66, общий балл', domain: 'motor' }], [0, 100]),
}

/** Ages of development in months by the areas of the first three years. */
export const munich: Definition = {
  ...skeleton,
  name: 'Мюнхенская функциональная диагностика (баллы)',
  about: `Возраст развития в месяцах по областям, для детей до трёх лет. Области зависят от возраста: лишние оставьте пустыми. ${shownOnly}`,
  rights:
    'Методика издана книгой; права — у авторов и издательства. Центру нужно своё издание с таблицами. Здесь только поля для результатов.',
  ...scores(
    [
      { id: 'crawling', name: 'Ползание, мес.', domain: 'motor' },
      { id: 'sitting', name: 'Сидение, мес.', domain: 'motor' },
      { id: 'walking', name: 'Ходьба, мес.', domain: 'motor' },
      { id: 'hands', name: 'Хватание и навыки рук, мес.', domain: 'motor' },
      { id: 'perception', name: 'Восприятие, мес.', domain: 'cognition' },
      { id: 'speech', name: 'Речь, мес.', domain: 'communication' },
      { id: 'understanding', name: 'Понимание речи, мес.', domain: 'communication' },
      { id: 'independence', name: 'Самостоятельность, мес.', domain: 'selfCare' },
      { id: 'socialSkills', name: 'Социальность, мес.', domain: 'social' },
    ],
    [0, 36],
  ),
}
