import { expect, test } from 'vitest'
import { openActs, policy, reachOf, roleIds, sectionsOf } from './policy.ts'

test('every row has a cell for each of the twelve roles', () => {
  expect(roleIds).toHaveLength(12)
  const strange = [...policy]
    .flatMap(([, row]) => Object.keys(row))
    .filter((role) => !(roleIds as readonly string[]).includes(role))
  expect(strange).toEqual([])
})

test('an act that is not in the table is within nobody’s reach', () => {
  for (const role of roleIds) expect(reachOf([role], 'families.eraseEverything')).toBeNull()
})

test('a person of two roles reaches as far as the wider of them', () => {
  expect(reachOf(['specialist'], 'families.children')).toBe('own')
  expect(reachOf(['methodologist', 'specialist'], 'families.children')).toBe('own')
  expect(reachOf(['specialist', 'head'], 'families.children')).toBe('all')
  expect(reachOf([], 'access.me')).toBeNull()
})

test('the system administrator reaches no act that shows a person in care', () => {
  const shown = [...policy.keys()].filter(
    (act) => !act.startsWith('access.') && reachOf(['systemAdmin'], act) !== null,
  )
  expect(shown).toEqual([])
  expect(sectionsOf(['systemAdmin']).size).toBe(0)
})

test('supervisor and auditor reach figures only, parents and partners nothing of the registry yet', () => {
  for (const role of ['regionalSupervisor', 'foundationAuditor', 'parent', 'partner'] as const) {
    // What the figures mean is no secret.
    for (const act of [...policy.keys()].filter((name) => name !== 'reports.definitions')) {
      const reach = reachOf([role], act)
      expect(reach === null || reach === 'counts' || reach === 'self', `${role} ${act}`).toBe(true)
    }
  }
})

test('acts for strangers are a short list and none of them is in the table', () => {
  expect(openActs.filter((act) => policy.has(act))).toEqual([])
})
