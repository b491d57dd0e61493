// What only the screens of this module say of its codes.
import type { Definition } from '../contract/definition.ts'
import type { Words } from '../words.ts'

type Of<Code extends string> = Readonly<Record<Code, Words>>

export const betterWords: Of<Definition['scales'][number]['better']> = {
  higher: { ru: 'чем больше, тем лучше', en: 'more is better' },
  lower: { ru: 'чем меньше, тем лучше', en: 'less is better' },
  none: { ru: 'не сравнивается', en: 'not compared' },
}

export const scoringWords: Of<Definition['scales'][number]['scoring']> = {
  sum: { ru: 'сумма', en: 'sum' },
  mean: { ru: 'среднее', en: 'mean' },
  percent: { ru: 'процент', en: 'per cent' },
}

export const itemKindWords: Of<Definition['items'][number]['kind']> = {
  choice: { ru: 'выбор ответа', en: 'one of answers' },
  number: { ru: 'число', en: 'a number' },
  text: { ru: 'слова', en: 'words' },
}

/** Qualifiers of ICF: how great the problem is. */
export const qualifierWords: readonly (readonly [number, Words])[] = [
  [0, { ru: 'нет проблем', en: 'no problem' }],
  [1, { ru: 'лёгкие', en: 'mild' }],
  [2, { ru: 'умеренные', en: 'moderate' }],
  [3, { ru: 'тяжёлые', en: 'severe' }],
  [4, { ru: 'полная проблема', en: 'complete problem' }],
  [8, { ru: 'не определено', en: 'not specified' }],
  [9, { ru: 'не применимо', en: 'not applicable' }],
]

type FormRefusal =
  | 'child-missing'
  | 'instrument-missing'
  | 'day-missing'
  | 'reason-missing'
  | 'name-missing'
  | 'note-missing'
  | 'question-empty'
  | 'option-empty'
  | 'scale-unnamed'
  | 'scale-empty'
  | 'band-empty'

/** Found by a form before anything is sent. */
export const formRefusalWords: Of<FormRefusal> = {
  'child-missing': { ru: 'Выберите ребёнка.', en: 'Choose the child.' },
  'instrument-missing': { ru: 'Выберите методику.', en: 'Choose the instrument.' },
  'day-missing': { ru: 'Укажите день.', en: 'Give the day.' },
  'reason-missing': {
    ru: 'Напишите, что было не так, хотя бы одним словом.',
    en: 'Say what was wrong, in one word at least.',
  },
  'name-missing': { ru: 'Дайте методике название.', en: 'Give the instrument a name.' },
  'note-missing': { ru: 'Напишите заметку.', en: 'Write the note.' },
  'question-empty': { ru: 'Напишите вопрос или уберите его.', en: 'Write the question or take it out.' },
  'option-empty': { ru: 'Один из ответов пустой.', en: 'One of the answers is empty.' },
  'scale-unnamed': { ru: 'Дайте шкале название.', en: 'Give the scale a name.' },
  'scale-empty': {
    ru: 'Отметьте вопросы, из которых складывается шкала.',
    en: 'Mark the questions that make the scale.',
  },
  'band-empty': {
    ru: 'Напишите, что значит ступень, или уберите её.',
    en: 'Write what the step means or take it out.',
  },
}
