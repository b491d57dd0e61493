import { useEffect, useState } from 'react'
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
  const [findings, setFindings] = useState(none)
  const text = typed.trim()
  useEffect(() => {
    if (text.length < least) return setFindings(none)
    const stop = new AbortController()
    setFindings((before) => ({ ...before, settled: false }))
    const pause = setTimeout(async () => {
      const answers = await Promise.allSettled(sources.map((source) => source.find(text, stop.signal)))
      if (stop.signal.aborted) return
      const results = answers.flatMap((answer, at) =>
        answer.status === 'fulfilled'
          ? answer.value.map((found) => ({ ...found, group: sources[at]!.group }))
          : [],
      )
      setFindings({ results, settled: true, failed: answers.some(({ status }) => status === 'rejected') })
    }, pause_ms)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [text])
  return findings
}
