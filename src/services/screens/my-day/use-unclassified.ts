import { useReach } from '../may.ts'
import { useAsk } from '#client/use-ask.ts'
import type { catalogue } from '../../contract.ts'

/** How many services of the catalogue wait for their type; 0 for those who may not give it. */
export function useUnclassified(): number | undefined {
  const may = useReach('services.editItem') !== null
  const { data } = useAsk<typeof catalogue>('services.catalogue', {}, { when: may })
  return may ? data?.items.filter((item) => item.needsClassification).length : 0
}
