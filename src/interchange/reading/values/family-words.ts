// Words of a list of children: sex, statuses, family, who the adult is to the child.

export type Sex = 'male' | 'female'
export type ChildStatus = 'disabledChild' | 'specialNeeds' | 'severeMultiple' | 'palliative'
export type FamilyCategory = 'complete' | 'singleParent' | 'substitute' | 'large' | 'lowIncome'
export type Relation =
  | 'mother'
  | 'father'
  | 'guardian'
  | 'fosterParent'
  | 'adoptiveParent'
  | 'stepParent'
  | 'grandmother'
  | 'grandfather'
  | 'otherRelative'

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').trim()

/** «м», «муж.», «мальчик» … and «ж», «девочка»; `null` for anything else, the empty cell too. */
export function readSex(text: string): Sex | null {
  const word = fold(text).replace(/[.\s]+$/u, '')
  if (/^(?:м|муж|мужской|мужчина|мальчик|мал|m|male)$/u.test(word)) return 'male'
  return /^(?:ж|жен|женский|женщина|девочка|дев|f|female)$/u.test(word) ? 'female' : null
}

/** The statuses a cell like «ребёнок-инвалид, ОВЗ» names. `null` when it says something that is no status we keep. */
export function readStatuses(text: string): ChildStatus[] | null {
  const words = fold(text)
  if (/^(?:|[-–—]+|нет|норма|без статуса|здоров|без инвалидности|не инвалид|ранний возраст)$/u.test(words))
    return []
  const found: ChildStatus[] = []
  if (/инвалид/u.test(words) && !/(?:не|без) ?инвалид/u.test(words)) found.push('disabledChild')
  if (/овз|ограниченн\S* возможност/u.test(words)) found.push('specialNeeds')
  if (/тмнр|множественн/u.test(words)) found.push('severeMultiple')
  if (/паллиатив/u.test(words)) found.push('palliative')
  return found.length > 0 ? found : null
}

const categories: readonly [words: RegExp, category: FamilyCategory][] = [
  [/(?<!не\s?)полн/u, 'complete'],
  [/не\s?полн|одинок|один родитель|мать-одиночка/u, 'singleParent'],
  [/замещающ|опек|приемн|попечит|патронат/u, 'substitute'],
  [/многодет/u, 'large'],
  [/малоимущ|малообеспеч|низк\S* доход/u, 'lowIncome'],
]

/** The categories a family is said to have: «неполная, многодетная» is two. `null` when it says something else; empty says none. */
export function readFamilyCategories(text: string): FamilyCategory[] | null {
  const words = fold(text)
  if (/^(?:|[-–—]+|нет)$/u.test(words)) return []
  const found = categories.filter(([pattern]) => pattern.test(words)).map(([, category]) => category)
  return found.length > 0 ? found : null
}

const relations: readonly [words: RegExp, relation: Relation][] = [
  [/приемн|патронатн/u, 'fosterParent'],
  [/усынов|удочер/u, 'adoptiveParent'],
  [/мачех|отчим/u, 'stepParent'],
  [/опекун|попечител/u, 'guardian'],
  [/прабабуш|бабуш/u, 'grandmother'],
  [/прадедуш|дедуш|^дед$/u, 'grandfather'],
  [/^мат(?:ь|ер)|^мам/u, 'mother'],
  [/^отец|^отц|^пап/u, 'father'],
  [/тет[яи]|дяд[яи]|сестр|брат|родствен/u, 'otherRelative'],
]

/** Who the adult is to the child; «бабушка-опекун» is a guardian, for that is what gives the right to act. `null` when not said. */
export function readRelation(text: string): Relation | null {
  const words = fold(text)
  return relations.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
