import type { Definition, Item } from '../../contract/definition.ts'
import { choice, ownRights, plain, rising, scale, words } from './making.ts'

const state = rising(0, 'Нет', 'Частично', 'Да')
const seen = (id: string, text: string, hint = ''): Item => choice(id, text, state, { hint })
/** Something that not every family needs. */
const needed = (id: string, text: string, hint = ''): Item =>
  choice(id, text, [...state, { text: 'Не нужно', value: null }], { hint })

const safety = [
  seen('floor', 'Пол ровный и свободный: нет скользких ковриков, проводов, порог виден'),
  seen(
    'heat',
    'Печь, плита, батарея, кипяток недоступны ребёнку',
    'При печном отоплении спросите об угарном газе: есть ли извещатель.',
  ),
  seen('drugs', 'Лекарства, бытовая химия, острое заперты или высоко'),
  seen('windows', 'Окна с ограничителем, кровать и пеленальный стол с бортом'),
  needed('rails', 'Поручни и нескользящий коврик там, где ребёнок моется и ходит'),
  seen(
    'exit',
    'Ребёнка можно быстро вынести или вывезти из дома',
    'Ступени, ширина двери, лифт, снег у крыльца.',
  ),
]

const space = [
  seen('place', 'Есть место для занятия, 2×2 метра пола или стол'),
  seen('light', 'Светло и можно проветрить'),
  seen('quiet', 'На время занятия можно выключить телевизор и уменьшить шум'),
  seen('own', 'У ребёнка есть свой уголок и доступные ему игрушки'),
]

const equipment = [
  needed('seat', 'Сиденье или кресло по росту, с опорой для стоп'),
  needed('mobility', 'Коляска, ходунки или опора исправны и по размеру'),
  needed('care', 'Есть нужное для ухода: подъёмник, противопролежневый матрас, сиденье для ванны'),
  needed('cards', 'Есть средство общения: карточки, альбом, устройство'),
]

/** The home where the child lives: whether it is safe, has room and equipment, and is within reach. */
export const home: Definition = {
  ...plain,
  name: 'Дом и условия для занятий',
  about:
    'Осмотр дома на первой встрече и в конце, с согласия семьи и вместе с ней. Это не проверка и не основание для выводов о ' +
    'семье: скажите, что ищете, чем помочь. Опасное устраните сразу или договоритесь, кто и когда. Если видите угрозу жизни ' +
    'ребёнка, действуйте по порядку своего центра. По ответам подберите технические средства в пункте проката и форму работы: ' +
    'дома, в центре или по видеосвязи.',
  kind: 'questionnaire',
  subject: 'family',
  filledBy: 'specialist',
  length: 15,
  rights: ownRights,
  items: [
    ...safety,
    ...space,
    ...equipment,
    choice('internet', 'Связь дома', [
      { text: 'Нет ни интернета, ни телефона', value: 0 },
      { text: 'Телефон ловит, интернет не тянет видео', value: 1 },
      { text: 'Видеосвязь возможна', value: 2 },
    ]),
    words('agreed', 'О чём договорились', 'Что исправить, кто сделает и когда; что взять в прокате.'),
  ],
  scales: [
    scale({
      id: 'home',
      name: 'Условия дома, %',
      measures: 'environment',
      better: 'higher',
      scoring: 'percent',
      items: [...safety, ...space, ...equipment, { id: 'internet' }].map((item) => item.id),
      min: 0,
      max: 100,
      bands: [
        { upTo: 49, text: 'условий мало: начните с безопасности и проката' },
        { upTo: 79, text: 'есть что улучшить' },
        { upTo: 100, text: 'условия хорошие' },
      ],
    }),
    scale({
      id: 'safety',
      name: 'Безопасность, %',
      better: 'higher',
      scoring: 'percent',
      items: safety.map((item) => item.id),
      min: 0,
      max: 100,
      bands: [
        { upTo: 99, text: 'есть опасное: договоритесь, кто и когда исправит' },
        { upTo: 100, text: 'опасного не видно' },
      ],
    }),
  ],
}
