import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Card } from '../card.tsx'
import { useI18n } from '../i18n.ts'
import classes from './chart.module.css'

/** The same figures as a table: the twin of every chart. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The list behind a row, opened from its heading. */
  readonly hrefOf?: (row: number) => string
}

export interface ChartFrameProps {
  /** What the data say, computed and true: «Больше всего услуг — на дому, 42 %». */
  readonly title: string
  /** What is drawn: «Услуги по месяцам и форме». */
  readonly note: string
  readonly table: ChartTable
  /** Names of the series in their order, where there are several. */
  readonly legend?: readonly string[]
  /** The drawing itself. */
  readonly children: ReactNode
}

/** What every picture of figures has around it: the finding as its title, a legend, and the same figures as a table. */
export function ChartFrame({ title, note, table, legend = [], children }: ChartFrameProps) {
  const i18n = useI18n()
  const [asTable, setAsTable] = useState(false)
  return (
    <Card
      title={title}
      note={note}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setAsTable(!asTable)}>
          {asTable ? i18n._('As a chart') : i18n._('As a table')}
        </Button>
      }
    >
      {asTable ? <Twin caption={note} table={table} /> : children}
      {!asTable && legend.length > 0 && (
        <ul className={classes['legend']}>
          {legend.map((name, at) => (
            <li key={name} data-series={at + 1}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const Twin = ({ caption, table }: { caption: string; table: ChartTable }) => (
  <div className={classes['twin']} tabIndex={0} role="region" aria-label={caption}>
    <table>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells], row) => (
          <tr key={head}>
            <th scope="row">{table.hrefOf ? <a href={table.hrefOf(row)}>{head}</a> : head}</th>
            {cells.map((cell, index) => (
              <td key={table.columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
