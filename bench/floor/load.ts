// The data set in the floor's tables.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uuidv7 } from '#base/id.ts'
import type { Cluster } from '../cluster.ts'
import { Copy } from '../copy.ts'
import { allChildren, centreCount } from '../dataset/people.ts'
import { allServices } from '../dataset/services.ts'
import type { Size } from '../settings.ts'

const sqlIn = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

export async function loadFloor(cluster: Cluster, database: string, size: Size): Promise<void> {
  await cluster.administer(database, sqlIn('./tables.sql'))
  const children = new Copy(
    cluster.psql,
    database,
    'child (id, last_name, first_name, middle_name, birth_date, sex, center_id, disability, severe, palliative, status, settlement)',
  )
  for (const c of allChildren(size.children)) {
    const status = c.isActive ? 'active' : 'closed'
    const flags = [c.isDisabled, c.isSevere, c.isPalliative] as const
    await children.add(
      c.number,
      c.lastName,
      c.firstName,
      c.middleName,
      c.birthDate,
      c.sex,
      c.centre,
      ...flags,
      status,
      c.settlement,
    )
  }
  await children.end()
  const services = new Copy(
    cluster.psql,
    database,
    'service (id, client_id, child_id, center_id, specialist_id, category, service_date, duration_min, place, note)',
  )
  for (const s of allServices(size.services, size.children)) {
    const id = uuidv7(Date.parse(s.day), randomBytes(10))
    const centre = 1 + (s.child % centreCount)
    await services.add(
      s.number,
      id,
      s.child,
      centre,
      s.specialist,
      s.category,
      s.day,
      s.minutes,
      s.place,
      s.note,
    )
  }
  await services.end()
  await cluster.administer(database, sqlIn('./indexes.sql'), 'vacuum analyze')
}
