// The paper of a contract and the act of a month, as merge fields. What is not known is left out: the paper has room for a hand.
import type { LocalDate } from '#base/local-date.ts'
import type { PaperData } from '#papers/contract.ts'
import { dayInFigures } from '#papers/rules/day-words.ts'
import { formWords } from '../../words.ts'
import type { forms } from '../../contract.ts'
import { type ActLine, sumOf, totalOf } from '../act-lines.ts'
import { monthSaid } from '../month.ts'

/** A contract with the names of its services. */
export interface ContractFacts {
  readonly number: string
  readonly form: (typeof forms)[number]
  readonly place: string
  readonly price: 'free' | 'tariff'
  readonly ippsuNumber: string
  readonly ippsuDay: LocalDate | null
  readonly from: LocalDate
  readonly until: LocalDate
  readonly services: readonly {
    readonly name: string
    readonly volume: string
    readonly times: string
    readonly term: string
    readonly tariff_kopecks: number | null
  }[]
}

/** «12 500,00» */
export const roubles = (kopecks: number): string =>
  (kopecks / 100)
    .toFixed(2)
    .replace('.', ',')
    .replaceAll(/\B(?=(\d{3})+,)/g, '\u00a0')

/** «№ 17 от 01.02.2026», of what is known. */
export const ippsuSaid = (number: string, day: LocalDate | null): string =>
  [number && `№ ${number}`, day && `от ${dayInFigures(day)}`].filter(Boolean).join(' ')

const priceSaid = {
  free: 'Услуги предоставляются бесплатно',
  tariff: 'Услуги оплачиваются по тарифам пункта 1.1 на основании ежемесячного акта',
}

/** `party` says who the child and the representative are. */
export const contractOf = (party: PaperData, contract: ContractFacts): PaperData => ({
  ...party,
  services: contract.services.map(({ name, volume, times, term, tariff_kopecks }) => ({
    name,
    volume,
    times,
    term,
    tariff: contract.price === 'free' || tariff_kopecks === null ? 'бесплатно' : roubles(tariff_kopecks),
  })),
  ippsu: ippsuSaid(contract.ippsuNumber, contract.ippsuDay),
  form: formWords[contract.form].ru,
  place: contract.place,
  price: priceSaid[contract.price],
  until: contract.until,
})

const tariffSaid = ({ isAgreed, tariff_kopecks }: ActLine): string => {
  if (tariff_kopecks !== null) return roubles(tariff_kopecks)
  return isAgreed ? 'бесплатно' : 'вне договора'
}

export const actOf = (
  party: PaperData,
  contract: ContractFacts,
  { month, lines }: { readonly month: string; readonly lines: readonly ActLine[] },
): PaperData => ({
  ...party,
  month: monthSaid(month),
  contractNumber: contract.number,
  contractDay: contract.from,
  ippsu: ippsuSaid(contract.ippsuNumber, contract.ippsuDay),
  services: lines.map((line) => ({
    name: line.name,
    volume: String(line.count),
    tariff: tariffSaid(line),
    sum: roubles(sumOf(line)),
  })),
  total: roubles(totalOf(lines)),
})
