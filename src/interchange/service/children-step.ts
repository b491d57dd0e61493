// Children come in with their families.
import type { Act } from '#access/act.ts'
import { adultsWithName } from '#families/service/doors.ts'
import { discharge as dischargeChild, editAdult } from '#families/service/changes.ts'
import { register } from '#families/service/register.ts'
import { dischargeReason, phonesText, registration } from '../translating/child-command.ts'
import { type KnownParent, sameParent } from '../rules/parents.ts'
import { rowCodeOf } from '../rules/refusals.ts'
import { settlementsOf } from '../store/registry.ts'
import { claimRows, markKey, releaseRows } from '../store/rows.ts'
import { childOfTask, type Judge } from './judge.ts'
import { give, type Outcome } from './step.ts'
import type { ChildTask } from './tasks.ts'

interface Setting {
  readonly importId: string
  readonly judge: Judge
  readonly ids: ReadonlyMap<ChildTask, string>
  readonly outcome: Outcome
}

/** Brings rows of a list of children in. Who came in is in the judge's directory; the caller takes them out if it does not commit. */
export async function bringChildren(act: Act, tasks: readonly ChildTask[], setting: Setting): Promise<void> {
  const { outcome } = setting
  const sound = tasks.filter((task) => task.faults.length === 0)
  const claims = sound.map((task) => ({ ...task, entities: [setting.ids.get(task)!] }))
  const claimed = await claimRows(act.sql, { kind: 'children', importId: setting.importId }, claims)
  const released: ChildTask[] = []
  for (const task of tasks) {
    if (task.faults.length > 0) outcome.reject(setting.judge.ownFaults(task))
    else if (!claimed.has(markKey(task))) outcome.unchanged++
    else if (!(await bringChild(act, task, setting))) released.push(task)
  }
  if (released.length > 0) await releaseRows(act.sql, 'children', released)
}

/** Whether the row made a child. */
async function bringChild(act: Act, task: ChildTask, { judge, ids, outcome }: Setting): Promise<boolean> {
  const verdict = judge.child(task)
  if (verdict.kind === 'rejected') outcome.reject(verdict.faults)
  else if (verdict.kind === 'known') outcome.unchanged++
  if (verdict.kind !== 'new') return false
  const childId = ids.get(task)!
  const parent = await parentOf(act, task)
  const given = registration(task.fields, { childId, isSurelyNew: verdict.isSurelyNew, parent })
  const result = await give(act, register, given)
  if (!result.ok) {
    outcome.reject([judge.fault(task, null, rowCodeOf(result.code))])
    return false
  }
  await complete(act, task, childId, parent)
  const child = childOfTask(task, {
    id: childId,
    adultId: parent?.adultId ?? result.value.adultIds[0] ?? null,
  })
  judge.directory.add(child)
  outcome.newcomers.push(child)
  outcome.imported++
  return true
}

async function parentOf(act: Act, { fields }: ChildTask): Promise<KnownParent | null> {
  if (!fields.representative) return null
  const adults = await adultsWithName(act, fields.representative.name)
  if (adults.length === 0) return null
  const rows = await settlementsOf(
    act.sql,
    adults.map((adult) => adult.family_id),
  )
  const settlements = new Map(rows.map((row) => [row.family_id, row.settlement]))
  const known = adults.map((adult) => ({
    adultId: adult.id,
    familyId: adult.family_id,
    phones: adult.digits,
    settlement: settlements.get(adult.family_id) ?? '',
  }))
  return sameParent(known, {
    name: fields.representative.name,
    phones: fields.phones.map(({ digits }) => digits),
    settlement: fields.settlement,
  })
}

/** What a registration does not take: a phone for a parent who had none, and the end of service. */
async function complete(
  act: Act,
  { fields }: ChildTask,
  childId: string,
  parent: KnownParent | null,
): Promise<void> {
  if (parent && parent.phones.length === 0 && fields.phones.length > 0) {
    const name = fields.representative!.name
    await give(act, editAdult, { adultId: parent.adultId, name, phones: phonesText(fields.phones) })
  }
  if (!fields.discharged || !fields.enrolled) return
  const reason = dischargeReason(fields.dischargeReason)
  await give(act, dischargeChild, { childId, to: fields.discharged, reason })
}
