import type { Sql } from '#platform/db.ts'
import { unsoundRecords } from '../store/soundness.ts'

/** Broken rules of the journal of services, each with its count; empty when all is sound. For the administrator's check. */
export const brokenRecords = async (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  (await unsoundRecords(sql)).filter((row) => row.count > 0)
