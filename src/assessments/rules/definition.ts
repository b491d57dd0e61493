// Whether an instrument can be used as it was written.
import { ok, refuse, type Result } from '#base/result.ts'
import type { saveInstrument } from '../contract.ts'
import type { Definition, Item, Scale } from '../contract/definition.ts'
import { itemsOf, reachOfItem, scalesOf, valueOf } from './scoring.ts'

export type DefinitionRefusal = Exclude<
  (typeof saveInstrument.refusals)[number],
  'instrument-changed-meanwhile'
>
type Verdict = Result<null, DefinitionRefusal>

/** What the column of a score holds. */
const largestScore = 99_999

/**
 * Refuses an instrument without anything to answer, items or scales twice, a choice of fewer than two options or a number without
 * bounds, a scale of unknown or wordy items or with a range that its answers leave, an alarm of no scale, an item of no form.
 */
export function checkDefinition(definition: Definition): Verdict {
  for (const check of [checkItems, checkOptions, checkScales, checkAlarm]) {
    const verdict = check(definition)
    if (!verdict.ok) return verdict
  }
  return ok(null)
}

const repeatedIn = (ids: readonly string[]): string | undefined =>
  ids.find((id, at) => ids.indexOf(id) !== at)

function checkItems({ kind, items, categories, forms }: Definition): Verdict {
  if (kind === 'icf' ? categories.length === 0 : items.length === 0)
    return refuse('items-missing', { field: kind === 'icf' ? 'categories' : 'items' })
  const repeated = repeatedIn([...items.map(({ id }) => id), ...categories.map(({ code }) => code)])
  if (repeated) return refuse('item-repeated', { field: repeated })
  const formless = items.find(({ form }) => form && !forms.includes(form))
  return formless ? refuse('form-unknown', { field: formless.id }) : ok(null)
}

function checkOptions({ items }: Definition): Verdict {
  const bare = items.find(
    (item) =>
      (item.kind === 'choice' && item.options.length < 2) || (item.kind === 'number' && !isBounded(item)),
  )
  return bare ? refuse('options-missing', { field: bare.id }) : ok(null)
}

const isBounded = ({ min, max }: Item): boolean =>
  typeof min === 'number' && typeof max === 'number' && min < max

function checkScales(definition: Definition): Verdict {
  const repeated = repeatedIn(scalesOf(definition).map(({ id }) => id))
  if (repeated) return refuse('scale-repeated', { field: repeated })
  for (const scale of definition.scales) {
    if (!hasSoundItems(definition, scale)) return refuse('scale-item-unknown', { field: scale.id })
    if (!hasSoundRange(definition, scale)) return refuse('scale-range-wrong', { field: scale.id })
  }
  return ok(null)
}

function hasSoundItems({ items }: Definition, scale: Scale): boolean {
  const scored = new Set(items.filter((item) => reachOfItem(item)).map(({ id }) => id))
  return scale.items.every((id) => scored.has(id)) && repeatedIn(scale.items) === undefined
}

function hasSoundRange(definition: Definition, scale: Scale): boolean {
  const { min, max } = scale
  const isRange = min < max && min >= -largestScore && max <= largestScore
  const width = max - min
  const isMeasure = (scale.reliability?.sd ?? 0) <= width && (scale.mcid ?? 0) <= width
  return isRange && isMeasure && areBandsAscending(scale) && isRangeKept(definition, scale)
}

const areBandsAscending = ({ bands }: Scale): boolean =>
  bands.every(({ upTo }, at) => at === 0 || upTo > bands[at - 1]!.upTo)

/** Whether the least and the most that each form can give lie within the scale. */
function isRangeKept(definition: Definition, scale: Scale): boolean {
  const forms = definition.forms.length > 0 ? definition.forms : [null]
  return forms.every((form) => {
    const reaches = itemsOf(definition, form)
      .filter(({ id }) => scale.items.includes(id))
      .flatMap((item) => reachOfItem(item) ?? [])
    const ends = (['least', 'most'] as const).map((end) =>
      valueOf(
        scale.scoring,
        reaches.map((reach) => ({ value: reach[end], most: reach.most })),
      ),
    )
    return ends.every((end) => end === null || (end >= scale.min && end <= scale.max))
  })
}

const checkAlarm = ({ alarm, scales }: Definition): Verdict =>
  alarm && !scales.some(({ id }) => id === alarm.scale)
    ? refuse('alarm-scale-unknown', { field: 'alarm' })
    : ok(null)
