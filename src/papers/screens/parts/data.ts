import type { OutputOf } from '#base/act.ts'
import type { localActs, papers, retention, template } from '../../contract.ts'

export type ShownPaper = OutputOf<typeof papers>['papers'][number]
export type LocalActs = OutputOf<typeof localActs>
export type LocalAct = LocalActs['acts'][number]
export type RequiredAct = LocalActs['missing'][number]
export type Term = OutputOf<typeof retention>['classes'][number]
export type TemplateData = OutputOf<typeof template>
