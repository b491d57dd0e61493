/** What an act of the lending point makes stale: kept answers of these modules are asked again. */
export const stale: readonly string[] = ['lending.', 'reports.']
