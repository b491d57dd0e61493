// Freezing a report that is handed in, and what has become of it since.
import { createHash } from 'node:crypto'
import { type Act, permitted } from '#access/act.ts'
import type { Period } from '#base/period.ts'
import { ok, refuse } from '#base/result.ts'
import { fullName } from '#base/person-name.ts'
import { initialsOf } from '#families/rules/card.ts'
import type { Sql } from '#platform/db.ts'
import type { Seal } from '#platform/sealed.ts'
import { shortName } from '#team/rules.ts'
import { freeze, freezes, frozenMembers, frozenReport } from '../contract/freeze.ts'
import { beyond, canonical, changesOf, checkFreeze, idsOf, type Members } from '../rules/frozen.ts'
import { indicatorOf, indicators } from '../rules/indicators.ts'
import { checkPeriod, yearsOf } from '../rules/spans.ts'
import * as store from '../store/freezes.ts'
import { memberRows, type NamedMember, nameMembers } from '../store/members.ts'
import { quarterOf } from '../store/quarter.ts'
import { practiceReport } from './practice.ts'

const membersNow = (
  act: Act,
  period: Period,
  cutOff: store.FrozenBody['cutOff'] | null,
): Promise<Members[]> =>
  memberRows(act.sql, { period, cutOff, spans: [{ year: 0, ...period }, ...yearsOf(period)] })

const byPlace = (a: Members, b: Members): number =>
  a.indicator === b.indicator ? a.year - b.year : a.indicator < b.indicator ? -1 : 1

/** Members always in one order, so that the hash does not depend on how they were read. */
const inOrder = (members: readonly Members[]): Members[] =>
  members.map(({ indicator, year, ids }) => ({ indicator, year, ids: ids.toSorted() })).toSorted(byPlace)

const hashOf = (body: store.FrozenBody, members: readonly Members[]): Buffer =>
  createHash('sha256')
    .update(canonical({ ...body, members: inOrder(members) }))
    .digest()

const signatureOf = (seal: Seal, hash: Buffer): Buffer =>
  seal.blind('report_freeze.hash', hash.toString('hex'))

/** Is what is kept what was hashed, and was it hashed with the centre's key? */
export function isIntact(seal: Seal, row: store.WholeFreeze): boolean {
  const body = {
    kind: row.kind,
    from: row.from_day,
    to: row.to_day,
    cutOff: row.cut_off,
    versions: row.versions,
    report: row.body,
    quarter: row.quarter,
  }
  return hashOf(body, row.members).equals(row.hash) && signatureOf(seal, row.hash).equals(row.signature)
}

/** Which frozen reports of a centre are not what was signed; reads every one of them whole. */
export async function brokenFreezes(sql: Sql, seal: Seal): Promise<{ rule: string; count: number }[]> {
  const rows = await store.freezeRows(sql, { from: null, to: null })
  let count = 0
  for (const { id } of rows) {
    const row = await store.freezeOf(sql, id)
    if (row && !isIntact(seal, row)) count += 1
  }
  return count === 0 ? [] : [{ rule: 'a frozen report is what was signed', count }]
}

/**
 * Keeps the practice report and the quarter of a period that is over as they are now, with who stands behind each figure. A repeated
 * `freezeId` answers the hash it was given. Refuses as reports.practice, `period-not-over`, and `period-unfit` for days that are no
 * such month, quarter or year.
 */
