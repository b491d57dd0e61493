// «да», «+», «✓» … and «нет».
import { textOf, type Cell } from '../cell.ts'

const yes = new Set([
  'да',
  'д',
  '+',
  '++',
  'v',
  '✓',
  '✔',
  '☑',
  '1',
  'x',
  'х',
  'есть',
  'имеется',
  'имеет',
  'yes',
  'true',
  'истина',
  'установлен',
  'установлена',
])
const no = new Set([
  '',
  'нет',
  'н',
  '-',
  '–',
  '—',
  '0',
  'no',
  'false',
  'ложь',
  'не имеется',
  'не имеет',
  'отсутствует',
  '☐',
  'не установлен',
  'не установлена',
  'нету',
])

/** Yes or no; an empty cell is no. `null` when the cell says something else. */
export function readYesNo(cell: Cell | undefined): boolean | null {
  const text = textOf(cell)
    .toLowerCase()
    .replace(/[.!]+$/, '')
  if (yes.has(text)) return true
  return no.has(text) ? false : null
}
