import { useMe } from '#access/screens/use-me.ts'
import { useAsk } from '#client/use-ask.ts'
import type { imports, ImportState } from '../../contract.ts'

const waiting: readonly ImportState[] = ['uploaded', 'ready', 'failed']
const latest = 50

/** The latest imports that wait for a person; empty for those who may not import. */
export function useUnfinishedImports(): readonly { readonly id: string }[] | undefined {
  const may = useMe().places.includes('interchange')
  const { data } = useAsk<typeof imports>('interchange.imports', { limit: latest }, { when: may })
  return may ? data?.imports.filter(({ state }) => waiting.includes(state)) : []
}
