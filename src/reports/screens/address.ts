import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { periodOf, type NamedPeriod, type Period } from '#base/period.ts'
import type { IndicatorId } from '../rules/indicators.ts'
import type { Dimension } from '../rules/finding.ts'

/** A part of a breakdown that the list behind a figure is cut to: «на дому» is by `where`, value `athome`. */
export interface Part {
  readonly by: Dimension
  readonly value: string
}

export interface RowsAddress extends Period {
  readonly year: number | null
  readonly parts: readonly Part[]
}

type Raw = Readonly<Record<string, unknown>>

const day = (value: unknown): LocalDate | null =>
  typeof value === 'string' && isLocalDate(value) ? value : null

/** The days of a report's address; this year where it names none. */
export function readPeriod(raw: Raw, today: LocalDate): Period {
  const [from, to] = [day(raw['from']), day(raw['to'])]
  return from && to ? { from, to } : periodOf('year', today)
}

/** What the address of a list behind a figure says; the server refuses parts that do not fit. */
export function readRows(raw: Raw, today: LocalDate): RowsAddress {
  const year = Number(raw['year'])
  return {
    ...readPeriod(raw, today),
    year: Number.isInteger(year) && year > 1900 ? year : null,
    parts: typeof raw['parts'] === 'string' ? raw['parts'].split(',').flatMap(readPart).slice(0, 3) : [],
  }
}

function readPart(text: string): Part[] {
  const at = text.indexOf(':')
  return at > 0 ? [{ by: text.slice(0, at) as Dimension, value: decodeURIComponent(text.slice(at + 1)) }] : []
}

/** The address of the list behind a figure or a part of it. */
export function rowsHref(
  indicator: IndicatorId,
  period: Period,
  cut: { year?: number; parts?: readonly Part[] } = {},
): string {
  const parts = (cut.parts ?? []).map(({ by, value }) => `${by}:${encodeURIComponent(value)}`).join(',')
  const query = new URLSearchParams({
    from: period.from,
    to: period.to,
    ...(cut.year && { year: String(cut.year) }),
    ...(parts && { parts }),
  })
  return `/reports/practice/${indicator}?${query}`
}

export const practiceHref = ({ from, to }: Period): string => `/reports/practice?from=${from}&to=${to}`

export const offered = ['month', 'lastMonth', 'quarter', 'lastQuarter', 'year', 'lastYear', 'own'] as const

/** The name of these days as seen today, if they have one. */
export const nameOf = (period: Period, today: LocalDate): NamedPeriod | 'own' =>
  offered.find((name) => {
    if (name === 'own') return false
    const days = periodOf(name, today)
    return days.from === period.from && days.to === period.to
  }) ?? 'own'
