import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'

/** Whether the signed-in person may do this act at all, by the one table of access. */
export function useMay(act: string): boolean {
  return reachOf(useMe().roles, act) !== null
}
