import { csvOf } from './csv.ts'

/** Hands a file over to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export const saveCsv = (name: string, rows: readonly (readonly string[])[]): void =>
  saveFile(`${name}.csv`, new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }))

/** Rows of texts, headings first, as an Excel workbook. Cells are texts, so none of them is a formula. */
export async function saveXlsx(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { default: write } = await import('write-excel-file/browser')
  const [head = [], ...rest] = rows
  const sheet = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map((value) => ({ type: String, value }))),
  ]
  saveFile(`${name}.xlsx`, await write(sheet, { columns: widthsOf(rows), stickyRowsCount: 1 }).toBlob())
}

const widthsOf = (rows: readonly (readonly string[])[]): { width: number }[] =>
  (rows[0] ?? []).map((_, at) => ({
    width: Math.min(60, Math.max(10, ...rows.slice(0, 200).map((row) => (row[at] ?? '').length + 2))),
  }))
