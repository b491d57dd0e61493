import { useCallback, useMemo, useRef, useState } from 'react'
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

/** Later pages by the first page that they follow: another filter or a new record makes another first page. */
type LaterPages = ReadonlyMap<Page, ReadonlyMap<number, Page>>

/** First pages whose followers are kept; a page that comes late for an older one harms nobody. */
const keptFirsts = 4

/** Pages after the first, asked for as they come into view. */
function useLaterPages(filter: JournalFilter, first: Page | undefined) {
  const [kept, setKept] = useState<LaterPages>(new Map())
  const asked = useRef(new WeakMap<Page, Set<number>>())
  const pages = (first && kept.get(first)) ?? none
  const want = useCallback(
    (from: number, to: number): void => {
      if (!first?.next) return
      const known = new Map([[0, first], ...pages])
      const own = asked.current.get(first) ?? new Set()
      asked.current.set(first, own)
      for (const page of pagesOf(from, to)) {
        if (known.has(page) || own.has(page)) continue
        own.add(page)
        ask<typeof journal>('services.journal', { ...filter, ...startOf(page, known), limit: perPage }).then(
          (found) => setKept((before) => withPage(before, first, [page, found])),
          () => own.delete(page),
        )
      }
    },
    [filter, first, pages],
  )
  return [pages, want] as const
}

function withPage(before: LaterPages, first: Page, [page, found]: [number, Page]): LaterPages {
  const pages = new Map(before.get(first)).set(page, found)
  return new Map([...before].slice(-keptFirsts)).set(first, pages)
}
