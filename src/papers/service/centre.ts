// What the centre says of itself, for those who are no part of it.
import { settingValue } from '#access/settings.ts'
import type { Sql } from '#platform/db.ts'
import * as store from '../store/papers.ts'

/** The centre's name and the phone that stands on its papers; '' where none is set. */
export async function centreContacts(sql: Sql): Promise<{ name: string; phone: string }> {
  const rows = await store.settings(sql)
  const legal = String(settingValue(rows, 'papers.centreLegalName'))
  return {
    name: legal || (await store.centreName(sql)),
    phone: String(settingValue(rows, 'papers.centrePhone')),
  }
}
