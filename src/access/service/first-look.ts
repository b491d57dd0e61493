// What a page must know before anybody is signed in.
import { type RoleId, roleIds } from '../policy.ts'
import type { Program } from '../program.ts'
import { centres, people } from '../store/accounts.ts'

export interface FirstLook {
  readonly state: 'empty' | 'ready'
  readonly demo: boolean
  readonly demoAccounts?: readonly { login: string; roleIds: readonly RoleId[]; name: string }[]
}

/** Whether the installation is set up, and who may be tried in a demonstration. A real installation names nobody. */
export async function firstLook(program: Program): Promise<FirstLook> {
  const all = await centres(program.db.above)
  const [first] = all
  if (!first) return { state: 'empty', demo: false }
  if (!all.every((centre) => centre.is_demo)) return { state: 'ready', demo: false }
  const accounts = await people(program.db.above, first.id)
  return {
    state: 'ready',
    demo: true,
    demoAccounts: accounts
      .filter((row) => row.disabled_at === null)
      .toSorted((a, b) => roleIds.indexOf(a.roles[0]!) - roleIds.indexOf(b.roles[0]!))
      .map((row) => ({ login: row.login, roleIds: row.roles, name: `${row.last_name} ${row.first_name}` })),
  }
}
