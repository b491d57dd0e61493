import type { Words } from '../../words/terms.ts'

/** The five levels of a goal, from −2. */
export const levelWords: readonly Words[] = [
  { ru: 'гораздо меньше ожидаемого', en: 'much less than expected' },
  { ru: 'меньше ожидаемого', en: 'less than expected' },
  { ru: 'как ожидали', en: 'as expected' },
  { ru: 'больше ожидаемого', en: 'more than expected' },
  { ru: 'гораздо больше ожидаемого', en: 'much more than expected' },
]
