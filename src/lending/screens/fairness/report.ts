import type { OutputOf } from '#base/act.ts'
import type { fairness } from '../../contract/fairness.ts'

export type Report = OutputOf<typeof fairness>
export type Waited = Report['whole']
