import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '#access/screens/use-me.ts'
import { dateText } from '#ui/format.ts'
import type { JournalFilter } from '../../contract.ts'
import { cancelReasonWords, formWords, typeWords } from '../../words.ts'
import { clockText } from '../record/record-values.ts'
import classes from './printed-journal.module.css'
import type { JournalRow } from './use-journal.ts'

interface PrintedJournalProps {
  readonly rows: readonly JournalRow[]
  readonly filter: JournalFilter
  readonly onPrinted: () => void
}

// A paper of the centre: in Russian in every language of the screen, by the columns that the law's journal has.
const columns = [
  '№ п/п',
  'Дата',
  'Время',
  'Получатель социальных услуг',
  'Форма обслуживания',
  'Вид услуги',
  'Наименование услуги',
  'Мин.',
  'Специалист',
  'Результат, примечание',
  'Подпись законного представителя',
  'Подпись специалиста',
]

/** «Журнал учёта» on A4 across; it is put on the paper, oldest first, and taken away again. */
export function PrintedJournal({ rows, filter, onPrinted }: PrintedJournalProps) {
  const { centre } = useMe()
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true })
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return createPortal(
    <section className={classes['paper']} lang="ru">
      <h1>Журнал учёта социальных услуг</h1>
      <p>
        {centre.name}. {periodText(rows, filter)}. Записей: {rows.length}
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
            <PrintedRow key={row.id} row={row} number={at + 1} />
          ))}
        </tbody>
      </table>
      <p>Проверил(а), заведующая отделением: ______________________ «____» ______________ 20____ г.</p>
    </section>,
    document.body,
  )
}

const PrintedRow = ({ row, number }: { row: JournalRow; number: number }) => (
  <tr>
    <td>{number}</td>
    <td>{dateText(row.day)}</td>
    <td>{clockText(row.startMinute)}</td>
    <td>{row.childName}</td>
    <td>{formWords[row.form].ru}</td>
    <td>{row.type && typeWords[row.type].ru}</td>
    <td>{row.serviceName}</td>
    <td>{row.minutes}</td>
    <td>{row.staffName}</td>
    <td>{outcomeOf(row)}</td>
    <td />
    <td />
  </tr>
)

const outcomeOf = (row: JournalRow): string =>
  [
    row.isReversed && `снято с учёта: ${row.reversalReason}`,
    row.state === 'cancelled' &&
      `не состоялась${row.cancelReason ? `: ${cancelReasonWords[row.cancelReason].ru}` : ''}`,
    row.note,
  ]
    .filter(Boolean)
    .join('. ')

function periodText(rows: readonly JournalRow[], { from, to }: JournalFilter): string {
  const [first, last] = [from ?? rows.at(-1)?.day, to ?? rows[0]?.day]
  return first && last ? `С ${dateText(first)} по ${dateText(last)}` : 'За всё время'
}