export const freezeReport = permitted(freeze, async (act, input) => {
  const period = { from: input.from, to: input.to }
  const length = checkPeriod(period)
  if (!length.ok) return length
  const fits = checkFreeze(input.kind, period, act.today)
  if (!fits.ok) return fits
  const known = await store.freezeOf(act.sql, input.freezeId)
  if (known) return isSame(known, input) ? ok({ hash: known.hash.toString('hex') }) : refuse('not-found')
  const cutOff = act.now
  const report = await practiceReport(act, { ...period, asOf: cutOff })
  if (!report.ok) return report
  const { cells } = await quarterOf(act.sql, period, true)
  const members = await membersNow(act, period, cutOff)
  const versions = Object.fromEntries(indicators.map(({ id, version }) => [id, version]))
  const body = { kind: input.kind, ...period, cutOff, versions, report: report.value, quarter: cells }
  const hash = hashOf(body, members)
  const row = { ...body, id: input.freezeId, hash, signature: signatureOf(act.seal, hash), note: input.note }
  const made = { ...row, accountId: act.actor.accountId, frozenAt: act.now }
  if (!(await store.insertFreeze(act.sql, made, members))) return refuse('not-found')
  act.note({
    kind: 'change',
    act: freeze.name,
    subjectKind: 'report',
    subjectId: input.freezeId,
    facts: { kind: input.kind, ...period, hash: hash.toString('hex') },
  })
  return ok({ hash: hash.toString('hex') })
})

const isSame = (row: store.FreezeRow, input: { kind: string } & Period): boolean =>
  row.kind === input.kind && row.from_day === input.from && row.to_day === input.to

const shown = (row: store.FreezeRow) => ({
  id: row.id,
  kind: row.kind,
  from: row.from_day,
  to: row.to_day,
  cutOff: row.cut_off,
  frozenAt: row.frozen_at,
  frozenBy: shortName({ lastName: row.last_name, firstName: row.first_name, middleName: row.middle_name }),
  note: row.note,
  hash: row.hash.toString('hex'),
})

/** Frozen reports with a day in the period, newest first. */
export const listFreezes = permitted(freezes, async (act, input) => {
  const rows = await store.freezeRows(act.sql, { from: input.from ?? null, to: input.to ?? null })
  return ok({ freezes: rows.map(shown) })
})

/** A frozen report as it was, whether it is what was signed, and every figure that is another one today. */
export const openFrozen = permitted(frozenReport, async (act, input) => {
  const row = await store.freezeOf(act.sql, input.freezeId)
  if (!row) return refuse('not-found')
  const period = { from: row.from_day, to: row.to_day }
  const today = await practiceReport(act, { ...period, asOf: null })
  if (!today.ok) return refuse('not-found')
  const members = await membersNow(act, period, null)
  return ok({
    freeze: shown(row),
    isIntact: isIntact(act.seal, row),
    report: row.body,
    changes: changesOf({ report: row.body, members: row.members }, { report: today.value, members }),
  })
})

const dayText = (day: string): string => day.split('-').reverse().join('.')

/** «Орлов Лев Ильич», «О. Л. И.» for masked eyes, or «Занятие, 05.05.2026». */
function nameOf(act: Act, { title, day, people }: NamedMember): string {
  if (title !== null) return day ? `${title}, ${dayText(day)}` : title
  const names = people.map((one) => ({
    lastName: one.last_name,
    firstName: one.first_name,
    middleName: one.middle_name,
  }))
  return names.map(act.reach === 'masked' ? initialsOf : fullName).join(', ')
}

/** Who joined a frozen figure since, and who left it; who is no longer known is named by nothing. The read is journalled. */
export const changedMembers = permitted(frozenMembers, async (act, input) => {
  const row = await store.freezeOf(act.sql, input.freezeId)
  if (!row) return refuse('not-found')
  const period = { from: row.from_day, to: row.to_day }
  const year = input.year ?? null
  const before = idsOf(row.members, input.indicator, year)
  const after = idsOf(await membersNow(act, period, null), input.indicator, year)
  const [added, removed] = [beyond(after, before), beyond(before, after)]
  const rows = await nameMembers(act.sql, indicatorOf(input.indicator).of, [...added, ...removed])
  const named = new Map(rows.map((one) => [one.id, one]))
  const said = (change: 'added' | 'removed') => (id: string) => {
    const one = named.get(id)
    return { id, change, name: one ? nameOf(act, one) : '', childId: one?.child_id ?? null }
  }
  act.note({
    kind: 'read',
    act: frozenMembers.name,
    subjectKind: 'report',
    subjectId: input.freezeId,
    facts: { indicator: input.indicator, added: added.length, removed: removed.length },
  })
  return ok({ members: [...removed.map(said('removed')), ...added.map(said('added'))] })
})
