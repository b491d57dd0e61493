import { countText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import {
  ageColumns,
  type Counted,
  type quarterTable,
  type TableCell,
  type TableRow,
} from '../../rules/quarter-table.ts'
import { ageText, typeText } from './quarter-words.ts'
import classes from './quarter.module.css'

interface QuarterTableProps {
  readonly table: ReturnType<typeof quarterTable>
  readonly counted: Counted
}

/** Types down, age groups across; children with severe disorders in small print under each number. */
export function QuarterTable({ table: { rows, totals }, counted }: QuarterTableProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const caption =
    counted === 'services'
      ? i18n._('Services by type of law 442 and age')
      : i18n._('Children by type of law 442 and age')
  return (
    <div
      className={classes['scroll']}
      tabIndex={0}
      role="region"
      aria-label={i18n._('The table, which may be moved sideways')}
    >
      <table className={classes['table']}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._('Type of service')}</th>
            {ageColumns.map((group) => (
              <th key={group} scope="col">
                {ageText(i18n, group)}
              </th>
            ))}
            <th scope="col">{i18n._('In all')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.type ?? 'none'} name={typeText(i18n, language, row.type)} row={row} />
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <Line name={i18n._('In all')} row={totals} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

const Line = ({ name, row }: { name: string; row: TableRow }) => (
  <tr>
    <th scope="row">{name}</th>
    {row.ages.map((cell, at) => (
      <Cell key={ageColumns[at]} cell={cell} />
    ))}
    <Cell cell={row.total} />
  </tr>
)

function Cell({ cell: { all, severe } }: { cell: TableCell }) {
  const i18n = useI18n()
  if (all === 0) return <td className={classes['nothing']}>–</td>
  return (
    <td>
      {all === null ? <span className={classes['hidden']}>{i18n._('hidden')}</span> : countText(all)}
      {severe !== 0 && severe !== null && (
        <small>{i18n._('severe: {count}', { count: countText(severe) })}</small>
      )}
    </td>
  )
}
