import { ok, refuse, type Result } from '#base/result.ts'
import type { Definition } from '../../contract/definition.ts'

const isBlank = (text: string): boolean => text.trim() === ''

/** Refuses an instrument with an empty name, question, answer or scale. `field` is the question or the scale. */
export function checkTexts(definition: Definition): Result<null> {
  const { name, items, scales } = definition
  if (name.trim().length < 2) return refuse('name-missing', { field: 'name' })
  const unasked = items.find(({ text }) => isBlank(text))
  if (unasked) return refuse('question-empty', { field: unasked.id })
  const unanswered = items.find(
    ({ kind, options }) => kind === 'choice' && options.some(({ text }) => isBlank(text)),
  )
  if (unanswered) return refuse('option-empty', { field: unanswered.id })
  const unnamed = scales.find((scale) => isBlank(scale.name) || scale.items.length === 0)
  if (unnamed) return refuse(isBlank(unnamed.name) ? 'scale-unnamed' : 'scale-empty', { field: unnamed.id })
  const blankBand = scales.find(({ bands }) => bands.some(({ text }) => isBlank(text)))
  return blankBand ? refuse('band-empty', { field: blankBand.id }) : ok(null)
}

/** The question or the scale that a refusal speaks of, as people call it: its number and its text. */
export function placeOf({ items, scales, categories }: Definition, field: string | undefined): string {
  const at = items.findIndex(({ id }) => id === field)
  if (at >= 0) return `${at + 1}. ${items[at]?.text ?? ''}`.trim()
  return (
    scales.find(({ id }) => id === field)?.name ?? categories.find(({ code }) => code === field)?.code ?? ''
  )
}
