// Services come in; specialists and services that the centre does not know yet are added on the way.
import type { Act } from '#access/act.ts'
import { serviceKey } from '#services/rules/catalogue.ts'
import { add as addItem, items } from '#services/service/catalogue.ts'
import { many } from '#services/service/record.ts'
import { madeId } from '../translating/made-id.ts'
import { recordOf } from '../translating/service-command.ts'
import { bringFacts, type Fact, type FactSetting, type RefusedFact } from './claimed.ts'
import { staffBook } from './staff-book.ts'
import { give } from './step.ts'
import type { TaskOf } from './tasks.ts'

type ServiceTask = TaskOf<'services'>

const mostRecords = 500

/** Brings rows of a service journal in. */
export function bringServices(act: Act, tasks: readonly ServiceTask[], setting: FactSetting): Promise<void> {
  return bringFacts(act, tasks, setting, {
    kind: 'services',
    verdict: 'for',
    // A row that stands for three services becomes three records.
    idsOf: (task) =>
      Array.from({ length: task.fields.quantity }, (_, part) => madeId(setting, { ...task, part })),
    record: (facts) => recordRows(act, facts),
  })
}

async function recordRows(
  act: Act,
  facts: readonly Fact<ServiceTask>[],
): Promise<Map<ServiceTask, RefusedFact>> {
  const catalogue = await catalogueOf(act)
  const staff = await staffBook(act)
  const rowOf = new Map<string, ServiceTask>()
  const records: ReturnType<typeof recordOf>[] = []
  for (const { task, about, ids } of facts) {
    const serviceId = await catalogue.idOf(task)
    const staffId = await staff.idOf(task.fields.specialist, task.fields.post)
    for (const recordId of ids) {
      rowOf.set(recordId, task)
      records.push(recordOf(task.fields, { recordId, childId: about.child.id, serviceId, staffId }))
    }
  }
  const refused = new Map<ServiceTask, RefusedFact>()
  for (let at = 0; at < records.length; at += mostRecords) {
    const result = await give(act, many, { records: records.slice(at, at + mostRecords) })
    if (!result.ok) throw new Error(`services were not recorded: ${result.code}`)
    for (const { recordId, code } of result.value.refused)
      refused.set(rowOf.get(recordId)!, { code, field: null })
  }
  return refused
}

/** The catalogue as this step sees it. */
async function catalogueOf(act: Act): Promise<{ idOf(task: ServiceTask): Promise<string> }> {
  const catalogue = await items(act, {})
  if (!catalogue.ok) throw new Error('the catalogue cannot be read')
  const services = new Map(catalogue.value.items.map((item) => [serviceKey(item.name), item.id]))
  return {
    idOf: async ({ fields }) => {
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
  }
}
