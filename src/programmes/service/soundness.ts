import type { Sql } from '#platform/db.ts'
import { unsoundProgrammes } from '../store/soundness.ts'

/** Broken rules of programmes, each with its count; empty when all is sound. For the administrator's check. */
export const brokenProgrammes = async (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  (await unsoundProgrammes(sql)).filter((row) => row.count > 0)
