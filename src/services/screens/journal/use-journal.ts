import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OutputOf } from '#base/act.ts'
import { ask } from '#client/browser.ts'
import { useAsk } from '#client/use-ask.ts'
import type { Rows } from '#ui/table/columns.ts'
import type { journal, JournalFilter, journalTotals } from '../../contract.ts'
import { pagesOf, perPage, startOf } from './pages.ts'

type Page = OutputOf<typeof journal>
export type JournalRow = Page['rows'][number]
export type Totals = OutputOf<typeof journalTotals>

export interface Journal {
  /** False until the first page is here. */
  readonly isHere: boolean
  readonly rows: Rows<JournalRow>
  /** They come after the rows and nothing waits for them. */
  readonly totals: Totals | undefined
}

const none: ReadonlyMap<number, Page> = new Map()
/** Grey rows that stand for what is to come until the totals say how many there are. */
const coming = 40

/** The journal as far as it has been looked at: pages come as they are scrolled or jumped to. */
export function useJournal(filter: JournalFilter): Journal {
  const { data: first } = useAsk<typeof journal>(
    'services.journal',
    { ...filter, limit: perPage },
    { keepLast: true },
  )
  const { data: totals } = useAsk<typeof journalTotals>('services.journalTotals', filter, { keepLast: true })
  const [later, want] = useLaterPages(filter, first)
  const count = Math.max(
    totals?.records ?? 0,
    (first?.rows.length ?? 0) + (first?.next && !totals ? coming : 0),
  )
  const rows = useMemo(
    () => ({
      count: first?.next === null ? first.rows.length : count,
      at: (index: number) => {
        const page = Math.floor(index / perPage)
        return (page === 0 ? first : later.get(page))?.rows[index % perPage]
      },
      want,
    }),
    [first, later, count, want],
  )
  return { isHere: first !== undefined, rows, totals }
}

/** Pages after the first, asked for as they come into view; a new first page (another filter, a new record) begins them anew. */
function useLaterPages(filter: JournalFilter, first: Page | undefined) {
  const [pages, setPages] = useState(none)
  const asked = useRef(new Set<number>())
  useEffect(() => {
    asked.current = new Set()
    setPages(none)
  }, [first])
  const want = useCallback(
    (from: number, to: number): void => {
      if (!first?.next) return
      const known = new Map([[0, first], ...pages])
      const missing = pagesOf(from, to).filter(
        (page) => page > 0 && !known.has(page) && !asked.current.has(page),
      )
      const own = asked.current
      for (const page of missing) {
        own.add(page)
        const args = { ...filter, ...startOf(page, known), limit: perPage }
        ask<typeof journal>('services.journal', args).then(
          (found) => own === asked.current && setPages((before) => new Map(before).set(page, found)),
          () => own.delete(page),
        )
      }
    },
    [first, pages],
  )
  return [pages, want] as const
}
