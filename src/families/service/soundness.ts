import type { Sql } from '#platform/db.ts'
import { unsoundFamilies } from '../store/soundness.ts'

/** Broken rules of the registry, each with its count; empty when all is sound. For the administrator's check. */
export const brokenFamilies = async (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  (await unsoundFamilies(sql)).filter((row) => row.count > 0)
