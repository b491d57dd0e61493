import { ask } from '#client/browser.ts'
import type { OutputOf } from '#base/act.ts'
import type { journal, JournalFilter } from '../../contract.ts'
import type { JournalRow } from './use-journal.ts'

const most = 500

/** All records that a filter shows, newest first; `onCount` is told how many have come. */
export async function wholeJournal(
  filter: JournalFilter,
  onCount: (count: number) => void,
): Promise<JournalRow[]> {
  const found: JournalRow[] = []
  let before: OutputOf<typeof journal>['next'] = null
  do {
    const page: OutputOf<typeof journal> = await ask<typeof journal>('services.journal', {
      ...filter,
      before,
      limit: most,
    })
    found.push(...page.rows)
    before = page.next
    onCount(found.length)
  } while (before)
  return found
}
