import type { Refusal } from '#base/result.ts'
import { wireText } from '#client/words.ts'
import type { Language } from '#ui/i18n.ts'
import type { Words } from '../../words/kinds.ts'
import { missingField, refusalWords } from '../../words/refusals.ts'

/** Found by a form before anything is sent. */
const formWords: Readonly<Record<string, Words>> = {
  'day-missing': { ru: 'Напишите день.', en: 'Write the day.' },
  'child-missing': { ru: 'Выберите ребёнка.', en: 'Choose the child.' },
  'kind-missing': { ru: 'Выберите вид оборудования.', en: 'Choose the kind of equipment.' },
  'name-missing': { ru: 'Напишите название.', en: 'Write the name.' },
  'number-missing': { ru: 'Напишите инвентарный номер.', en: 'Write the inventory number.' },
  'reason-missing': { ru: 'Напишите, почему: хватит двух слов.', en: 'Say why; two words will do.' },
  'act-number-missing': { ru: 'Напишите номер акта.', en: 'Write the number of the act.' },
  'staff-missing': { ru: 'Выберите сотрудника.', en: 'Choose a member of staff.' },
  'not-a-number': { ru: 'Напишите число.', en: 'Write a number.' },
  'kit-too-small': { ru: 'В комплекте хотя бы две вещи.', en: 'A kit has two things at least.' },
  'not-tried': { ru: 'Отметьте, что опробовали.', en: 'Tick that it was tried.' },
}

const own: Readonly<Record<string, Words>> = { ...formWords, ...refusalWords }

/** A refusal of an act of the lending point in words. */
export const explain =
  (language: Language) =>
  (refusal: Refusal): string =>
    (lacking(refusal) ?? own[refusal.code])?.[language] ?? wireText(refusal.code, language)

function lacking({ code, details }: Refusal): Words | null {
  const { meaning, field } = details ?? {}
  const isNamed = code === 'paper-field-missing' && typeof meaning === 'string'
  return isNamed ? missingField(meaning, String(field)) : null
}
