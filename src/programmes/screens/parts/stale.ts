/** What an act on a programme makes stale: kept answers of these modules are asked again. */
export const stale: readonly string[] = ['programmes.', 'services.', 'reports.', 'assessments.', 'lending.']
