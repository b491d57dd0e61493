import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import type { Period } from '#base/period.ts'
import type { IndicatorId } from '../rules/indicators.ts'
import type { Dimension } from '../rules/finding.ts'

/** A part of a breakdown that the list behind a figure is cut to: «на дому» is by `where`, value `athome`. */
export interface Part {
  readonly by: Dimension
  readonly value: string
}

export interface RowsAddress extends Period {
  readonly year: number | null
  /** The moment of a frozen report: what was recorded later is not in the list. */
  readonly asOf: string | null
  readonly parts: readonly Part[]
}

type Raw = Readonly<Record<string, unknown>>

const aMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const day = (value: unknown): LocalDate | null =>
  typeof value === 'string' && isLocalDate(value) ? value : null

/** The days that an address names; `usual` where it names none. */
export function readPeriod(raw: Raw, usual: Period): Period {
  const [from, to] = [day(raw['from']), day(raw['to'])]
  return from && to ? { from, to } : usual
}

/** What the address of a list behind a figure says; the server refuses parts that do not fit. */
export function readRows(raw: Raw, usual: Period): RowsAddress {
  const [year, asOf] = [Number(raw['year']), raw['asOf']]
  return {
    ...readPeriod(raw, usual),
    asOf: typeof asOf === 'string' && aMoment.test(asOf) ? asOf : null,
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
  cut: { year?: number; parts?: readonly Part[]; asOf?: string | null } = {},
): string {
  const parts = (cut.parts ?? []).map(({ by, value }) => `${by}:${encodeURIComponent(value)}`).join(',')
  const query = new URLSearchParams({
    from: period.from,
    to: period.to,
    ...(cut.year && { year: String(cut.year) }),
    ...(cut.asOf && { asOf: cut.asOf }),
    ...(parts && { parts }),
  })
  return `/reports/practice/${indicator}?${query}`
}

/** A screen of reports for the days of a period. */
export const hrefOfDays = (place: string, { from, to }: Period): string => `${place}?from=${from}&to=${to}`

export const practiceHref = (period: Period): string => hrefOfDays('/reports/practice', period)
