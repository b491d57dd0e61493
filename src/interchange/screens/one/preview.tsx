import { isLocalDate } from '#base/local-date.ts'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { OpenedSheet } from '../../contract.ts'
import classes from './one.module.css'

const said = (cell: string): string => (isLocalDate(cell) ? dateText(cell) : cell)

/** The first rows as they were understood, so that a column taken wrongly is seen at once. */
export function Preview({ sheet }: { sheet: OpenedSheet }) {
  const i18n = useI18n()
  const { fields, rows } = sheet.preview
  return (
    <div
      className={classes['scroll']}
      tabIndex={0}
      role="region"
      aria-label={i18n._('The first rows as understood')}
    >
      <table className={classes['table']}>
        <caption>{i18n._('The first rows as understood')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._('Row')}</th>
            {fields.map(({ field, title }) => (
              <th key={field} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <td>{row}</td>
              {cells.map((cell, at) => (
                <td key={fields[at]?.field}>{said(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
