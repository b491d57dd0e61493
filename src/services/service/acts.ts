// The acts of a month over all families.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import type { Period } from '#base/period.ts'
import { fullName, nameKey } from '#base/person-name.ts'
import { ok } from '#base/result.ts'
import { namesOfChildren, reachedChildren } from '#families/service/doors.ts'
import { acts } from '../contract/service-contract.ts'
import { countOf, deliveredOutside, totalOf } from '../rules/act-lines.ts'
import { daysOfMonth, isOver } from '../rules/month.ts'
import * as store from '../store/acts.ts'
import { type ContractRow, contractsBetween, contractsById } from '../store/contracts.ts'
import { linesOf, shownAct } from './act-facts.ts'

interface Known {
  readonly delivered: readonly store.DeliveredRow[]
  /** Contracts with services in the month or an act of it, by the child’s name. */
  readonly contracts: readonly ContractRow[]
  /** By contract. */
  readonly made: ReadonlyMap<string, store.ActRow>
  readonly nameOf: (childId: string) => string
}

/** Everything about a month that the actor reaches. A fixed number of round trips, however many families there are. */
async function knownOf(act: Act, days: Period): Promise<Known> {
  const all = await store.deliveredBetween(act.sql, days, null)
  const made = new Map((await store.actsOfMonth(act.sql, days.from)).map((row) => [row.contract_id, row]))
  const served = [...new Set(all.map((row) => row.child_id))]
  const holding = await contractsBetween(act.sql, served, days)
  const others = [...made.keys()].filter((id) => !holding.some((row) => row.id === id))
  const found = [...holding, ...(await contractsById(act.sql, others))]
  const ids = [...new Set([...served, ...found.map((row) => row.child_id)])]
  const reached = await reachedChildren(act, ids)
  const names = await namesOfChildren(act, [...reached.keys()])
  const nameOf = (childId: string): string => {
    const name = names.get(childId)
    return name ? fullName(name) : ''
  }
  return {
    delivered: all.filter((row) => reached.has(row.child_id)),
    contracts: byName(
      found.filter((row) => reached.has(row.child_id)),
      (row) => nameOf(row.child_id),
    ),
    made,
    nameOf,
  }
}

const byName = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] => {
  const keys = new Map(rows.map((row) => [row, nameKey(nameOf(row))]))
  return rows.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1))
}

/** Children with services on days on which no contract held. */
function withoutContract({ delivered, contracts, nameOf }: Known) {
  const terms = Map.groupBy(contracts, (row) => row.child_id)
  const found = [...Map.groupBy(delivered, (row) => row.child_id)].map(([childId, rows]) => {
    const held = (terms.get(childId) ?? []).map((row) => ({ from: row.from_day, lastDay: row.last_day }))
    return { childId, childName: nameOf(childId), delivered: deliveredOutside(held, rows) }
  })
  return byName(
    found.filter(({ delivered: count }) => count > 0),
    ({ childName }) => childName,
  )
}

export const ofMonth = permitted(acts, async (act, { month }) => {
  const known = await knownOf(act, daysOfMonth(month))
  const lines = await linesOf(act, known.contracts, known.delivered)
  const shown = known.contracts.flatMap((contract) => {
    const now = lines(contract, month)
    const made = known.made.get(contract.id)
    if (now.length === 0 && !made) return []
    return {
      contractId: contract.id,
      childId: contract.child_id,
      childName: known.nameOf(contract.child_id),
      number: contract.number,
      delivered: countOf(now),
      outside: countOf(now.filter(({ isAgreed }) => !isAgreed)),
      total_kopecks: totalOf(now),
      act: made ? shownAct(made, now) : null,
    }
  })
  act.note({
    kind: 'read',
    act: acts.name,
    subjectKind: 'serviceAct',
    subjectId: null,
    facts: { month, shown: shown.length },
  })
  return ok({
    isOver: isOver(month, act.today),
    lines: shown,
    withoutContract: withoutContract(known),
  })
})
