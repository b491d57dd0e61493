import type { Sql } from '#platform/db.ts'
import { unsoundLending } from '../store/soundness.ts'

/** Broken rules of the lending point, each with its count; empty when all is sound. For the administrator's check. */
export const brokenLending = async (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  (await unsoundLending(sql)).filter((row) => row.count > 0)
