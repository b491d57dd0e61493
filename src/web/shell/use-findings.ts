import { useEffect, useEffectEvent, useState } from 'react'
import type { OmniboxResult, OmniboxSource } from '#ui/offer.ts'

export interface Findings {
  readonly results: readonly (OmniboxResult & { readonly group: OmniboxSource['group'] })[]
  /** Every source has answered what is typed now. */
  readonly settled: boolean
  /** Some source did not answer. */
  readonly failed: boolean
}

const none: Findings = { results: [], settled: true, failed: false }
const pause_ms = 120
const least = 2

/** What the sources find for what is typed, after a pause in the typing. Late answers to earlier letters are dropped. */
export function useFindings(sources: readonly OmniboxSource[], typed: string): Findings {
  const text = typed.trim()
  const [answered, setAnswered] = useState({ ...none, text: '' })
  const search = useEffectEvent(async (stop: AbortSignal) => {
    const answers = await Promise.allSettled(sources.map((source) => source.find(text, stop)))
    if (stop.aborted) return
    const results = answers.flatMap((answer, at) =>
      answer.status === 'fulfilled'
        ? answer.value.map((found) => ({ ...found, group: sources[at]!.group }))
        : [],
    )
    setAnswered({ text, results, settled: true, failed: answers.some(({ status }) => status === 'rejected') })
  })
  useEffect(() => {
    if (text.length < least) return
    const stop = new AbortController()
    const pause = setTimeout(() => void search(stop.signal), pause_ms)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [text])
  return text.length < least ? none : { ...answered, settled: answered.text === text }
}
