// What was told by labels, as the desk reads and answers it; and labels that are stuck on later than printed.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keysOfSubjects } from '#access/subject-keys.ts'
import { ok, refuse } from '#base/result.ts'
import { answerReport, bindLabel, reports } from '../contract/label.ts'
import * as store from '../store/reports.ts'
import { addUnitEvents } from '../store/unit-events.ts'
import { moveUnit } from '../store/units.ts'
import { lockedUnit } from './locked.ts'
import { changed, read } from './reach.ts'
import { freeLabel } from './units.ts'

export const contactPlace = 'unit_report.contact'
export const messagePlace = 'unit_report.message'

async function opened(act: Act, rows: readonly store.ReportRow[]) {
  const keys = await keysOfSubjects(act, [...new Set(rows.map((row) => row.unit_id))])
  return rows.map((row) => {
    const key = keys.get(row.unit_id)
    const text = (place: string, sealed: Buffer | null): string =>
      key && sealed ? act.seal.open(key, place, sealed) : ''
    return {
      id: row.id,
      unitId: row.unit_id,
      kindName: row.kind_name,
      inventoryNumber: row.inventory_number,
      about: row.about,
      message: text(messagePlace, row.message),
      contact: text(contactPlace, row.contact),
      reportedAt: row.reported_at,
      answeredAt: row.answered_at,
      answer: row.answer,
    }
  })
}

export const list = permitted(reports, async (act, { unitId }) => {
  const rows = await store.reportsOf(act.sql, unitId ?? null)
  read(act, reports, { kind: 'unit', id: unitId ?? null }, rows.length)
  return ok({ reports: await opened(act, rows) })
})

export const answering = permitted(answerReport, async (act, { reportId, answer }) => {
  const row = await store.reportById(act.sql, reportId)
  if (!row) return refuse('not-found')
  if (row.answered_at !== null) return refuse('report-answered')
  await store.answerReport(act.sql, reportId, answer, act.actor.accountId)
  changed(act, answerReport, { kind: 'unit', id: row.unit_id })
  return ok({})
})

export const binding = permitted(bindLabel, async (act, { unitId, base, label: given }) => {
  const unit = await lockedUnit(act, unitId)
  if (!unit) return refuse('not-found')
  if (unit.version !== base) return refuse('unit-changed-meanwhile')
  if (unit.lifecycle === 'writtenOff') return refuse('unit-written-off')
  const label = await freeLabel(act, given)
  if (!label.ok) return label
  await moveUnit(act.sql, unitId, { label: label.value! })
  const event = { id: act.newId(), unitId, kind: 'labelled', day: act.today, staffId: null, facts: {} }
  await addUnitEvents(act.sql, [event], act.actor.accountId)
  changed(act, bindLabel, { kind: 'unit', id: unitId })
  return ok({})
})
