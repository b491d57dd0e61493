// Lengths of sessions: «40 мин», «1 ч 30 мин», «0:45», 45, Excel's fraction of a day.
import type { Minutes } from '#base/quantity.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { textOf, type Cell } from '../cell.ts'

const minutesPerDay = 1440

/**
 * Whole minutes, 1 … 1440; `null` when the cell is empty or holds a dash. A bare number counts in `unit`, the column's;
 * a fraction below 1 under «минут» is Excel's part of a day, so 0.03125 is 45. Refuses `minutes_invalid`.
 */
export function readDuration(
  cell: Cell | undefined,
  unit: 'minutes' | 'hours',
): Result<Minutes | null, 'minutes_invalid'> {
  const text = textOf(cell).toLowerCase().replaceAll(',', '.')
  if (text === '' || /^[-–—]+$/.test(text)) return ok(null)
  const minutes = minutesIn(text, unit)
  if (minutes === null || minutes < 1 || minutes > minutesPerDay) return refuse('minutes_invalid')
  return ok(Math.round(minutes) as Minutes)
}

function minutesIn(text: string, unit: 'minutes' | 'hours'): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return ofNumber(Number(text), unit)
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text)
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) * 60 + Number(clock[2]) : null
  if (/^полчаса$/.test(text)) return 30
  const worded =
    /^(?:(\d+(?:\.\d+)?)\s*(?:ч|час|часа|часов)\.?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:м|мин|минут|минуты|минута)\.?)?$/.exec(
      text,
    )
  return worded ? Number(worded[1] ?? 0) * 60 + Number(worded[2] ?? 0) : null
}

function ofNumber(value: number, unit: 'minutes' | 'hours'): number {
  if (unit === 'hours') return value * 60
  return value < 1 ? value * minutesPerDay : value
}
