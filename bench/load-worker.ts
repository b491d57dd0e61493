// Makes, seals and copies the children and services of some centres; the centres are shared out among workers.
import { randomBytes } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import { uuidv7 } from '#base/id.ts'
import { searchText } from '#base/person-name.ts'
import { openKeyRing } from '#platform/keys.ts'
import type { Seal, SubjectKey } from '#platform/sealed.ts'
import { Copy } from './copy.ts'
import { allChildren, type Child } from './dataset/people.ts'
import { allServices, type Service } from './dataset/services.ts'
import type { LoadedCentre, Share } from './ours/load.ts'
import { axes, idOf, itemId, staffId } from './ours/names.ts'

const { centres, keys, psql, database, size } = workerData as Share
const ring = openKeyRing(keys, {})
const byNumber = new Map(centres.map((centre) => [centre.number, { ...centre, seal: ring.seal(centre.id) }]))
type Centre = LoadedCentre & { readonly seal: Seal }

const into = (target: string): Copy => new Copy(psql, database, target)
const tables = {
  child: into('child (centre_id, id, last_name, first_name, middle_name, search_text, sex, birth_date)'),
  family: into('family (centre_id, id, settlement)'),
  member: into('child_family (centre_id, child_id, family_id, from_day)'),
  status: into('child_status (centre_id, id, child_id, kind, from_day)'),
  enrolment: into('enrolment (centre_id, id, child_id, from_day, to_day, discharge_reason)'),
  key: into('subject_key (centre_id, subject_id, wrapped)'),
}

interface Known {
  readonly id: string
  readonly centre: Centre
  readonly key: SubjectKey
}

const known = new Map<number, Known>()

const statusesOf = (child: Child): string[] => [
  ...(child.isDisabled ? ['disabledChild'] : []),
  ...(child.isSevere ? ['severeMultiple'] : []),
  ...(child.isPalliative ? ['palliative'] : []),
]

const opened = '2022-01-01'
const closed = '2025-12-31'

async function addChild(child: Child, centre: Centre): Promise<void> {
  const { lastName, firstName, middleName, birthDate } = child
  const id = idOf('child', child.number)
  const family = idOf('family', child.number)
  const { key, wrapped } = centre.seal.newKey(id)
  known.set(child.number, { id, centre, key })
  const text = searchText(lastName, firstName, middleName)
  await tables.child.add(centre.id, id, lastName, firstName, middleName, text, child.sex, birthDate)
  await tables.family.add(centre.id, family, child.settlement)
  await tables.member.add(centre.id, id, family, birthDate)
  await tables.key.add(centre.id, id, wrapped)
  for (const [at, kind] of statusesOf(child).entries())
    await tables.status.add(centre.id, idOf('interval', at, child.number), id, kind, birthDate)
  const from = birthDate > opened ? birthDate : opened
  const end = child.isActive ? [null, null] : [closed, 'ownWish']
  await tables.enrolment.add(centre.id, idOf('interval', 9, child.number), id, from, ...end)
}

for (const child of allChildren(size.children)) {
  const centre = byNumber.get(child.centre)
  if (centre) await addChild(child, centre)
}
for (const table of Object.values(tables)) await table.end()

const records = into(
  'service_record (centre_id, id, child_id, service_id, staff_id, day, minutes, recipient, form, place, technology, grouping, state, note, recorded_by, recorded_at)',
)

function addService(service: Service, { id, centre, key }: Known): Promise<unknown> | undefined {
  const { form, place, technology } = axes[service.place]
  const { note, day } = service
  return records.add(
    centre.id,
    uuidv7(Date.parse(day), randomBytes(10)),
    id,
    itemId(centre.number, service.category),
    staffId(centre.number, service.specialist),
    day,
    service.minutes,
    'child',
    form,
    place,
    technology,
    'individual',
    'delivered',
    note === '' ? null : centre.seal.seal(key, 'service_record.note', note),
    centre.coordinatorId,
    `${day}T08:00:00Z`,
  )
}

for (const service of allServices(size.services, size.children)) {
  const child = known.get(service.child)
  if (child) await addService(service, child)
}
await records.end()
