// Papers about a unit: its inspection and its end.
import type { LocalDate } from '#base/local-date.ts'
import type { Part } from '../parts.ts'
import { technicalWords } from '../../words/units.ts'
import type { Dated } from './loan-data.ts'
import { conditionSaid, figures, inRussian, listed, roubles } from './said.ts'

export interface UnitFacts {
  readonly name: string
  readonly inventory: string
  readonly serial: string
  readonly receivedOn: LocalDate | null
  readonly fund: string
  readonly cost_kopecks: number | null
  readonly condition: string
  readonly technical: string
  readonly parts: readonly Part[]
  readonly missing: readonly string[]
}

/** Something that was done to a unit, and by whom. */
export interface Done {
  readonly day: LocalDate
  readonly note: string
  /** Names; '' for nobody known. */
  readonly people: readonly string[]
}

const members = (people: readonly string[]) =>
  [...new Set(people.filter((name) => name !== ''))].map((name) => ({ name }))

const missingParts = ({ parts, missing }: UnitFacts) =>
  parts
    .filter(({ id }) => missing.includes(id))
    .map(({ name }) => ({ what: name, found: 'нет на месте', action: 'восполнить' }))

/** `today` dates it when the unit was never inspected, so that it is refused for that. */
export const inspectionOf = (unit: UnitFacts, inspected: Done | null, today: LocalDate): Dated => ({
  day: inspected?.day ?? today,
  data: {
    members: members(inspected?.people ?? []),
    equipment: unit.name,
    inventory: unit.inventory,
    serial: unit.serial,
    bought: listed([figures(unit.receivedOn), unit.fund]),
    findings: [
      { what: 'Единица в целом', found: inspected?.note || conditionSaid(unit.condition) },
      ...missingParts(unit),
    ],
    conclusion: `единица ${inRussian(technicalWords, unit.technical)}, состояние: ${conditionSaid(unit.condition)}`,
  },
})

const goneItem = (unit: UnitFacts, why: string) => ({
  name: unit.name,
  inventory: unit.inventory,
  bought: unit.receivedOn?.slice(0, 4) ?? '',
  fund: unit.fund,
  value: roubles(unit.cost_kopecks),
  why,
})

/** `today` dates it when the unit was not written off, so that it is refused for that. */
export const writeOffOf = (
  unit: UnitFacts,
  gone: (Done & { readonly funderConsent: string }) | null,
  today: LocalDate,
): Dated => ({
  day: gone?.day ?? today,
  data: {
    members: members(gone?.people ?? []),
    items: [goneItem(unit, gone?.note ?? '')],
    funderConsent: gone?.funderConsent ?? '',
  },
})
