import { Button } from '@mantine/core'
import type { EChartsOption } from 'echarts'
import { useEffect, useRef, useState } from 'react'
import { Card } from '../card.tsx'
import { useDisplay } from '../display.ts'
import { useI18n } from '../i18n.ts'
import classes from './chart.module.css'

/** The same figures as a table: the twin of every chart. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The list behind a row, opened from its heading. */
  readonly hrefOf?: (row: number) => string
}

type Drawing = Omit<EChartsOption, 'legend'>

interface ChartProps {
  /** What the data say, computed and true: «Больше всего услуг — на дому, 42 %». */
  readonly title: string
  /** What is drawn: «Услуги по месяцам и форме». */
  readonly note: string
  /** An option of echarts: series and axes. Colours, letters, legend and tooltip are ours. Keep it in `useMemo`. */
  readonly option: Drawing
  readonly table: ChartTable
  /** Names of the series in their order, where there are several. */
  readonly legend?: readonly string[]
  /** A tap on a bar or a point, by its place on the axis. The table twin must lead to the same. */
  readonly onPick?: (index: number) => void
}

/** A picture of figures with a title that states the finding, and a button to the same figures as a table. */
export function Chart({ title, note, option, table, legend = [], onPick }: ChartProps) {
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
      {asTable ? (
        <Twin caption={note} table={table} />
      ) : (
        <Picture name={`${title}. ${note}`} option={option} onPick={onPick} />
      )}
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

interface PictureProps {
  readonly name: string
  readonly option: Drawing
  readonly onPick: ((index: number) => void) | undefined
}

function Picture({ name, option, onPick }: PictureProps) {
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  }, [onPick])
  const place = useRef<HTMLDivElement>(null)
  const display = useDisplay()
  useEffect(() => {
    let erase: (() => void) | null = null
    let gone = false
    void import('./drawing.ts').then(({ drawChart }) => {
      if (!gone && place.current) erase = drawChart(place.current, option, (index) => pick.current?.(index))
    })
    return () => {
      gone = true
      erase?.()
    }
  }, [option, display])
  return <div ref={place} role="img" aria-label={name} className={classes['picture']} />
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
