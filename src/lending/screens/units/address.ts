import { codeIn, idIn } from '../parts/address.ts'

type Raw = Readonly<Record<string, unknown>>

export const states = ['all', 'lendable', 'out', 'work', 'writtenOff'] as const
export const homeFilters = ['any', 'lending', 'room', 'brigade', 'specialist'] as const

export interface UnitsAddress {
  readonly state: (typeof states)[number]
  readonly home: (typeof homeFilters)[number]
  readonly kind: string | undefined
  readonly point: string | undefined
}

/** The filters of the list as its address has them. */
export const readUnits = (raw: Raw): UnitsAddress => ({
  state: codeIn(raw, 'state', states),
  home: codeIn(raw, 'home', homeFilters),
  kind: idIn(raw, 'kind'),
  point: idIn(raw, 'point'),
})

/** Nothing chosen: what takes the parts out of the address again. */
export const nothing = { state: undefined, home: undefined, kind: undefined, point: undefined }
