// Services come into the journal: one by one from a screen, many at once from an import or a device.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import { reachedChildren } from '#families/service/doors.ts'
import { ok, type Refusal, refuse, type Result } from '#base/result.ts'
import type { SubjectKey } from '#platform/sealed.ts'
import { correct, type NewRecord, recordMany, recordService, reverseMany } from '../contract.ts'
import { checkRecord, type RecordRefusal } from '../rules/record.ts'
import * as store from '../store/records.ts'
import { knownServices, knownStaff } from './known.ts'

/** Checks records against what they point at; answers the refusal of each that does not hold. */
async function check(act: Act, records: readonly NewRecord[]): Promise<Map<string, Refusal<RecordRefusal>>> {
  const children = await reachedChildren(act, [...new Set(records.map((record) => record.childId))])
  const services = await knownServices(
    act,
    records.map((record) => record.serviceId),
  )
  const staff = await knownStaff(
    act,
    records.map((record) => record.staffId),
  )
  const refusals = new Map<string, Refusal<RecordRefusal>>()
  for (const record of records) {
    const verdict = checkRecord(record, {
      child: children.get(record.childId) ?? null,
      service: services.get(record.serviceId) ?? null,
      isStaffKnown: staff.has(record.staffId),
      today: act.today,
    })
    if (!verdict.ok) refusals.set(record.recordId, verdict)
  }
  return refusals
}

const rowOf = (act: Act, record: NewRecord, key: SubjectKey | undefined): store.RecordRow => ({
  id: record.recordId,
  child_id: record.childId,
  service_id: record.serviceId,
  staff_id: record.staffId,
  day: record.day,
  start_minute: record.startMinute ?? null,
  minutes: record.minutes ?? null,
  recipient: record.recipient,
  adult_id: record.adultId ?? null,
  form: record.form,
  place: record.place,
  technology: record.technology,
  grouping: record.grouping,
  state: record.state,
  cancel_reason: record.state === 'cancelled' ? (record.cancelReason ?? null) : null,
  note: key && record.note !== '' ? act.seal.seal(key, 'service_record.note', record.note) : null,
})

async function rowsOf(act: Act, records: readonly NewRecord[]): Promise<store.RecordRow[]> {
  const withNote = [
    ...new Set(records.filter((record) => record.note !== '').map((record) => record.childId)),
  ]
  const keys = await keysOfSubjects(act, withNote)
  for (const childId of withNote) if (!keys.has(childId)) keys.set(childId, await keyOfSubject(act, childId))
  return records.map((record) => rowOf(act, record, keys.get(record.childId)))
}

const compared = [
  'child_id',
  'service_id',
  'staff_id',
  'day',
  'start_minute',
  'minutes',
  'recipient',
  'adult_id',
  'form',
  'place',
  'technology',
  'grouping',
  'state',
  'cancel_reason',
] as const

/** The same record sent again, as far as its plain columns tell. */
const isRepeated = (stored: store.RecordRow, sent: store.RecordRow): boolean =>
  compared.every((column) => stored[column] === sent[column])

export const record = permitted(recordService, async (act, input) => {
  const refusal = (await check(act, [input])).get(input.recordId)
  if (refusal) return refusal
  const [row] = await rowsOf(act, [input])
  const isNew = await store.addRecord(act.sql, row!, act.actor.accountId)
  if (!isNew) {
    const [stored] = await store.recordsById(act.sql, [input.recordId])
    if (!stored || !isRepeated(stored, row!)) return refuse('record-reused')
  }
  return ok({ recordId: input.recordId, isNew })
})

/** Takes what can be taken; tells by id why the rest was refused. */
async function addMany(
  act: Act,
  records: readonly NewRecord[],
): Promise<{ taken: number; known: number; refused: { recordId: string; code: RecordRefusal }[] }> {
  const refusals = await check(act, records)
  const rows = await rowsOf(
    act,
    records.filter((one) => !refusals.has(one.recordId)),
  )
  const added =
    rows.length > 0 ? await store.addRecords(act.sql, rows, act.actor.accountId) : new Set<string>()
  const others = rows.filter((row) => !added.has(row.id))
  const stored = new Map(
    (others.length > 0
      ? await store.recordsById(
          act.sql,
          others.map((row) => row.id),
        )
      : []
    ).map((row) => [row.id, row]),
  )
  const refused = [...refusals].map(([recordId, refusal]) => ({ recordId, code: refusal.code }))
  for (const row of others) {
    const first = stored.get(row.id)
    if (!first || !isRepeated(first, row)) refused.push({ recordId: row.id, code: 'record-reused' })
  }
  return { taken: added.size, known: records.length - added.size - refused.length, refused }
}

export const many = permitted(recordMany, async (act, input) => ok(await addMany(act, input.records)))

type CorrectCode = (typeof correct.refusals)[number] | 'not-found'

/** Whether this person may correct this record: their own work, or anybody's where the policy reaches all. */
const mayCorrect = (act: Act, row: { recorded_by: string; staff_id: string }): boolean =>
  act.reach === 'all' || row.recorded_by === act.actor.accountId || row.staff_id === act.actor.staffId

/** Puts the right record in place of the wrong one, if one is given. */
async function replace(
  act: Act,
  replacement: NewRecord | null | undefined,
): Promise<Result<string | null, RecordRefusal>> {
  if (!replacement) return ok(null)
  const [refused] = (await addMany(act, [replacement])).refused
  return refused ? refuse(refused.code) : ok(replacement.recordId)
}

export const correction = permitted(
  correct,
  async (act, input): Promise<Result<Record<string, never>, CorrectCode>> => {
    const { recordId, reason } = input
    const row = await store.lockRecord(act.sql, recordId)
    if (!row || (await reachedChildren(act, [row.child_id])).size === 0) return refuse('not-found')
    if (!mayCorrect(act, row)) return refuse('not-your-record')
    if (row.is_reversed) return refuse('already-reversed')
    const replaced = await replace(act, input.replacement)
    if (!replaced.ok) return replaced
    const reversal = { recordId, reason, replacedBy: replaced.value, accountId: act.actor.accountId }
    if (!(await store.addReversal(act.sql, reversal))) return refuse('already-reversed')
    act.note({
      kind: 'change',
      act: correct.name,
      subjectKind: 'serviceRecord',
      subjectId: recordId,
      childId: row.child_id,
    })
    return ok({})
  },
)

export const reverse = permitted(reverseMany, async (act, input) =>
  ok({
    reversed: await store.addReversals(act.sql, input.recordIds, {
      reason: input.reason,
      accountId: act.actor.accountId,
    }),
  }),
)
