// From answers to scores.
import type { NewAssessment } from '../contract.ts'
import type { Definition, Item, Scale } from '../contract/definition.ts'
import { reliableChange, rounded } from './reliable-change.ts'

type Answers = NewAssessment['answers']

/** A score as it is kept, with what its definition said of the scale on that day. */
export interface Score {
  readonly scale: string
  readonly value: number
  /** 1 where more is better, -1 where less is, 0 where neither. */
  readonly better: -1 | 0 | 1
  readonly measures: Scale['measures']
  readonly domain: Scale['domain']
  /** The raw changes that RCI and MCID ask for, in points; null where the scale has none. */
  readonly reliable: number | null
  readonly important: number | null
}

/** The worst that a qualifier says; 8 («не уточнено») and 9 («не применимо») say nothing that could be counted. Source: ICF. */
export const worstQualifier = 4
export const uncountedQualifiers: readonly number[] = [8, 9]

const qualifierBands = ['трудностей нет', 'лёгкие', 'умеренные', 'тяжёлые', 'полные'].map((text, upTo) => ({
  upTo,
  text,
}))

/** Only activities and participation (d-codes) are counted as development. Source: domain.md §4.4, rule b. */
const scaleOfCategory = ({ code, text, domain }: Definition['categories'][number]): Scale => ({
  id: code,
  name: text,
  domain,
  measures: code.startsWith('d') ? 'development' : null,
  better: 'lower',
  scoring: 'sum',
  items: [code],
  min: 0,
  max: worstQualifier,
  bands: qualifierBands,
})

/** Every scale of an instrument; of ICF, each category is one. */
export const scalesOf = (definition: Definition): Scale[] => [
  ...definition.scales,
  ...definition.categories.map(scaleOfCategory),
]

/** The items that are asked in a form; all of them where the instrument has no forms. */
export const itemsOf = (definition: Definition, form: string | null | undefined): Item[] =>
  definition.items.filter((item) => !item.form || item.form === form)

/** The least and the most that an answer to an item can give; null for words and for options that are all uncounted. */
export function reachOfItem(item: Item): { readonly least: number; readonly most: number } | null {
  if (item.kind === 'text') return null
  if (item.kind === 'number') return { least: item.min ?? 0, most: item.max ?? 0 }
  const values = item.options.flatMap(({ value }) => (value === null ? [] : [value]))
  return values.length === 0 ? null : { least: Math.min(...values), most: Math.max(...values) }
}

interface Counted {
  readonly value: number
  readonly most: number
}

/** What each answer counts, by item id; answers that do not count are not there. */
function countedAnswers(definition: Definition, form: string | null | undefined, answers: Answers) {
  const counted = new Map<string, Counted>()
  for (const item of itemsOf(definition, form)) {
    const reach = reachOfItem(item)
    const value = answers[item.id]
    if (reach && typeof value === 'number') counted.set(item.id, { value, most: reach.most })
  }
  for (const { code } of definition.categories) {
    const value = answers[code]
    if (typeof value === 'number' && value <= worstQualifier)
      counted.set(code, { value, most: worstQualifier })
  }
  return counted
}

/** The value of a scale from what was counted of it; null when it is nothing. */
export function valueOf(scoring: Scale['scoring'], counted: readonly Counted[]): number | null {
  if (counted.length === 0) return null
  const sum = counted.reduce((total, one) => total + one.value, 0)
  switch (scoring) {
    case 'sum':
      return rounded(sum)
    case 'mean':
      return rounded(sum / counted.length)
    case 'percent': {
      const most = counted.reduce((total, one) => total + one.most, 0)
      return most > 0 ? rounded((100 * sum) / most) : null
    }
  }
}

const signs = { higher: 1, lower: -1, none: 0 } as const

/**
 * The scores of an instrument filled in. An answer that is open or has an uncounted option is left out of its scale; a scale of
 * which nothing was counted has no score. `percent` is of the most that the counted answers could give.
 */
export function scoresOf(
  definition: Definition,
  filled: { readonly form?: string | null | undefined; readonly answers: Answers },
): Score[] {
  const counted = countedAnswers(definition, filled.form, filled.answers)
  return scalesOf(definition).flatMap((scale) => {
    const parts = scale.items.flatMap((id) => counted.get(id) ?? [])
    const value = valueOf(scale.scoring, parts)
    return value === null ? [] : [{ ...meaningOf(scale), value }]
  })
}

const meaningOf = (scale: Scale): Omit<Score, 'value'> => ({
  scale: scale.id,
  better: signs[scale.better],
  measures: scale.measures ?? null,
  domain: scale.domain ?? null,
  reliable: scale.reliability ? reliableChange(scale.reliability) : null,
  important: scale.mcid ?? null,
})

/** What a value of a scale means; '' where no band holds it. */
export const bandOf = (scale: Scale, value: number): string =>
  scale.bands.find(({ upTo }) => value <= upTo)?.text ?? ''

/** Whether the scores make a call of the psychologist to the family. */
export const isAlarming = ({ alarm }: Definition, scores: readonly Score[]): boolean =>
  !!alarm && scores.some(({ scale, value }) => scale === alarm.scale && value >= alarm.from)
