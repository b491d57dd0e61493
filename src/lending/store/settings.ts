import type { Sql } from '#platform/db.ts'

/** What the centre has set of the lending service; what is not there stands as it came. */
export const lendingSettings = (sql: Sql): Promise<{ key: string; value: string | number | boolean }[]> =>
  sql.rows(`select key, value from setting_door where key like 'lending.%'`)
