import type { Definition, Item, Scale } from '../../contract/definition.ts'
import { reachOfItem, valueOf } from '../../rules/scoring.ts'

type Option = Item['options'][number]

/** An instrument of which nothing is written yet. */
export const freshDefinition: Definition = {
  name: '',
  about: '',
  kind: 'questionnaire',
  subject: 'child',
  filledBy: 'specialist',
  length: 10,
  rights: '',
  forms: [],
  items: [],
  scales: [],
  categories: [],
  alarm: null,
}

/** Answers that most questions have, so that nobody types them. In Russian, as instruments are. */
export const presets: Readonly<Record<'levels' | 'yesNo' | 'agreement', readonly Option[]>> = {
  levels: ['Нет проблем', 'Лёгкие проблемы', 'Умеренные проблемы', 'Тяжёлые проблемы', 'Полная проблема'].map(
    (text, value) => ({ text, value }),
  ),
  yesNo: [
    { text: 'Нет', value: 0 },
    { text: 'Да', value: 1 },
  ],
  agreement: ['Совсем нет', 'Скорее нет', 'Трудно сказать', 'Скорее да', 'Совершенно да'].map((text, at) => ({
    text,
    value: at + 1,
  })),
}

/** A mark that none of `taken` has: `q7`, `s2`. Marks of earlier versions are never used again for another question. */
export function freshMark(letter: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((mark) =>
    mark.startsWith(letter) ? [Number(mark.slice(letter.length)) || 0] : [],
  )
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

/** A question with the next mark, answered as the one before it. */
export const freshItem = (taken: readonly string[], like: Item | undefined): Item => ({
  kind: 'choice',
  options: [...presets.levels],
  ...like,
  id: freshMark('q', taken),
  text: '',
  hint: '',
  isRequired: true,
})

export const freshScale = (taken: readonly string[], items: readonly Item[]): Scale => ({
  id: freshMark('s', taken),
  name: '',
  domain: null,
  measures: null,
  better: 'lower',
  scoring: 'sum',
  items: items.filter(isCounted).map(({ id }) => id),
  min: 0,
  max: 0,
  reliability: null,
  mcid: null,
  bands: [],
})

/** Can a scale count this question? */
export const isCounted = (item: Item): boolean => reachOfItem(item) !== null

/** Scales with the bounds that their questions give, and without questions that are gone. Per cent is always 0–100. */
export const withBounds = (definition: Definition): Definition => ({
  ...definition,
  scales: definition.scales.map((scale) => {
    const known = scale.items.filter((id) =>
      definition.items.some((item) => item.id === id && isCounted(item)),
    )
    return { ...scale, items: known, ...boundsOf(definition, { ...scale, items: known }) }
  }),
})

function boundsOf({ items, forms }: Definition, scale: Scale): Pick<Scale, 'min' | 'max'> {
  if (scale.scoring === 'percent') return { min: 0, max: 100 }
  const ends = (forms.length > 0 ? forms : [null]).flatMap((form) => {
    const reaches = items
      .filter((item) => scale.items.includes(item.id) && (!item.form || item.form === form))
      .flatMap((item) => reachOfItem(item) ?? [])
    const at = (end: 'least' | 'most'): number =>
      valueOf(
        scale.scoring,
        reaches.map((reach) => ({ value: reach[end], most: reach.most })),
      ) ?? 0
    return [at('least'), at('most')]
  })
  return { min: Math.min(...ends), max: Math.max(...ends) }
}
