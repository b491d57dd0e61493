// A kind that an import names and nobody has described yet.
import type { categories } from '../contract/kind.ts'

type Category = (typeof categories)[number]

/** Words of paper lists, as beginnings, and what they mean. */
const words: readonly (readonly [RegExp, Category])[] = [
  [/вертикал/u, 'standingFrames'],
  [/опор/u, 'supports'],
  [/коляс/u, 'wheelchairs'],
  [/ходун/u, 'walkers'],
  [/тренаж/u, 'trainers'],
  [/сенсор/u, 'sensory'],
  [/дидакт|развив/u, 'didactic'],
  [/адк|коммуник/u, 'communication'],
  [/мебел|стол|стул/u, 'furniture'],
  [/игр/u, 'toys'],
  [/спорт/u, 'sport'],
  [/музык/u, 'music'],
  [/ванн|гигиен|туалет/u, 'bath'],
]

/** The category of a paper list's group or name; `other` when no word of it is known. */
export const categoryOf = (group: string, name: string): Category => {
  const find = (text: string) => words.find(([word]) => word.test(text.toLowerCase()))?.[1]
  return find(group) ?? find(name) ?? 'other'
}

const risky: ReadonlySet<Category> = new Set([
  'standingFrames',
  'supports',
  'wheelchairs',
  'walkers',
  'trainers',
])

/** What holds, moves or carries a child passes every gate until somebody who knows it says otherwise. */
export const riskOf = (category: Category): 'low' | 'high' => (risky.has(category) ? 'high' : 'low')
