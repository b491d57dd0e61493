import { useState } from 'react'
import { useSend } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { makeActs } from '../../contract/service-contract.ts'
import { explain } from '../explain.ts'
import { newId } from '../new-id.ts'

/** Acts of one request: few enough that the line moves on every second or two. */
const atOnce = 10

export interface Making {
  /** How many of how many are done; null while nothing is being made. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly make: (contractIds: readonly string[]) => Promise<void>
}

/** Makes the acts of a month, some at a time. What is made stays made when the connection is lost: the rest is made by another press. */
export function useMaking(month: string): Making {
  const i18n = useI18n()
  const language = useLanguage()
  const [progress, setProgress] = useState<Making['progress']>(null)
  const send = useSend<typeof makeActs>('services.makeActs', [
    'services.acts',
    'services.contracts',
    'papers.',
  ])
  const make = async (contractIds: readonly string[]): Promise<void> => {
    let made = 0
    setProgress({ done: 0, of: contractIds.length })
    for (let from = 0; from < contractIds.length; from += atOnce) {
      const some = contractIds.slice(from, from + atOnce)
      const acts = some.map((contractId) => ({ paperId: newId(), contractId }))
      const outcome = await send({ month, acts })
      if (!outcome.ok) {
        setProgress(null)
        return say({ text: explain(outcome, language) })
      }
      made += outcome.value.made.length
      setProgress({ done: from + some.length, of: contractIds.length })
    }
    setProgress(null)
    say({ text: i18n._('{made, plural, one {# act is made} other {# acts are made}}', { made }) })
  }
  return { progress, make }
}
