// Where a policy says something else than the sources do.
import type { PolicyRow, Reach, RoleId } from '#access/policy.ts'
import { acts, type Expectation, innerActs, type Letter, reachInto, type Role, roles } from './expected.ts'

const letterOf: Readonly<Record<Reach, Letter>> = { all: 'a', own: 'o', masked: 'm', counts: 'n', self: 's' }

/** `t`, the technical part, is masked where it is read and own where it is written. */
const isSame = (wanted: Letter, given: Letter): boolean =>
  wanted === given || (wanted === 't' && (given === 'm' || given === 'o'))

/** Acts that everybody who is signed in may do to their own account, and that the door carries out. */
const doorActs = ['access.signOut', 'access.changePassword']
const known: Readonly<Record<string, Expectation>> = {
  ...acts,
  ...innerActs,
  ...Object.fromEntries(doorActs.map((act) => [act, acts['access.me']!])),
}

function differencesIn(act: string, row: PolicyRow): string[] {
  const { data, does } = known[act]!
  const given = (role: Role): Letter => {
    const reach = row[role satisfies RoleId]
    return reach ? letterOf[reach] : '-'
  }
  return roles
    .filter((role) => !isSame(reachInto(role, data, does), given(role)))
    .map((role) => `${act} of ${role} is ${given(role)}, not ${reachInto(role, data, does)}`)
}

/** The cells in which a policy and the sources differ, and the acts that only one of them knows. */
export const differences = (policy: ReadonlyMap<string, PolicyRow>): string[] => [
  ...[...policy].flatMap(([act, row]) => (act in known ? differencesIn(act, row) : [`${act} is new`])),
  ...Object.keys(known)
    .filter((act) => !policy.has(act))
    .map((act) => `${act} is missing`),
]
