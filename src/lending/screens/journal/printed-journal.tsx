import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '#access/screens/use-me.ts'
import { dateText } from '#ui/format.ts'
import type { LoanRow } from '../parts/loan-chip.tsx'
import classes from './printed-journal.module.css'

// A paper of the centre: in Russian in every language of the screen.
const columns = [
  '№ п/п',
  'Дата выдачи',
  'Договор',
  'Ребёнок',
  'Ссудополучатель',
  'Оборудование, инв. №',
  'Вернуть до',
  'Подпись получателя',
  'Дата возврата',
  'Подпись принявшего',
]

/** «Журнал выдачи» on A4 across, oldest first; it is put on the paper and taken away again. */
export function PrintedJournal({ rows, onPrinted }: { rows: readonly LoanRow[]; onPrinted: () => void }) {
  const { centre } = useMe()
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true })
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return createPortal(
    <section className={classes['paper']} lang="ru">
      <h1>Журнал выдачи оборудования</h1>
      <p>
        {centre.name}. {periodText(rows)}. Записей: {rows.length}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row, at) => (
            <Row key={row.id} row={row} number={at + 1} />
          ))}
        </tbody>
      </table>
      <p>Проверил(а), заведующая отделением: ______________________ «____» ______________ 20____ г.</p>
    </section>,
    document.body,
  )
}

const Row = ({ row, number }: { row: LoanRow; number: number }) => (
  <tr>
    <td>{number}</td>
    <td>{dateText(row.issuedOn)}</td>
    <td>{row.contractNumber}</td>
    <td>{row.childName}</td>
    <td>{row.adultName}</td>
    <td>
      {row.lines.map(({ lineId, kindName, inventoryNumber }) => (
        <div key={lineId}>
          {kindName}, {inventoryNumber}
        </div>
      ))}
    </td>
    <td>{dateText(row.dueOn)}</td>
    <td />
    <td>
      {row.lines.map(({ lineId, returnedOn, isLost }) => (
        <div key={lineId}>{isLost ? 'утрачено' : returnedOn && dateText(returnedOn)}</div>
      ))}
    </td>
    <td />
  </tr>
)

const periodText = (rows: readonly LoanRow[]): string => {
  const [first, last] = [rows.at(-1)?.issuedOn, rows[0]?.issuedOn]
  return first && last ? `С ${dateText(first)} по ${dateText(last)}` : 'За всё время'
}
