import type { OutputOf } from '#base/act.ts'
import type { Period } from '#base/period.ts'
import type { overview } from '../../contract/overview.ts'

/** What the charts of the overview are given: the answer, its days, and whether lists may be opened. */
export interface OverviewPart {
  readonly data: OutputOf<typeof overview>
  readonly period: Period
  readonly opens: boolean
}
