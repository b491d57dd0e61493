import type { Item } from '../../contract/definition.ts'

type Option = Item['options'][number]

/** Keys of answers that are not counted: as ICF has them, 8 for «не определено», 9 for «не применимо». */
const uncountedKeys = ['8', '9', '7', '6']

const isDigit = (value: number | null): boolean =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= 9

/**
 * The digit that chooses each option. Where every counted value is a digit of its own, the value is the key (0–4); otherwise
 * options are counted from 1. An option without a free digit has none ('').
 */
export function keysOf(options: readonly Option[]): string[] {
  const counted = options.flatMap(({ value }) => (value === null ? [] : [value]))
  const byValue = counted.every(isDigit) && new Set(counted).size === counted.length && counted.length > 0
  if (!byValue) return options.map((_, at) => (at < 9 ? String(at + 1) : at === 9 ? '0' : ''))
  const free = uncountedKeys.filter((key) => !counted.includes(Number(key)))
  return options.map(({ value }) => (value === null ? (free.shift() ?? '') : String(value)))
}
