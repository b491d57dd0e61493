// A session takes place, or does not: it is a service record for each specialist.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { sayUsed } from '#lending/service/session-use.ts'
import { record as recordService } from '#services/service/record.ts'
import { linkRecord, recordSession } from '../contract.ts'
import type { ProgrammeRow } from '../store/programmes.ts'
import * as store from '../store/sessions.ts'
import { changed, isReached, lockSessionReached } from './reach.ts'

type Recorded = Input<typeof recordSession>
type Refused = (typeof recordSession.refusals)[number]

function checkMoment(
  programme: ProgrammeRow,
  session: store.SessionRow,
  input: Recorded,
): Result<null, Refused> {
  if (programme.ended_on) return refuse('programme-ended')
  if (session.is_dropped) return refuse('session-dropped')
  if (input.day < programme.from_day) return refuse('session-before-programme', { field: 'day' })
  const staff = new Set(input.records.map(({ staffId }) => staffId))
  return staff.size < input.records.length ? refuse('same-staff-twice', { field: 'records' }) : ok(null)
}

/** What of the records is here already, and whether the session may take them. */
function checkLinks(
  links: readonly store.LinkRow[],
  { sessionId, records }: Recorded,
): Result<{ isRepeated: boolean }, Refused> {
  const given = new Set(records.map(({ recordId }) => recordId))
  if (links.some((link) => given.has(link.record_id) && link.session_id !== sessionId))
    return refuse('record-reused', { field: 'records' })
  const linked = new Set(links.map((link) => link.record_id))
  const isRepeated = records.every(({ recordId }) => linked.has(recordId))
  const tookPlace = links.some((link) => link.session_id === sessionId && link.is_delivered)
  return tookPlace && !isRepeated ? refuse('session-took-place') : ok({ isRepeated })
}

/** One service in the journal; general refusals of the other act are those of this one. */
async function recordOne(act: Act, input: Recorded, at: number, childId: string) {
  const { recordId, staffId } = input.records[at]!
  return recordService(act, {
    recordId,
    childId,
    staffId,
    serviceId: input.serviceId,
    day: input.day,
    startMinute: input.startMinute,
    minutes: input.minutes,
    recipient: 'child',
    form: input.form,
    place: input.place,
    technology: input.technology,
    grouping: 'individual',
    state: input.state,
    cancelReason: input.cancelReason,
    note: input.note,
  })
}

async function observe(act: Act, input: Recorded, childId: string): Promise<void> {
  await store.addObservation(act.sql, {
    id: act.newId(),
    sessionId: input.sessionId,
    childId,
    day: input.day,
    mood: input.mood ?? null,
    equipment: input.equipment,
    handouts: input.handouts,
    accountId: act.actor.accountId,
  })
}

/** What was seen and used, where it took place. */
async function tell(act: Act, input: Recorded, childId: string): Promise<Result<null, Refused>> {
  if (input.state !== 'delivered') return ok(null)
  await observe(act, input, childId)
  const recordIds = input.records.map(({ recordId }) => recordId)
  return sayUsed(act, recordIds, input.used)
}

const sessionIn = async (
  act: Act,
  programme: ProgrammeRow,
  sessionId: string,
): Promise<store.SessionRow | undefined> =>
  (await store.sessionsOf(act.sql, [programme.id])).find(({ id }) => id === sessionId)

export const recording = permitted(recordSession, async (act, input) => {
  const { sessionId } = input
  const programme = await lockSessionReached(act, sessionId)
  const session = programme && (await sessionIn(act, programme, sessionId))
  if (!programme || !session) return refuse('session-unknown', { field: 'sessionId' })
  const childId = programme.child_id
  const moment = checkMoment(programme, session, input)
  if (!moment.ok) return moment
  const recordIds = input.records.map(({ recordId }) => recordId)
  const checked = checkLinks(await store.linksOf(act.sql, sessionId, recordIds), input)
  if (!checked.ok) return checked
  for (const at of input.records.keys()) {
    const recorded = await recordOne(act, input, at, childId)
    if (!recorded.ok) return recorded
  }
  if (checked.value.isRepeated) return ok({})
  await store.addLinks(act.sql, sessionId, recordIds)
  const told = await tell(act, input, childId)
  if (!told.ok) return told
  changed(act, recordSession, { kind: 'programmeSession', id: sessionId, childId }, { state: input.state })
  return ok({})
})

/** Whether a record of the journal is of the child; one that is out of reach is not known. */
async function checkOwner(
  act: Act,
  recordId: string,
  childId: string,
): Promise<Result<null, 'record-unknown' | 'record-of-another-child'>> {
  const owner = await store.childOfRecord(act.sql, recordId)
  if (owner === childId) return ok(null)
  const isSeen = owner !== null && (await isReached(act, owner))
  return refuse(isSeen ? 'record-of-another-child' : 'record-unknown', { field: 'recordId' })
}

export const linking = permitted(linkRecord, async (act, { sessionId, recordId }) => {
  const programme = await lockSessionReached(act, sessionId)
  const session = programme && (await sessionIn(act, programme, sessionId))
  if (!programme || !session) return refuse('session-unknown', { field: 'sessionId' })
  if (session.is_dropped) return refuse('session-dropped')
  const owner = await checkOwner(act, recordId, programme.child_id)
  if (!owner.ok) return owner
  const links = await store.linksOf(act.sql, sessionId, [recordId])
  const link = links.find((one) => one.record_id === recordId)
  if (link) return link.session_id === sessionId ? ok({}) : refuse('record-linked-already')
  await store.addLinks(act.sql, sessionId, [recordId])
  const subject = { kind: 'programmeSession' as const, id: sessionId, childId: programme.child_id }
  changed(act, linkRecord, subject, { recordId })
  return ok({})
})
