import type { LocalDate } from '#base/local-date.ts'
import { refuse, ok, type Result } from '#base/result.ts'
import type { OutputOf } from '#base/act.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { ServiceItem } from '../../contract.ts'
import type { contracts, signContract } from '../../contract/service-contract.ts'

type ShownContract = OutputOf<typeof contracts>['contracts'][number]
type Sent = ArgsOf<typeof signContract>

/** A service of the contract, as it is typed. */
export interface Line {
  readonly serviceId: string
  readonly name: string
  readonly volume: string
  readonly times: string
  readonly term: string
  /** Roubles. */
  readonly tariff: string
}

export interface ContractValues {
  readonly adultId: string
  readonly form: Sent['form']
  readonly place: string
  readonly services: readonly Line[]
  readonly price: Sent['price']
  readonly ippsuNumber: string
  readonly ippsuDay: LocalDate | null
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly number: string
}

const roublesOf = (kopecks: number | null): string =>
  kopecks === null ? '' : String(kopecks / 100).replace('.', ',')

/** Kopecks of «1 250,50»; null for nothing typed, and for what is no sum. */
export function kopecksTyped(text: string): number | null {
  const tidy = text.replaceAll(/[\s\u00a0₽]/g, '').replace(',', '.')
  return /^\d{1,6}(\.\d{1,2})?$/.test(tidy) ? Math.round(Number(tidy) * 100) : null
}

export const lineOf = ({ id, name, minutes, tariff_kopecks }: ServiceItem): Line => ({
  serviceId: id,
  name,
  volume: minutes === null ? '' : `${minutes} минут`,
  times: '',
  term: '',
  tariff: roublesOf(tariff_kopecks),
})

/** A contract to begin with: until the end of the year, with the only adult there is. */
export const freshContract = (today: LocalDate, adultIds: readonly string[]): ContractValues => ({
  adultId: adultIds[0] ?? '',
  form: 'home',
  place: '',
  services: [],
  price: 'free',
  ippsuNumber: '',
  ippsuDay: null,
  from: today,
  until: `${today.slice(0, 4)}-12-31` as LocalDate,
  number: '',
})

/** The same terms again from today, to be changed. */
export const likeBefore = (
  before: ShownContract,
  today: LocalDate,
  adultIds: readonly string[],
): ContractValues => ({
  ...freshContract(today, adultIds),
  adultId: adultIds.includes(before.adultId) ? before.adultId : (adultIds[0] ?? ''),
  form: before.form,
  place: before.place,
  price: before.price,
  ippsuNumber: before.ippsuNumber,
  ippsuDay: before.ippsuDay,
  services: before.services.map(({ tariff_kopecks, ...line }) => ({
    ...line,
    tariff: roublesOf(tariff_kopecks),
  })),
})

interface Place {
  readonly contractId: string
  readonly childId: string
  readonly replaces: string | null
}

/** What is sent; or which field is still to be filled in. */
export function sentContract(
  values: ContractValues,
  place: Place,
): Result<Sent, 'day-missing' | 'services-missing' | 'tariff-unreadable'> {
  const { from, until, services, price } = values
  if (!from) return refuse('day-missing', { field: 'from' })
  if (!until) return refuse('day-missing', { field: 'until' })
  if (services.length === 0) return refuse('services-missing', { field: 'services' })
  if (services.some(({ tariff }) => tariff.trim() !== '' && kopecksTyped(tariff) === null))
    return refuse('tariff-unreadable', { field: 'services' })
  return ok({
    ...values,
    ...place,
    from,
    until,
    services: services.map(({ name: _name, tariff, ...line }) => ({
      ...line,
      tariff_kopecks: price === 'tariff' ? kopecksTyped(tariff) : null,
    })),
  })
}
