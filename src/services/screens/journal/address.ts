import { isUuid } from '#base/id.ts'
import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import type { JournalFilter } from '../../contract.ts'
import { formWords, placeWords, stateWords, technologyWords, typeWords } from '../../words.ts'
import { daysOf, type ChosenPeriod } from '../fields/period-field.tsx'

/** What the address of the journal says: codes, days and ids, never a name. */
export interface JournalAddress extends ChosenPeriod {
  readonly child: string | null
  readonly staff: string | null
  readonly service: string | null
  readonly type: keyof typeof typeWords | null
  readonly form: keyof typeof formWords | null
  readonly place: keyof typeof placeWords | null
  readonly technology: keyof typeof technologyWords | null
  readonly state: keyof typeof stateWords | null
  readonly reversed: boolean
}

export const offeredPeriods = ['all', 'today', 'week', 'month', 'quarter', 'year', 'own'] as const

type Raw = Readonly<Record<string, unknown>>
const id = (value: unknown): string | null => (typeof value === 'string' && isUuid(value) ? value : null)
const day = (value: unknown): LocalDate | null =>
  typeof value === 'string' && isLocalDate(value) ? value : null
const code = <Words extends object>(value: unknown, words: Words): keyof Words | null =>
  typeof value === 'string' && Object.hasOwn(words, value) ? (value as keyof Words) : null

/** Reads an address; what is strange in it is passed over. */
export function readAddress(raw: Raw): JournalAddress {
  const [from, to] = [day(raw['from']), day(raw['to'])]
  const named = offeredPeriods.find((period) => period === raw['period'])
  return {
    period: named ?? (from || to ? 'own' : 'all'),
    from,
    to,
    child: id(raw['child']),
    staff: id(raw['staff']),
    service: id(raw['service']),
    type: code(raw['type'], typeWords),
    form: code(raw['form'], formWords),
    place: code(raw['place'], placeWords),
    technology: code(raw['technology'], technologyWords),
    state: code(raw['state'], stateWords),
    reversed: raw['reversed'] === true,
  }
}

export const everything: JournalAddress = readAddress({})

/** The address as it is written: what is not chosen takes no place in it. */
export const written = (address: Partial<JournalAddress>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(address).map(([key, value]) => [
      key,
      value === null || value === false || value === 'all' ? undefined : value,
    ]),
  )

/** What is asked of the journal on `today`. */
export function filterOf(address: JournalAddress, today: LocalDate): JournalFilter {
  return {
    ...daysOf(address, today),
    childId: address.child,
    staffId: address.staff,
    serviceId: address.service,
    type: address.type,
    form: address.form,
    place: address.place,
    technology: address.technology,
    state: address.state,
    withReversed: address.reversed,
  }
}

const quiet = ['from', 'to', 'period'] as const

/** How many filters are on beside the period. */
export const chosenCount = (address: JournalAddress): number =>
  Object.entries(address).filter(
    ([key, value]) => !quiet.some((name) => name === key) && value !== null && value !== false,
  ).length
