import { memo, type ReactNode } from 'react'
import type { Column } from './columns.ts'
import classes from './virtual-table.module.css'

const tracks = (columns: readonly Column<never>[]): string => columns.map((column) => column.width).join(' ')

export const HeadRow = <Row,>({ columns }: { columns: readonly Column<Row>[] }) => (
  <thead role="rowgroup" className={classes['head']}>
    <tr role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks(columns) }}>
      {columns.map((column) => (
        <th key={column.id} role="columnheader" scope="col" data-align={column.align}>
          {column.title}
        </th>
      ))}
    </tr>
  </thead>
)

interface TableRowProps<Row> {
  readonly index: number
  readonly row: Row | undefined
  readonly columns: readonly Column<Row>[]
  readonly card: ((row: Row) => ReactNode) | undefined
  readonly current: boolean
  readonly measure: (element: HTMLElement | null) => void
  readonly top: number
  readonly onFocus: (index: number) => void
}

function AnyRow<Row>(props: TableRowProps<Row>) {
  const { index, row, columns, card, current, measure, top, onFocus } = props
  return (
    <tr
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={current ? 0 : -1}
      className={classes['row']}
      style={{ gridTemplateColumns: tracks(columns), transform: `translateY(${top}px)` }}
      onFocus={() => onFocus(index)}
    >
      {row === undefined && (
        <td role="gridcell" className={classes['coming']} aria-busy>
          <span />
        </td>
      )}
      {row !== undefined && card && (
        <td role="gridcell" className={classes['card']}>
          {card(row)}
        </td>
      )}
      {row !== undefined &&
        !card &&
        columns.map((column) => <Cell key={column.id} column={column} row={row} />)}
    </tr>
  )
}

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => (
  <td role="gridcell" data-align={column.align}>
    <span className={classes['label']} aria-hidden>
      {column.title}
    </span>
    {column.cell(row)}
  </td>
)

/** One row: cells under the headings, or one card; grey while it is on its way. Rows that stay are not drawn anew. */
export const TableRow = memo(AnyRow) as typeof AnyRow
