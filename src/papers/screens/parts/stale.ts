/** What an act on papers makes stale. */
export const stale = ['papers.']
