// The centre's settings: what they are, their defaults and limits. A setting that is not here does not exist.

import { isInn, isOgrn } from '#base/requisites.ts'

export type SettingValue = number | string | boolean

interface Known {
  readonly standard: SettingValue
  /** Whether a value is allowed. */
  readonly fits: (value: SettingValue) => boolean
}

const wholeBetween =
  (least: number, most: number) =>
  (value: SettingValue): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** One line that stands on papers. */
const shortText = (value: SettingValue): boolean =>
  typeof value === 'string' && value.length <= 300 && !/[\n\r]/.test(value)
const onPapers = { standard: '', fits: shortText } as const
/** Empty, or a number whose check digits are right. */
const numberOnPapers = (isRight: (text: string) => boolean): Known => ({
  standard: '',
  fits: (value) => value === '' || (typeof value === 'string' && isRight(value)),
})

export const knownSettings: Readonly<Record<string, Known>> = {
  /** Searches a minute and person. */
  'limit.searchesPerMinute': { standard: 120, fits: wholeBetween(10, 1_000_000) },
  /** Minutes in one specialist's day above which the journal warns. */
  'services.dayMinutesWarning': { standard: 480, fits: wholeBetween(60, 1440) },
  /** Days without a service after which «Мой день» names a family. */
  'families.quietDays': { standard: 30, fits: wholeBetween(7, 365) },
  /** Days around the start and the end of a programme within which an examination counts. Source: domain.md §4.4. */
  'programmes.episodeWindow': { standard: 14, fits: wholeBetween(1, 60) },
  /** Units of the lending point that one family may hold at a time. */
  'lending.unitsOfFamily': { standard: 6, fits: wholeBetween(1, 50) },
  /** Months for which a briefing with teach-back holds. */
  'lending.briefingMonths': { standard: 12, fits: wholeBetween(1, 60) },
  /** Extensions of one loan. */
  'lending.extensions': { standard: 1, fits: wholeBetween(0, 12) },
  /** Months from the issue beyond which no loan is extended. Papers of a loan are kept a year beyond their term for its sake. */
  'lending.mostMonths': { standard: 6, fits: wholeBetween(1, 12) },
  /** Worked days in which a family answers an offer. */
  'lending.offerDays': { standard: 3, fits: wholeBetween(1, 30) },
  /** What papers say of the organisation. Empty ones leave room to write by hand. */
  'papers.centreLegalName': onPapers,
  'papers.centreAddress': onPapers,
  'papers.centreTown': onPapers,
  'papers.centrePhone': onPapers,
  'papers.centreEmail': onPapers,
  'papers.centreSite': onPapers,
  'papers.centreInn': numberOnPapers(isInn),
  'papers.centreOgrn': numberOnPapers(isOgrn),
  /** «Фамилия Имя Отчество». */
  'papers.director': onPapers,
  /** On what the director’s powers rest, in the genitive. */
  'papers.directorBasis': { standard: 'Устава', fits: shortText },
}

export const settingValue = (
  rows: readonly { key: string; value: SettingValue }[],
  key: keyof typeof knownSettings,
): SettingValue => rows.find((row) => row.key === key)?.value ?? knownSettings[key]!.standard
