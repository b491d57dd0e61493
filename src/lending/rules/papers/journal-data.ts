// Rows of the journals, in the order of their days, and of the list of equipment.
import { addMonths, type LocalDate } from '#base/local-date.ts'
import type { PaperData } from '#papers/contract.ts'
import { claimWords, homeWords, unitEventText } from '../../words/units.ts'
import { conditionSaid, figures, inRussian, listed, phonesSaid, roubles } from './said.ts'

export interface Issued {
  readonly issuedOn: LocalDate
  readonly contract: string
  readonly child: string
  readonly childBirth: LocalDate | null
  readonly adult: string
  readonly phones: readonly string[]
  readonly item: string
  readonly inventory: string
  readonly conditionOut: string
  readonly dueOn: LocalDate
  readonly isBriefed: boolean
  readonly issuedBy: string
  readonly extendedTo: LocalDate | null
  readonly returnedOn: LocalDate | null
  readonly conditionIn: string | null
  readonly cleanedOn: LocalDate | null
  readonly acceptedBy: string
  readonly isLost: boolean
  readonly damage: string
}

export const issueRow = (one: Issued) => ({
  issuedOn: figures(one.issuedOn),
  contract: one.contract,
  child: listed([one.child, one.childBirth?.slice(0, 4) ?? '']),
  borrower: listed([one.adult, phonesSaid(one.phones)]),
  address: '',
  item: one.item,
  inventory: one.inventory,
  conditionOut: conditionSaid(one.conditionOut),
  until: figures(one.dueOn),
  briefing: one.isBriefed ? 'проведён' : '',
  issuedBy: one.issuedBy,
  extended: one.extendedTo ? `по ${figures(one.extendedTo)}` : '',
  returnedOn: one.isLost ? '' : figures(one.returnedOn),
  conditionIn: one.isLost ? '' : conditionSaid(one.conditionIn),
  cleanedOn: figures(one.cleanedOn),
  acceptedBy: one.acceptedBy,
  note: one.isLost ? listed([`утрачено ${figures(one.returnedOn)}`, one.damage]) : one.damage,
})

export interface Cleaned {
  readonly day: LocalDate
  readonly kind: string
  readonly item: string
  readonly inventory: string
  readonly agent: string
  readonly batch: string
  readonly by: string
  readonly note: string
}

export const cleaningRow = (one: Cleaned) => ({
  at: figures(one.day),
  item: one.item,
  inventory: one.inventory,
  what: unitEventText(one.kind, 'ru'),
  agent: listed([one.agent, one.batch]),
  strength: '',
  by: one.by,
  validUntil: '',
  note: one.note,
})

export interface BriefedEntry {
  readonly day: LocalDate
  readonly adult: string
  readonly child: string
  readonly kind: string
  readonly minutes: number | null
  readonly isShown: boolean
  readonly by: string
}

/** `holds_months`: for how long a teach-back holds. */
export const briefingRow = (one: BriefedEntry, holds_months: number) => ({
  day: figures(one.day),
  adult: one.adult,
  child: one.child,
  kind: one.kind,
  minutes: one.minutes === null ? '' : String(one.minutes),
  shown: one.isShown ? 'да' : 'нет',
  by: one.by,
  validUntil: one.isShown ? figures(addMonths(one.day, holds_months)) : '',
  note: '',
})

export interface OnBooks {
  readonly inventory: string
  readonly name: string
  readonly code: string
  readonly height_cm: readonly [from: number | null, to: number | null]
  readonly weight_kg: readonly [from: number | null, to: number | null]
  readonly receivedOn: LocalDate | null
  readonly fund: string
  readonly account: string
  readonly keeper: string
  readonly cost_kopecks: number | null
  readonly condition: string
  readonly home: string
  readonly claim: string | null
}

const spanSaid = (name: string, [from, to]: OnBooks['height_cm'], unit: string): string => {
  if (from === null && to === null) return ''
  const parts = [from === null ? '' : `от ${from}`, to === null ? '' : `до ${to}`].filter(
    (part) => part !== '',
  )
  return `${name} ${parts.join(' ')} ${unit}`
}

const unitRow = (unit: OnBooks) => ({
  inventory: unit.inventory,
  name: unit.name,
  code: unit.code,
  size: listed([spanSaid('рост', unit.height_cm, 'см'), spanSaid('вес', unit.weight_kg, 'кг')]),
  bought: unit.receivedOn?.slice(0, 4) ?? '',
  fund: unit.fund,
  account: unit.account,
  keeper: unit.keeper,
  value: roubles(unit.cost_kopecks),
  condition: conditionSaid(unit.condition),
  state: unit.claim ? inRussian(claimWords, unit.claim) : inRussian(homeWords, unit.home),
})

/** Units on the books with their number and worth. No family is named. */
export const equipmentData = (units: readonly OnBooks[]): PaperData => ({
  rows: units.map(unitRow),
  total: String(units.length),
  totalValue: roubles(units.reduce((sum, { cost_kopecks }) => sum + (cost_kopecks ?? 0), 0)),
})
