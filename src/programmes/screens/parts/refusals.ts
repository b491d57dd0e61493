import type { Words } from '../../words/terms.ts'

/** Found by a form before anything is sent. */
export const formWords: Readonly<Record<string, Words>> = {
  'day-missing': { ru: 'Напишите день.', en: 'Write the day.' },
  'level-missing': { ru: 'Отметьте ступень.', en: 'Choose the level.' },
  'levels-missing': { ru: 'Опишите все пять ступеней.', en: 'Describe all five levels.' },
  'title-missing': {
    ru: 'Напишите, что это: хватит нескольких слов.',
    en: 'Say what it is; a few words will do.',
  },
  'reason-missing': { ru: 'Напишите, почему: хватит двух слов.', en: 'Say why; two words will do.' },
  'minutes-range': { ru: 'От 1 до 480 минут.', en: 'From 1 to 480 minutes.' },
  'nothing-changed': { ru: 'В плане ничего не изменено.', en: 'Nothing is changed in the plan.' },
  'staff-missing': { ru: 'Отметьте, кто был.', en: 'Say who took part.' },
  'text-missing': { ru: 'Напишите, что обсудили.', en: 'Write what was discussed.' },
  'next-missing': { ru: 'Напишите следующий шаг.', en: 'Write the next step.' },
  'name-missing': { ru: 'Дайте программе название.', en: 'Give the programme a name.' },
  'conclusion-missing': { ru: 'Напишите заключение.', en: 'Write the conclusion.' },
  'template-missing': { ru: 'Выберите программу.', en: 'Choose the programme.' },
  'child-missing': { ru: 'Выберите ребёнка.', en: 'Choose the child.' },
  'rhythm-missing': {
    ru: 'Отметьте хотя бы один день недели.',
    en: 'Choose one day of the week at least.',
  },
}
