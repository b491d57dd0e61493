import type { Sql } from '#platform/db.ts'
import { shipped } from '../rules/shipped.ts'
import { unsoundAssessments } from '../store/soundness.ts'

/** Broken rules of the examinations, each with its count; empty when all is sound. For the administrator's check. */
export const brokenAssessments = async (sql: Sql): Promise<{ rule: string; count: number }[]> =>
  (await unsoundAssessments(sql, [...shipped.keys()])).filter((row) => row.count > 0)
