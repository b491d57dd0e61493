/** What a new, corrected or reversed record makes stale: kept answers of these modules are asked again. */
export const stale: readonly string[] = ['services.', 'programmes.', 'reports.']
