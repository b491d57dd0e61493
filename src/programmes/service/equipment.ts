// Equipment of the centre in sessions: what may be ticked, and what is said anew.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { lastUsed, sayUsed as sayUsedOf, sessionUnits } from '#lending/service/session-use.ts'
import { sayUsed, sessionEquipment } from '../contract.ts'
import { deliveredRecords, programmeOfSession } from '../store/sessions.ts'
import { changed, lockSessionReached, reachedProgramme } from './reach.ts'

export const offering = permitted(sessionEquipment, async (act, { sessionId, staffIds }) => {
  const programmeId = await programmeOfSession(act.sql, sessionId)
  const programme = programmeId === null ? null : await reachedProgramme(act, programmeId)
  if (!programme) return refuse('not-found')
  const units = await sessionUnits(act, staffIds)
  const offered = new Set(units.map(({ unitId }) => unitId))
  const last = await lastUsed(act, programme.child_id, staffIds)
  return ok({ units, last: last.filter(({ unitId }) => offered.has(unitId)) })
})

export const saying = permitted(sayUsed, async (act, { sessionId, used }) => {
  const programme = await lockSessionReached(act, sessionId)
  if (!programme) return refuse('session-unknown', { field: 'sessionId' })
  const recordIds = await deliveredRecords(act.sql, sessionId)
  if (recordIds.length === 0) return refuse('session-not-held')
  const said = await sayUsedOf(act, recordIds, used)
  if (!said.ok) return said
  const subject = { kind: 'programmeSession' as const, id: sessionId, childId: programme.child_id }
  changed(act, sayUsed, subject, { units: used.length })
  return ok({})
})
