import { countText } from '#ui/format.ts'

/** «+3», «−2»; a dash where either side may not be shown. */
export function differenceText(was: number | null, now: number | null): string {
  if (was === null || now === null) return '–'
  const by = Math.round((now - was) * 10) / 10
  if (by === 0) return '0'
  return `${by > 0 ? '+' : '−'}${countText(Math.abs(by))}`
}
