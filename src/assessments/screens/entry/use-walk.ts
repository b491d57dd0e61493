import { useState } from 'react'
import type { ActForm } from '#ui/form/use-act-form.ts'
import type { Definition, Item } from '../../contract/definition.ts'
import { isAnswered, itemsAsked, missingOf, type EntryValues } from './entry-values.ts'
import { useWalkKeys } from './use-walk-keys.ts'

/** The way through the questions of one instrument. */
export interface Way {
  readonly items: readonly Item[]
  /** The question that is asked now; none at the end, and none of ICF, whose categories stand on one page. */
  readonly item: Item | undefined
  readonly isIcf: boolean
  readonly isReview: boolean
  /** From 0; `last` is the page with all answers. */
  readonly at: number
  readonly last: number
  readonly go: (step: number) => void
  readonly answer: (id: string, value: EntryValues['answers'][string] | undefined) => void
  /** Saves; with an answer missing it goes to that question instead, and from then on from gap to gap. */
  readonly save: () => void
  /** How many answers are still missing, once saving was tried. */
  readonly gaps: number
  /** Takes an option and goes on. */
  readonly choose: (item: Item, option: number) => void
}

interface Walked {
  readonly form: ActForm<EntryValues>
  readonly definition: Definition
  readonly isCorrection: boolean
  readonly onLeave: () => void
}

/** Begins at the first question without an answer, so that a draft goes on where it was left; a correction begins at the end. */
export function useWalk({ form, definition, isCorrection, onLeave }: Walked): Way {
  const { values, change } = form
  const { answers, picked } = values
  const isIcf = definition.kind === 'icf'
  const items = itemsAsked(definition, values.form)
  const last = isIcf ? 1 : items.length
  const [gone, setGone] = useState<number | null>(isCorrection ? last : null)
  const at = gone ?? (isIcf ? 0 : firstOpen(items, answers))
  const item = isIcf ? undefined : items[at]

  const [tried, setTried] = useState(false)
  const toGap = (given: EntryValues['answers']): boolean => {
    const gap = missingOf(items, given)[0]
    setGone(gap ? items.indexOf(gap) : last)
    return gap !== undefined
  }

  const go = (step: number): void => setGone(Math.min(Math.max(step, 0), last))
  const save = (): void => {
    setTried(true)
    if (isIcf || !toGap(answers)) void form.submit()
  }
  const answer: Way['answer'] = (id, value) => {
    setGone(at)
    const { [id]: _before, ...others } = answers
    change({ answers: value === undefined ? others : { ...answers, [id]: value } })
  }
  const choose: Way['choose'] = (of, option) => {
    const given = { ...answers, [of.id]: of.options[option]?.value ?? null }
    change({ answers: given, picked: { ...picked, [of.id]: option } })
    if (tried) toGap(given)
    else go(at + 1)
  }
  useWalkKeys({ item, onChoose: choose, onNext: () => go(at + 1), onBack: () => go(at - 1), onLeave })
  const gaps = tried ? missingOf(items, answers).length : 0
  return { items, item, isIcf, isReview: at >= last, at, last, go, save, gaps, answer, choose }
}

function firstOpen(items: readonly Item[], answers: EntryValues['answers']): number {
  const open = items.findIndex((one) => !isAnswered(answers, one))
  return open < 0 ? items.length : open
}
