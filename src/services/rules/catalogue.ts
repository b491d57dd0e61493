// The catalogue that a new centre starts with: the services of the practice «ДоброЦентр», by both classifiers.
import type { directions, measures, serviceTypes } from '../contract.ts'

/** Two spellings of one service have one key: lower case, ё as е, spaces and quotes folded. */
export const serviceKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"'“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

export interface StarterItem {
  readonly name: string
  readonly type: (typeof serviceTypes)[number]
  readonly direction: (typeof directions)[number]
  readonly measure: (typeof measures)[number]
  readonly minutes: number
}

type Row = readonly [string, StarterItem['type'], StarterItem['direction'], StarterItem['measure'], number]

// Source: S2 (plan of the brigade «ДоброНика», «Домашний МРЦ», school «Содействие»); types by domain.md §3.6.
const rows: readonly Row[] = [
  ['Социально-психологическое консультирование', 'psychological', 'psychological', 'counselling', 45],
  ['Психокоррекционное занятие', 'psychological', 'psychological', 'practice', 40],
  ['Психологическая диагностика', 'psychological', 'psychological', 'diagnostics', 60],
  ['Диагностика речевого развития', 'pedagogical', 'pedagogical', 'diagnostics', 40],
  ['Консультирование логопеда', 'pedagogical', 'pedagogical', 'counselling', 30],
  ['Индивидуальное занятие с логопедом', 'pedagogical', 'pedagogical', 'practice', 30],
  ['Занятие с социальным педагогом', 'pedagogical', 'pedagogical', 'practice', 40],
  ['Формирование позитивных интересов', 'pedagogical', 'sociocultural', 'leisure', 40],
  ['Занятие адаптивной физической культурой', 'medical', 'adaptedPe', 'practice', 40],
  ['Занятие по развитию двигательных навыков', 'medical', 'adaptedPe', 'practice', 40],
  ['Занятие по развитию познавательных навыков', 'pedagogical', 'pedagogical', 'practice', 40],
  ['Занятие по развитию коммуникативных навыков', 'communicative', 'pedagogical', 'practice', 40],
  ['Занятие по самообслуживанию', 'communicative', 'everyday', 'practice', 45],
  ['Обучение родителей уходу и реабилитации', 'communicative', 'everyday', 'training', 45],
  ['Консультация по использованию средств реабилитации', 'communicative', 'environment', 'counselling', 30],
  ['Социальное сопровождение семьи', 'socialSupport', 'everyday', 'informing', 30],
]

export const starterCatalogue: readonly StarterItem[] = rows.map(
  ([name, type, direction, measure, minutes]) => ({
    name,
    type,
    direction,
    measure,
    minutes,
  }),
)
