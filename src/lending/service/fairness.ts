// The queue of a month, so that anybody may see whether it was fair.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keysOfSubjects } from '#access/subject-keys.ts'
import { addDays, addMonths, type LocalDate, localDate, monthOf } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import { ok } from '#base/result.ts'
import { fairness } from '../contract/fairness.ts'
import { waitedOf } from '../rules/fairness.ts'
import * as store from '../store/fairness.ts'
import type { ServedRow } from '../store/fairness.ts'
import { type Caller, childCaller, memberCaller, read, staffCaller } from './reach.ts'

const monthsShown = 12

const lastOfMonth = (first: LocalDate): LocalDate => addDays(addMonths(first, 1), -1)

const nobody: Caller = () => ''

/** Who sees no names sees no reasons either: people are named in them. */
async function bypassesOf(act: Act, period: Period) {
  const rows = await store.bypassesWithin(act.sql, period)
  const seesNames = act.reach === 'all'
  const keys = seesNames
    ? await keysOfSubjects(act, [...new Set(rows.map((row) => row.child_id))])
    : new Map()
  const child = seesNames
    ? await childCaller(
        act,
        rows.flatMap((row) => [row.child_id, row.first_child_id]),
      )
    : nobody
  const people = rows.flatMap((row) => [row.recorded_by, row.second_person])
  const [staff, member] = seesNames
    ? [await staffCaller(act, people), await memberCaller(act, people)]
    : [nobody, nobody]
  return rows.map((row) => {
    const key = keys.get(row.child_id)
    return {
      id: row.id,
      day: row.day,
      kindName: row.kind_name,
      childName: child(row.child_id),
      firstName: child(row.first_child_id),
      passed: row.passed,
      reason: key ? act.seal.open(key, 'offer_bypass.reason', row.reason) : '',
      by: member(row.recorded_by),
      secondPerson: staff(row.second_person) || member(row.second_person),
    }
  })
}

async function familiesOf(act: Act, rows: readonly ServedRow[]) {
  const child =
    act.reach === 'all'
      ? await childCaller(
          act,
          rows.map((row) => row.child_id),
        )
      : nobody
  return rows.map((row) => ({
    requestId: row.id,
    childName: child(row.child_id),
    kindName: row.kind_name,
    tier: row.need_tier,
    askedOn: row.asked_on,
    gotOn: row.got_on,
    waited_days: row.waited_days,
  }))
}

type Summed = (rows: readonly ServedRow[]) => ReturnType<typeof waitedOf>

/** Kinds of which something was handed out or is waited for, the longest waited for first. */
async function kindsOf(act: Act, rows: readonly ServedRow[], until: LocalDate, summed: Summed) {
  const served = Map.groupBy(rows, (row) => row.kind_id)
  const waiting = new Map((await store.waitingAt(act.sql, until)).map((row) => [row.kind_id, row]))
  const names = new Map([...rows, ...waiting.values()].map((row) => [row.kind_id, row.kind_name]))
  return [...names]
    .map(([kindId, kindName]) => ({
      kindId,
      kindName,
      ...summed(served.get(kindId) ?? []),
      waiting: waiting.get(kindId)?.waiting ?? 0,
      longest_days: waiting.get(kindId)?.longest_days ?? null,
    }))
    .toSorted((a, b) => (b.median_days ?? -1) - (a.median_days ?? -1) || b.waiting - a.waiting)
}

export const report = permitted(fairness, async (act, { month, within_days }) => {
  const first = localDate(`${month}-01`)
  const to = lastOfMonth(first)
  const year = await store.servedWithin(act.sql, { from: addMonths(first, 1 - monthsShown), to })
  const rows = year.filter((row) => monthOf(row.got_on) === month)
  const summed: Summed = (some) =>
    waitedOf(
      some.map((row) => row.waited_days),
      within_days,
    )
  const by = <Key>(of: (row: ServedRow) => Key) =>
    [...Map.groupBy(rows, of)].map(([key, some]) => ({ key, ...summed(some) }))
  const ofMonth = Map.groupBy(year, (row) => monthOf(row.got_on))
  read(act, fairness, { kind: 'loanRequest', id: null }, rows.length)
  return ok({
    whole: summed(rows),
    months: Array.from({ length: monthsShown }, (_, at) => {
      const one = monthOf(addMonths(first, at + 1 - monthsShown))
      return { month: one, ...summed(ofMonth.get(one) ?? []) }
    }),
    kinds: await kindsOf(act, rows, to < act.today ? to : act.today, summed),
    tiers: by((row) => row.need_tier)
      .map(({ key: tier, ...waited }) => ({ tier, ...waited }))
      .toSorted((a, b) => b.tier - a.tier),
    settlements: by((row) => row.settlement)
      .map(({ key: settlement, ...waited }) => ({ settlement, ...waited }))
      .toSorted((a, b) => b.served - a.served || (a.settlement < b.settlement ? -1 : 1)),
    turns: by((row) => row.is_first)
      .map(({ key: isFirst, ...waited }) => ({ isFirst, ...waited }))
      .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst)),
    families: await familiesOf(act, rows),
    bypasses: await bypassesOf(act, { from: first, to }),
  })
})
