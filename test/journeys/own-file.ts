// A workbook as no sample has it: headings of the centre's own, columns in its own order, two sheets, and faults.
import writeXlsxFile from 'write-excel-file/node'
import type { Sheet } from '#interchange/reading/workbook.ts'

type Row = readonly (string | number | null)[]

/** Writes sheets of texts and numbers; the first row of each is its headings. */
const bookOf = (sheets: Readonly<Record<string, readonly Row[]>>): Promise<Buffer> =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) =>
          value === null ? null : { value, type: typeof value === 'number' ? Number : String },
        ),
      ),
    })) as never,
  ).toBuffer()

const children: readonly Row[] = [
  ['Где обитает', 'Мама или папа', 'Появился на свет', 'ФИО ребёнка'],
  ['с. Чигири', 'Сосновая Мария Петровна', '14.03.2016', 'Соснов Пётр Ильич'],
  ['г. Благовещенск', 'Рябинина Анна Олеговна', '31.02.2016', 'Рябинина Ева Марковна'],
  ['с. Марково', 'Кедрова Инна Павловна', '02.09.2017', 'Кедров Лев Антонович'],
]

const services: readonly Row[] = [
  ['Что делали', 'Кто провёл', 'Ребёнок', 'Когда', 'Минут'],
  ['Занятие с мячом', 'Лугова Т. И.', 'Соснов Пётр Ильич', '12.05.2026', 40],
  ['Занятие с мячом', 'Лугова Т. И.', 'Кедрв Лев Антонович', '13.05.2026', 40],
]

export const ownFile = (): Promise<Buffer> => bookOf({ 'Наши ребята': children, 'Что сделано': services })

/** The rejected rows as they came back, with the day mended as a person would mend it. */
export const corrected = (sheets: readonly Sheet[]): Promise<Buffer> =>
  bookOf(
    Object.fromEntries(
      sheets.map(({ name, rows }) => [
        name,
        rows.map(({ cells }) =>
          cells.map((cell) => (cell === '31.02.2016' ? '28.02.2016' : (cell as string | number | null))),
        ),
      ]),
    ),
  )
