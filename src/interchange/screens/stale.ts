/** What an import or its undoing makes stale. */
export const everything: readonly string[] = [
  'interchange.',
  'families.',
  'services.',
  'assessments.',
  'programmes.',
  'reports.',
  'team.',
]
