// Whoever scans a label without being signed in. These two acts are the whole surface that a stranger meets here: they tell of the centre
// and its phone, never of the unit, and take in a few words.
import type { Actor } from '#access/act.ts'
import { inTransaction } from '#access/dispatch.ts'
import type { Program } from '#access/program.ts'
import { centreIds } from '#access/service/housekeeping.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import type { InputOf, OutputOf } from '#base/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { centreContacts } from '#papers/service/centre.ts'
import type { CentreId } from '#platform/db.ts'
import { type labelSeen, reportByLabel } from '../contract/label.ts'
import { readLabel } from '../rules/label.ts'
import * as store from '../store/reports.ts'
import { contactPlace, messagePlace } from './reports.ts'

/** Of one unit: whoever writes more often is heard already. */
const mostWaiting = 5

interface Labelled {
  readonly centreId: CentreId
  readonly label: string
}

/** The centre of a label; a wrong one and one that is stuck on nothing are refused alike. */
async function labelled(program: Program, given: string): Promise<Result<Labelled, 'label-unknown'>> {
  const label = readLabel(given)
  if (!label) return refuse('label-unknown')
  for (const centreId of await centreIds(program))
    if (await store.unitIdOfLabel(program.db.centre(centreId), label)) return ok({ centreId, label })
  return refuse('label-unknown')
}

/** The centre whose label it is. */
export async function seen(
  program: Program,
  input: InputOf<typeof labelSeen>,
): Promise<Result<OutputOf<typeof labelSeen>>> {
  const found = await labelled(program, input.label)
  if (!found.ok) return found
  const { name, phone } = await centreContacts(program.db.centre(found.value.centreId))
  return ok({ centreName: name, phone })
}

/** Nobody of the centre, with no right at all. */
const stranger = (centreId: CentreId): Actor => ({
  accountId: '',
  centreId,
  staffId: null,
  roles: [],
  timeZone: 'UTC',
  mustChangePassword: false,
  isDemo: false,
  region: [],
})

/** Keeps what somebody told by a label, sealed under the key of the unit. */
export async function told(
  program: Program,
  input: InputOf<typeof reportByLabel>,
): Promise<Result<Record<string, never>>> {
  const { about, message, contact } = input
  if (about === 'broken' && message.length < 3) return refuse('message-missing', { field: 'message' })
  const found = await labelled(program, input.label)
  if (!found.ok) return found
  const { centreId, label } = found.value
  const id = program.clock.id()
  const kept = await inTransaction<string>(program, stranger(centreId), id, async (act) => {
    const unitId = await store.unitIdOfLabel(act.sql, label)
    if (!unitId) return refuse('label-unknown')
    if ((await store.waitingOfUnit(act.sql, unitId)) >= mostWaiting) return refuse('too-many-requests')
    const key = await keyOfSubject(act, unitId)
    const sealed = (place: string, text: string): Buffer | null =>
      text === '' ? null : act.seal.seal(key, place, text)
    const words = { message: sealed(messagePlace, message), contact: sealed(contactPlace, contact) }
    await store.addReport(act.sql, { id, unitId, about, ...words })
    return ok(unitId)
  })
  if (!kept.ok) return kept
  program.later.add(centreId, {
    kind: 'change',
    act: reportByLabel.name,
    accountId: null,
    subjectKind: 'unit',
    subjectId: kept.value,
    childId: null,
    facts: { about },
  })
  return ok({})
}
