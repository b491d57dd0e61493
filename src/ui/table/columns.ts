import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** A width of a grid's track: '8rem', 'minmax(12rem, 2fr)'. */
  readonly width: string
  /** Figures stand at the end. */
  readonly align?: 'start' | 'end'
}

/** What a table shows: how many rows there are, and those of them that have come. */
export interface Rows<Row> {
  readonly count: number
  /** The row at an index from 0, or nothing while it is on its way. */
  readonly at: (index: number) => Row | undefined
  /** Asks for rows that came into view; `to` is the last of them. Not needed where all rows are at hand. */
  readonly want?: (from: number, to: number) => void
}

/** A list that is wholly here. */
export const allRows = <Row>(rows: readonly Row[]): Rows<Row> => ({
  count: rows.length,
  at: (index) => rows[index],
})
