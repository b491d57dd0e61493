// What the CLI tells of an import: one JSON for programs (architecture.md §6), lines for people.
import type { Result } from '#base/result.ts'
import type { FileCode } from '#interchange/contract/codes.ts'
import { type FileResult, type FileSheet, isNotBuilt } from '#interchange/service/file-import.ts'
import { fileWords, rowWords, sheetWords } from '#interchange/words.ts'
import type { Io } from './command.ts'

export interface FileOutcome {
  readonly file: string
  readonly result: Result<FileResult, FileCode>
}

interface FileTotals {
  readonly file: string
  readonly sheet?: string
  readonly kind: string | null
  readonly status: 'done' | 'failed' | 'dryRun' | 'notBuilt' | 'otherKind' | 'unknown' | 'unreadable'
  readonly code?: string
  readonly message?: string
  readonly rows: number
  readonly imported: number
  readonly unchanged: number
  readonly rejected: number
}

const none = { rows: 0, imported: 0, unchanged: 0, rejected: 0 }

function filesOf({ file, result }: FileOutcome): FileTotals[] {
  if (!result.ok) {
    const { code } = result
    return [{ file, kind: null, status: 'unreadable', code, message: fileWords[code].ru, ...none }]
  }
  const { sheets, state, imported, unchanged, rejected } = result.value
  const several = sheets.length > 1
  const taken = sheets.filter(({ isTaken }) => isTaken)
  const others = sheets
    .filter((sheet) => !sheet.isTaken && sheet.code !== 'sheet_empty')
    .map((sheet) => otherSheet(file, sheet, several))
  if (state === 'nothing') return others.length > 0 ? others : [empty(file)]
  const kind = [...new Set(taken.map((sheet) => sheet.kind))].join(',')
  const rows = imported + unchanged + rejected
  return [{ file, kind, status: state, rows, imported, unchanged, rejected }, ...others]
}

function otherSheet(file: string, sheet: FileSheet, several: boolean): FileTotals {
  const named = several ? { sheet: sheet.name } : {}
  const counted = { ...none, rows: sheet.rows }
  if (isNotBuilt(sheet)) return { file, ...named, kind: sheet.kind, status: 'notBuilt', ...counted }
  if (sheet.kind !== null && sheet.code === null) {
    const message = `Это журнал другого вида (${kindText(sheet.kind)}). Загрузите его командой import ${sheet.kind}.`
    return { file, ...named, kind: sheet.kind, status: 'otherKind', message, ...counted }
  }
  const code = sheet.code ?? 'kind_unknown'
  return {
    file,
    ...named,
    kind: sheet.kind,
    status: 'unknown',
    code,
    message: sheetWords[code].ru,
    ...counted,
  }
}

const empty = (file: string): FileTotals => ({
  file,
  kind: null,
  status: 'unknown',
  code: 'sheet_empty',
  message: sheetWords.sheet_empty.ru,
  ...none,
})

const rejectedOf = ({ file, result }: FileOutcome) =>
  result.ok
    ? result.value.faults.map(({ sheet, row, column, code }) => ({
        file,
        sheet: result.value.sheets[sheet]?.name ?? '',
        row,
        column,
        code,
        message: rowWords[code].ru,
      }))
    : []

/** All files together. Rows of kinds that are not built stand beside their file only. */
export function totalsOf(outcomes: readonly FileOutcome[]) {
  const files = outcomes.flatMap(filesOf)
  const counted = files.filter(
    ({ status }) => status === 'done' || status === 'failed' || status === 'dryRun',
  )
  const sum = (of: 'rows' | 'imported' | 'unchanged'): number =>
    counted.reduce((total, file) => total + file[of], 0)
  return {
    rows: sum('rows'),
    imported: sum('imported'),
    unchanged: sum('unchanged'),
    rejected: outcomes.flatMap(rejectedOf),
    files,
  }
}

const kindWords: Readonly<Record<string, string>> = {
  children: 'дети',
  services: 'услуги',
  equipment: 'оборудование',
  loans: 'выдача',
  assessments: 'диагностика',
  trainings: 'обучение',
  surveys: 'анкеты',
}

const kindText = (kind: string | null): string =>
  (kind ?? '')
    .split(',')
    .map((one) => kindWords[one] ?? '—')
    .join(', ')

const mostLines = 20

/** One file as lines: what came in, what did not and why. */
export function sayFile(io: Io, outcome: FileOutcome): void {
  for (const file of filesOf(outcome)) {
    const where = file.sheet ? `${file.file}, лист «${file.sheet}»` : file.file
    if (file.status === 'notBuilt')
      io.say(`${where}: ${kindText(file.kind)}, строк: ${file.rows}. Загрузка этого вида ещё не готова.`)
    else if (file.message) io.say(`${where}: ${file.message}`)
    else
      io.say(
        `${where}: ${kindText(file.kind)}. Загружено: ${file.imported}, без изменений: ${file.unchanged}, отклонено: ${file.rejected}`,
      )
  }
  const rejected = rejectedOf(outcome)
  for (const { row, column, message } of rejected.slice(0, mostLines))
    io.say(`  строка ${row}${column === null ? '' : `, «${column}»`}: ${message}`)
  if (rejected.length > mostLines) io.say(`  … и ещё ${rejected.length - mostLines}`)
}

export function sayTotals(io: Io, totals: ReturnType<typeof totalsOf>, isDryRun: boolean): void {
  const { rows, imported, unchanged, rejected } = totals
  const rejectedRows = new Set(rejected.map(({ file, sheet, row }) => `${file}/${sheet}/${row}`)).size
  const said = isDryRun ? 'Проверка, ничего не записано. Было бы загружено' : 'Всего загружено'
  io.say(`${said}: ${imported} из ${rows}, без изменений: ${unchanged}, отклонено: ${rejectedRows}`)
}
