/** What a new, corrected or reversed examination makes stale: kept answers of these modules are asked again. */
export const stale: readonly string[] = ['assessments.', 'programmes.', 'reports.']

/** What a new version of an instrument, or its being offered, makes stale. */
export const staleInstruments: readonly string[] = ['assessments.instrument']
