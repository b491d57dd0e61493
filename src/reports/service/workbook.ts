// The practice report as an XLSX workbook.
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type Act, type Input, permitted } from '#access/act.ts'
import { ok } from '#base/result.ts'
import { workbook } from '../contract.ts'
import { indicatorOf } from '../rules/indicators.ts'
import { breakdownsSheet } from '../rules/sheets/breakdowns-sheet.ts'
import { figuresSheet } from '../rules/sheets/figures-sheet.ts'
import { lendingSheet } from '../rules/sheets/lending-sheet.ts'
import { type ListPart, listSheet } from '../rules/sheets/list-sheets.ts'
import { planSheet } from '../rules/sheets/plan-sheet.ts'
import type { Cell, Sheet } from '../rules/sheets/sheet.ts'
import { spansOf } from '../rules/spans.ts'
import { planRows } from '../store/plan.ts'
import { countRows } from '../store/rows.ts'
import { countedReport, cutOffOf } from './practice.ts'
import { pageOf } from './rows.ts'

/** The longest list in a workbook: what opens at once on an office machine. */
export const longestList = 20_000

async function listOf(
  act: Act,
  input: Input<typeof workbook>,
  id: 'childrenServed' | 'servicesDelivered',
): Promise<ListPart> {
  const indicator = indicatorOf(id)
  const period = { from: input.from, to: input.to }
  const list = {
    indicator,
    period,
    spans: spansOf(indicator, period, null),
    cutOff: cutOffOf(act, input.asOf),
    parts: [],
  }
  const total = await countRows(act.sql, list)
  const found = await pageOf(act, list, { after: null, limit: longestList })
  return { total, rows: found.map(({ row }) => row) }
}

/** A cell with its type said: a text that begins with = + - or @ stays a text. */
function cellOf(cell: Cell, isHeading: boolean) {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'string') {
    return isHeading
      ? { type: String, value: cell, fontWeight: 'bold' as const, wrap: true }
      : { type: String, value: cell }
  }
  return { type: Date, value: new Date(cell.day), format: 'dd.mm.yyyy' }
}

const dataOf = (sheet: Sheet): SheetData =>
  sheet.lines.map(({ cells, isHeading }) => cells.map((cell) => cellOf(cell, isHeading)))

const fileOf = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.widths.map((width) => ({ width })),
    })),
  ).toBuffer()

/** The cut-off as the centre's clock shows it: 30.09.2022, 23:59. */
const shownMoment = (act: Act, moment: string, language: 'ru' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: act.actor.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.parse(moment) - 1)

/** Lists of people, for a file that stays in the centre. */
async function listsOf(act: Act, input: Input<typeof workbook>): Promise<{ sheets: Sheet[]; shown: Shown }> {
  if (input.audience === 'outside') return { sheets: [], shown: { children: 0, services: 0 } }
  const children = await listOf(act, input, 'childrenServed')
  const services = await listOf(act, input, 'servicesDelivered')
  return {
    sheets: [
      listSheet('children', children, input.language),
      listSheet('services', services, input.language),
    ],
    shown: { children: children.rows.length, services: services.rows.length },
  }
}

interface Shown {
  readonly children: number
  readonly services: number
}

const names = {
  inside: { ru: 'отчёт-о-практике', en: 'practice-report' },
  outside: { ru: 'отчёт-о-практике-для-отправки', en: 'practice-report-to-send' },
} as const

/**
 * Figures with their formulas in words, both counting bases and both shares, plan against fact, the lending point, breakdowns; inside the centre also the
 * lists of children and of services (the first 20,000 rows, and it says so). What leaves the centre has no list and no figure of fewer than
 * five people. Names are initials for masked eyes. The export is journalled with the numbers of rows.
 */
export const practiceWorkbook = permitted(workbook, async (act, input) => {
  const { language, audience } = input
  const report = await countedReport(act, input, audience === 'outside')
  if (!report.ok) return report
  const { asOf } = report.value
  const { sheets, shown } = await listsOf(act, input)
  const plans = await planRows(act.sql, input)
  act.note({
    kind: 'read',
    act: workbook.name,
    subjectKind: 'report',
    subjectId: null,
    facts: { from: input.from, to: input.to, audience, ...shown },
  })
  const file = await fileOf([
    figuresSheet(report.value, language, asOf ? shownMoment(act, asOf, language) : ''),
    planSheet(report.value, plans, language),
    ...(report.value.lending ? [lendingSheet(report.value.lending, language)] : []),
    ...sheets,
    breakdownsSheet(report.value, language),
  ])
  return ok({
    fileName: `${names[audience][language]}_${input.from}_${input.to}.xlsx`,
    base64: file.toString('base64'),
  })
})
