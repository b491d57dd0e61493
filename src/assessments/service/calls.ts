// The psychologist calls parents whose strain is high.
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { OutputOf } from '#base/act.ts'
import { dayIn } from '#base/instant.ts'
import { fullName } from '#base/person-name.ts'
import { ok, refuse } from '#base/result.ts'
import { formatPhone } from '#families/rules/phone.ts'
import { isInReach } from '#families/service/card.ts'
import { caseloadOf } from '#families/service/lists.ts'
import { calls, closeCall } from '../contract.ts'
import * as store from '../store/calls.ts'
import { adultsSeen } from './shown.ts'

type Call = OutputOf<typeof calls>['calls'][number]

export const list = permitted(calls, async (act, { withClosed }) => {
  const staffId = caseloadOf(act)
  const caseload = staffId === null ? null : { staffId, on: act.today }
  const rows = await store.callRows(act.sql, { withClosed, caseload })
  const adults = await adultsSeen(
    act,
    rows.map((row) => row.adult_id),
  )
  act.note({
    kind: 'read',
    act: calls.name,
    subjectKind: 'calls',
    subjectId: null,
    facts: { shown: rows.length },
  })
  return ok({
    calls: rows.map((row): Call => {
      const adult = row.adult_id === null ? undefined : adults.get(row.adult_id)
      return {
        id: row.id,
        childId: row.child_id,
        childName: fullName({
          lastName: row.child_last_name,
          firstName: row.child_first_name,
          middleName: row.child_middle_name,
        }),
        adultName: adult ? fullName(adult.name) : '',
        phones: (adult?.phones ?? []).map(formatPhone),
        madeOn: dayIn(act.actor.timeZone, row.made_at),
        closedOn: row.closed_on,
        outcome: row.outcome as Call['outcome'],
      }
    }),
  })
})

export const close = permitted(closeCall, async (act, input) => {
  const call = await store.lockCall(act.sql, input.callId)
  if (!call || !(await isInReach(act, call.child_id))) return refuse('not-found')
  if (!call.is_open) return refuse('already-closed')
  if (input.on > act.today) return refuse('date-in-future', { field: 'on' })
  const note =
    input.note === ''
      ? null
      : act.seal.seal(await keyOfSubject(act, call.child_id), 'psychologist_call.note', input.note)
  await store.close(act.sql, {
    id: input.callId,
    on: input.on,
    outcome: input.outcome,
    note,
    accountId: act.actor.accountId,
  })
  act.note({
    kind: 'change',
    act: closeCall.name,
    subjectKind: 'psychologistCall',
    subjectId: input.callId,
    childId: call.child_id,
  })
  return ok({})
})
