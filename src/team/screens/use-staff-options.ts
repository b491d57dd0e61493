import { reachOf } from '#access/policy.ts'
import { useMe } from '#access/screens/use-me.ts'
import { fullName } from '#base/person-name.ts'
import { useAsk } from '#client/use-ask.ts'
import type { staff } from '../contract.ts'

/** Members of staff for a select, «Коваленко Анна Викторовна, логопед»; none for roles that do not see them. */
export function useStaffOptions(): { readonly value: string; readonly label: string }[] {
  const sees = reachOf(useMe().roles, 'team.staff') !== null
  const { data } = useAsk<typeof staff>('team.staff', {}, { when: sees })
  return (data?.staff ?? []).map(({ id, name, post }) => ({ value: id, label: `${fullName(name)}, ${post}` }))
}
