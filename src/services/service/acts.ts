// The acts of a month over all families.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { fullName } from '#base/person-name.ts'
import { ok } from '#base/result.ts'
import { namesOfChildren } from '#families/service/doors.ts'
import { caseloadOf } from '#families/service/lists.ts'
import { acts } from '../contract/service-contract.ts'
import { countOf, totalOf } from '../rules/act-lines.ts'
import { daysOfMonth, isOver } from '../rules/month.ts'
import * as store from '../store/acts.ts'
import { contractsById } from '../store/contracts.ts'
import { linesOfMonth, shownAct } from './act-facts.ts'

const confinedTo = (act: Act) => {
  const staffId = caseloadOf(act)
  return staffId === null ? null : { staffId, today: act.today }
}

async function childNames(act: Act, ids: readonly string[]): Promise<(id: string) => string> {
  const names = await namesOfChildren(act, [...new Set(ids)])
  return (id) => {
    const name = names.get(id)
    return name ? fullName(name) : ''
  }
}

/** A fixed number of round trips, however many families there are. */
export const ofMonth = permitted(acts, async (act, { month }) => {
  const days = daysOfMonth(month)
  const found = await store.contractsOfMonth(act.sql, days, confinedTo(act))
  const ids = found.map(({ id }) => id)
  const rows = new Map((await contractsById(act.sql, ids)).map((row) => [row.id, row]))
  const contracts = ids.flatMap((id) => rows.get(id) ?? [])
  const lines = await linesOfMonth(act, contracts, month)
  const made = new Map(
    (await store.actsOfMonth(act.sql, days.from, ids)).map((row) => [row.contract_id, row]),
  )
  const without = await store.withoutContract(act.sql, days, confinedTo(act))
  const name = await childNames(
    act,
    [...contracts, ...without].map((one) => one.child_id),
  )
  act.note({
    kind: 'read',
    act: acts.name,
    subjectKind: 'serviceAct',
    subjectId: null,
    facts: { month, shown: contracts.length },
  })
  return ok({
    isOver: isOver(month, act.today),
    lines: contracts.map((row) => {
      const now = lines.get(row.id) ?? []
      const one = made.get(row.id)
      return {
        contractId: row.id,
        childId: row.child_id,
        childName: name(row.child_id),
        number: row.number,
        delivered: countOf(now),
        outside: countOf(now.filter(({ isAgreed }) => !isAgreed)),
        total_kopecks: totalOf(now),
        act: one ? shownAct(one, now) : null,
      }
    }),
    withoutContract: without.map(({ child_id, delivered }) => ({
      childId: child_id,
      childName: name(child_id),
      delivered,
    })),
  })
})
