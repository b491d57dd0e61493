import type { Sql } from '#platform/db.ts'

/** Lets the database see how much the demonstration has brought, so that what is asked next is planned for it. */
export const refreshStatistics = (sql: Sql): Promise<unknown> => sql.rows('select refresh_statistics()')
