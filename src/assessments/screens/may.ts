import { reachOf, type Reach } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'

/** How far the signed-in person reaches in an act, by the one table of access; `null`: not at all. */
export function useReach(act: string): Reach | null {
  return reachOf(useMe().roles, act)
}
