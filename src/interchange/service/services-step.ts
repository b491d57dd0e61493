// Services come in; specialists and services that the centre does not know yet are added on the way.
import type { Act } from '#access/act.ts'
import { serviceKey } from '#services/rules/catalogue.ts'
import { add as addItem, items } from '#services/service/catalogue.ts'
import { many } from '#services/service/record.ts'
import { add as addStaff, list as listStaff } from '#team/service.ts'
import { madeId } from '../translating/made-id.ts'
import { rowCodeOf } from '../rules/refusals.ts'
import { type KnownStaff, recordOf, staffNamed, unnamedSpecialist } from '../translating/service-command.ts'
import { claimRows, markKey, releaseRows } from '../store/rows.ts'
import type { Judge } from './judge.ts'
import { give, type Outcome } from './step.ts'
import type { ServiceTask } from './tasks.ts'

interface Setting {
  readonly importId: string
  /** Milliseconds of the upload. */
  readonly at: number
  readonly judge: Judge
  readonly outcome: Outcome
}

const mostRecords = 500

/** Brings rows of a service journal in. */
export async function bringServices(
  act: Act,
  tasks: readonly ServiceTask[],
  setting: Setting,
): Promise<void> {
  const { judge, importId, outcome } = setting
  const sound = tasks.filter((task) => task.faults.length === 0)
  const entities = new Map(sound.map((task) => [task, recordIds(task, setting)]))
  const claims = sound.map((task) => ({ ...task, entities: entities.get(task)! }))
  const claimed = await claimRows(act.sql, { kind: 'services', importId }, claims)
  const released: ServiceTask[] = []
  const fresh = new Map<ServiceTask, string>()
  for (const task of tasks) {
    if (task.faults.length > 0) outcome.reject(judge.ownFaults(task))
    else if (!claimed.has(markKey(task))) outcome.unchanged++
    else {
      const verdict = judge.service(task)
      if (verdict.kind === 'for') fresh.set(task, verdict.child.id)
      else if (verdict.kind === 'rejected') outcome.reject(verdict.faults)
      if (verdict.kind !== 'for') released.push(task)
    }
  }
  const refused = await recordRows(act, fresh, entities)
  for (const [task, code] of refused) outcome.reject([judge.fault(task, null, rowCodeOf(code))])
  outcome.imported += fresh.size - refused.size
  released.push(...refused.keys())
  if (released.length > 0) await releaseRows(act.sql, 'services', released)
}

/** A row that stands for three services becomes three records. */
const recordIds = (task: ServiceTask, setting: Setting): string[] =>
  Array.from({ length: task.fields.quantity }, (_, part) =>
    madeId({ importId: setting.importId, at: setting.at }, { ...task, part }),
  )

/** Records rows for their children; answers those that were refused, with the refusal's code. */
async function recordRows(
  act: Act,
  fresh: ReadonlyMap<ServiceTask, string>,
  entities: ReadonlyMap<ServiceTask, readonly string[]>,
): Promise<Map<ServiceTask, string>> {
  if (fresh.size === 0) return new Map()
  const book = await bookOf(act)
  const rowOf = new Map<string, ServiceTask>()
  const records: ReturnType<typeof recordOf>[] = []
  for (const [task, childId] of fresh) {
    const serviceId = await book.service(task)
    const staffId = await book.specialist(task)
    for (const recordId of entities.get(task)!) {
      rowOf.set(recordId, task)
      records.push(recordOf(task.fields, { recordId, childId, serviceId, staffId }))
    }
  }
  const refused = new Map<ServiceTask, string>()
  for (let at = 0; at < records.length; at += mostRecords) {
    const result = await give(act, many, { records: records.slice(at, at + mostRecords) })
    if (!result.ok) throw new Error(`services were not recorded: ${result.code}`)
    for (const { recordId, code } of result.value.refused) refused.set(rowOf.get(recordId)!, code)
  }
  return refused
}

interface Book {
  service(task: ServiceTask): Promise<string>
  specialist(task: ServiceTask): Promise<string>
}

/** The catalogue and the staff as this step sees them. */
async function bookOf(act: Act): Promise<Book> {
  const catalogue = await items(act, {})
  const team = await listStaff(act, { withFormer: true })
  if (!catalogue.ok || !team.ok) throw new Error('the catalogue or the staff cannot be read')
  const services = new Map(catalogue.value.items.map((item) => [serviceKey(item.name), item.id]))
  const staff: KnownStaff[] = [...team.value.staff]

  async function hire(person: { name: KnownStaff['name']; post: string }): Promise<string | null> {
    const made = await give(act, addStaff, person)
    if (!made.ok) return null
    staff.push({ id: made.value.staffId, ...person })
    return made.value.staffId
  }

  const unnamed = async (): Promise<string> => {
    const { post, ...name } = unnamedSpecialist
    const id = staffNamed(staff, name, post)?.id ?? (await hire({ name, post }))
    if (!id) throw new Error('nobody stands for specialists without a name')
    return id
  }

  return {
    service: async ({ fields }) => {
      const key = serviceKey(fields.service)
      const known = services.get(key)
      if (known) return known
      // One letter is no name of a service; what the row says then stands in its note's place, the catalogue.
      const name = fields.service.length < 2 ? `Услуга «${fields.service}»` : fields.service
      const made = await give(act, addItem, { name, type: fields.serviceType })
      const id = made.ok ? made.value.itemId : services.get(serviceKey(name))
      if (!id) throw new Error('a service could not be added to the catalogue')
      services.set(serviceKey(name), id)
      services.set(key, id)
      return id
    },
    specialist: async ({ fields }) => {
      const { specialist: name } = fields
      if (!name) return unnamed()
      const post = fields.post || 'специалист'
      const known = staffNamed(staff, name, post)
      return known?.id ?? (await hire({ name, post: post.slice(0, 200) })) ?? unnamed()
    },
  }
}
