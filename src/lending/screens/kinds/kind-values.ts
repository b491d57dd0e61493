// The form of a kind: numbers as typed, one part a line.
import type { OutputOf } from '#base/act.ts'
import { refuse, type Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { kind, saveKind } from '../../contract/kind.ts'
import { numberTyped, wholeTyped } from '../parts/number-typed.ts'

type Kind = OutputOf<typeof kind>
type Saved = Omit<ArgsOf<typeof saveKind>, 'kindId' | 'base'>
type Part = Kind['parts'][number]

export const limitNames = ['height_cm', 'weight_kg', 'hip_cm', 'age_months'] as const
export type LimitName = (typeof limitNames)[number]

export interface KindValues {
  readonly name: string
  readonly federalCode: string
  readonly category: Kind['category']
  readonly risk: Kind['risk']
  readonly regime: Kind['regime']
  readonly tariff: string
  readonly term_months: string
  readonly hygiene: Kind['hygiene']
  readonly isConsumable: boolean
  readonly limits: Readonly<Record<LimitName, { readonly from: string; readonly to: string }>>
  readonly contraindications: string
  readonly instruction: string
  readonly briefing: string
  readonly cleaning: string
  readonly parts: string
  readonly check_months: string
  readonly service_life_years: string
}

const written = (value: number | null | undefined): string => String(value ?? '')
const roubles = (kopecks: number | null | undefined): string =>
  typeof kopecks === 'number' ? String(kopecks / 100).replace('.', ',') : ''
const spanOf = ({ limits }: Pick<Kind, 'limits'>, name: LimitName) => ({
  from: written(limits[name].from),
  to: written(limits[name].to),
})

/** A kind of which nothing is known yet. */
const unknown: Omit<Kind, 'id' | 'version'> = {
  name: '',
  federalCode: '',
  category: 'other',
  risk: 'low',
  regime: 'free',
  term_months: 3,
  hygiene: 'reusable',
  isConsumable: false,
  limits: { height_cm: {}, weight_kg: {}, hip_cm: {}, age_months: {} },
  contraindications: '',
  instruction: '',
  briefing: '',
  cleaning: '',
  parts: [],
}

/** A part that may be missing is marked with an asterisk: «Столик *». */
export const partsText = (parts: readonly Part[]): string =>
  parts.map(({ name, isOptional }) => (isOptional ? `${name} *` : name)).join('\n')

/** Lines as parts. A part keeps its id while its name stays, since units are known to lack it by that. */
export function partsOf(text: string, before: readonly Part[]): Part[] {
  const lines = text.split('\n').map((line) => line.trim())
  const used = new Set<string>()
  return lines.filter(Boolean).map((line) => {
    const name = line.replace(/\s*\*$/, '')
    const known = before.find((part) => part.name === name && !used.has(part.id))
    const id = known?.id ?? freeId([...before.map((part) => part.id), ...used])
    used.add(id)
    return { id, name, isOptional: line.endsWith('*') }
  })
}

function freeId(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`part-${number}`)) number += 1
  return `part-${number}`
}

export function kindValues(shown: Kind | null): KindValues {
  const kind = shown ?? unknown
  const { name, federalCode, category, risk, regime, hygiene, isConsumable } = kind
  const { contraindications, instruction, briefing, cleaning } = kind
  return {
    name,
    federalCode,
    category,
    risk,
    regime,
    hygiene,
    isConsumable,
    contraindications,
    instruction,
    briefing,
    cleaning,
    tariff: roubles(kind.tariff_kopecks_a_day),
    term_months: written(kind.term_months),
    limits: {
      height_cm: spanOf(kind, 'height_cm'),
      weight_kg: spanOf(kind, 'weight_kg'),
      hip_cm: spanOf(kind, 'hip_cm'),
      age_months: spanOf(kind, 'age_months'),
    },
    parts: partsText(kind.parts),
    check_months: written(kind.check_months),
    service_life_years: written(kind.service_life_years),
  }
}

type Numbers = Readonly<Record<string, number | null | 'strange'>>

const numbersOf = (values: KindValues): Numbers => ({
  ...Object.fromEntries(
    limitNames.flatMap((name) => [
      [`${name}.from`, wholeTyped(values.limits[name].from)],
      [`${name}.to`, wholeTyped(values.limits[name].to)],
    ]),
  ),
  tariff: numberTyped(values.tariff),
  term_months: wholeTyped(values.term_months),
  check_months: wholeTyped(values.check_months),
  service_life_years: wholeTyped(values.service_life_years),
})

/** The kind as the server takes it, or the field that is no number. */
export function toKind(values: KindValues, before: readonly Part[]): Result<Saved> {
  if (values.name.trim().length < 2) return refuse('name-missing', { field: 'name' })
  const numbers = numbersOf(values)
  const strange = Object.keys(numbers).find((name) => numbers[name] === 'strange')
  if (strange) return refuse('not-a-number', { field: strange.split('.')[0]! })
  const number = (name: string): number | null => numbers[name] as number | null
  const span = (name: LimitName) => ({ from: number(`${name}.from`), to: number(`${name}.to`) })
  const { tariff: _, limits: __, parts, ...rest } = values
  return {
    ok: true,
    value: {
      ...rest,
      tariff_kopecks_a_day:
        values.regime === 'tariff' && number('tariff') !== null ? Math.round(number('tariff')! * 100) : null,
      term_months: number('term_months') ?? 3,
      check_months: number('check_months'),
      service_life_years: number('service_life_years'),
      limits: {
        height_cm: span('height_cm'),
        weight_kg: span('weight_kg'),
        hip_cm: span('hip_cm'),
        age_months: span('age_months'),
      },
      parts: partsOf(parts, before),
    },
  }
}
