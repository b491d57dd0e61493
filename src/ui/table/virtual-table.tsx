import { useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { useNarrow } from '../screen-width.ts'
import type { Column, Rows } from './columns.ts'
import { rowByKey } from './keyboard.ts'
import { HeadRow, TableRow } from './table-row.tsx'
import classes from './virtual-table.module.css'

interface VirtualTableProps<Row> {
  /** What the table lists; it is read aloud, not shown. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: Rows<Row>
  readonly keyOf: (row: Row) => string
  /** Enter, a click or a tap on a row. */
  readonly onOpen?: (row: Row) => void
  /** The same row on a phone, as a card. Without it the phone shows the columns one under another. */
  readonly cardOf?: (row: Row) => ReactNode
}

const heights = { row: 52, card: 104 }

/**
 * A list of any length: only the rows in view are in the page, and the page itself scrolls. Rows go by arrows, Page Up,
 * Page Down, Home and End; Enter opens. On a phone the same rows are cards.
 */
export function VirtualTable<Row>({ caption, columns, rows, keyOf, onOpen, cardOf }: VirtualTableProps<Row>) {
  const narrow = useNarrow()
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(0)
  const above = useTopOf(body)
  const virtual = useWindowVirtualizer({
    count: rows.count,
    estimateSize: () => (narrow ? heights.card : heights.row),
    overscan: 12,
    scrollMargin: above,
    scrollPaddingStart: narrow ? 72 : 128,
    scrollPaddingEnd: narrow ? 88 : 16,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  const { want } = rows
  useEffect(() => want?.(first, last), [want, first, last])

  const goTo = (index: number): void => {
    setCurrent(index)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() => rowElement(body.current, index)?.focus({ preventScroll: true }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).matches('[data-index]')) return
    const row = rows.at(current)
    const next = rowByKey(event.key, current, rows.count)
    if (event.key !== 'Enter' && next === null) return
    event.preventDefault()
    if (next !== null) goTo(next)
    else if (row) onOpen?.(row)
  }
  const onClick = (event: MouseEvent): void => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    const row = element && rows.at(Number(element.dataset['index']))
    if (row && !(event.target as HTMLElement).closest('a, button, input, label')) onOpen?.(row)
  }

  return (
    <table
      role="grid"
      aria-label={caption}
      aria-rowcount={rows.count + 1}
      className={classes['table']}
      data-narrow={narrow || undefined}
      data-opens={onOpen ? '' : undefined}
    >
      <HeadRow columns={columns} />
      <tbody
        ref={body}
        role="rowgroup"
        className={classes['body']}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {shown.map((item) => {
          const row = rows.at(item.index)
          return (
            <TableRow
              key={row ? keyOf(row) : item.index}
              index={item.index}
              row={row}
              columns={columns}
              card={narrow ? cardOf : undefined}
              current={item.index === current}
              measure={virtual.measureElement}
              top={item.start - virtual.options.scrollMargin}
              onFocus={setCurrent}
            />
          )
        })}
      </tbody>
    </table>
  )
}

const rowElement = (body: HTMLElement | null, index: number): HTMLElement | null =>
  body?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null

/** How far an element stands from the top of the page, measured anew when the page changes its height. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = (): void =>
      setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + scrollY))
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [element])
  return top
}
