// Figures as a table for people.
import { type Figure, ratioOf, verdictOf } from './figure.ts'

const shown = (value: number | null | undefined): string => {
  if (value === null || value === undefined) return ''
  if (Number.isInteger(value) || value >= 1000) return Math.round(value).toLocaleString('en')
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 1 ? 3 : 2)
}

const limit = (figure: Figure, which: 'hold' | 'aim'): string => {
  if (!figure.rule) return ''
  const sign = figure.rule.is === 'least' ? '≥' : '≤'
  return `${sign} ${figure.rule[which]}${figure.rule.of === 'ratio' ? ' ×' : ''}`
}

const heads = ['', 'figure', 'unit', 'ours', 'floor before', 'after', 'ratio', 'hold', 'aim', '', ''] as const
const leftAligned = new Set([0, 1, 2, 9, 10])

const cells = (figure: Figure): string[] => [
  figure.workload,
  figure.name,
  figure.unit,
  shown(figure.ours),
  shown(figure.floor?.[0]),
  shown(figure.floor?.[1]),
  shown(ratioOf(figure)),
  limit(figure, 'hold'),
  limit(figure, 'aim'),
  verdictOf(figure),
  figure.note ?? '',
]

/** Markdown that also reads well in a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [[...heads], ...figures.map(cells)]
  const widths = heads.map((_, at) => Math.max(3, ...rows.map((row) => row[at]!.length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (leftAligned.has(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  const rule = `|${widths.map((width, at) => (leftAligned.has(at) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n')
}
