import type { z } from 'zod'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import type { fault } from '../../contract.ts'
import { rowWords } from '../../words.ts'
import classes from './one.module.css'

/** What is wrong with rows, by the sheet's own row numbers. */
export function FaultTable({ faults }: { faults: readonly z.output<typeof fault>[] }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <div
      className={classes['scroll']}
      tabIndex={0}
      role="region"
      aria-label={i18n._('What is wrong with the rows')}
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{i18n._('Row')}</th>
            <th scope="col">{i18n._('Column')}</th>
            <th scope="col">{i18n._('What is wrong and what to do')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, code }, at) => (
            <tr key={at}>
              <td>{row}</td>
              <td>{column ?? '–'}</td>
              <td>{rowWords[code][language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
