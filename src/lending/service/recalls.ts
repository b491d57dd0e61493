// Notices of makers: which units, which families, who was reached.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok } from '#base/result.ts'
import { recalls } from '../contract/recall.ts'
import { isToBeReached, recallState } from '../rules/recall.ts'
import { callsOf, recalledUnits, type CallRow, type RecalledRow } from '../store/recalls.ts'
import { adultCaller, type Caller, childCaller, memberCaller, read } from './reach.ts'

interface Names {
  readonly child: Caller
  readonly adult: Caller
  readonly member: Caller
}

function shownUnit(row: RecalledRow, calls: readonly CallRow[], { child, adult, member }: Names) {
  const told = calls.filter(({ day }) => day >= row.day)
  const loan = row.loan_id && row.child_id ? { id: row.loan_id, childId: row.child_id } : null
  return {
    unitId: row.unit_id,
    inventoryNumber: row.inventory_number,
    serial: row.serial,
    state: recallState(row),
    loan: loan && {
      ...loan,
      childName: child(row.child_id),
      adultId: row.adult_id,
      adultName: adult(row.adult_id),
    },
    calls: told.map(({ day, outcome, recorded_by }) => ({ day, outcome, by: member(recorded_by) })),
  }
}

async function namesIn(act: Act, rows: readonly RecalledRow[], calls: readonly CallRow[]): Promise<Names> {
  return {
    child: await childCaller(
      act,
      rows.map((row) => row.child_id),
    ),
    adult: await adultCaller(
      act,
      rows.map((row) => row.adult_id),
    ),
    member: await memberCaller(
      act,
      calls.map((call) => call.recorded_by),
    ),
  }
}

export const list = permitted(recalls, async (act) => {
  const rows = await recalledUnits(act.sql)
  const calls = await callsOf(act.sql, [...new Set(rows.flatMap((row) => row.loan_id ?? []))])
  const callsBy = Map.groupBy(calls, (call) => call.loan_id)
  const names = await namesIn(act, rows, calls)
  const byNotice = Map.groupBy(rows, (row) => `${row.day} ${row.kind_id} ${row.notice}`)
  read(act, recalls, { kind: 'loan', id: null }, rows.length)
  return ok({
    notices: [...byNotice.values()].map((ofNotice) => {
      const units = ofNotice.map((row) => shownUnit(row, callsBy.get(row.loan_id ?? '') ?? [], names))
      const [first] = ofNotice
      return {
        notice: first!.notice,
        day: first!.day,
        kindId: first!.kind_id,
        kindName: first!.kind_name,
        units,
        notReached: units.filter(({ state, calls: told }) => isToBeReached(state, told)).length,
      }
    }),
  })
})
