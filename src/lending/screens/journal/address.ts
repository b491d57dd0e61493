import { isLocalDate, type LocalDate } from '#base/local-date.ts'
import { codeIn, idIn } from '../parts/address.ts'

type Raw = Readonly<Record<string, unknown>>

export const states = ['all', 'open', 'overdue', 'returned'] as const

export interface JournalAddress {
  readonly state: (typeof states)[number]
  readonly kind: string | undefined
  readonly from: LocalDate | undefined
  readonly to: LocalDate | undefined
}

const dayIn = (raw: Raw, part: string): LocalDate | undefined => {
  const value = raw[part]
  return typeof value === 'string' && isLocalDate(value) ? value : undefined
}

/** The filters of the journal as its address has them. */
export const readJournal = (raw: Raw): JournalAddress => ({
  state: codeIn(raw, 'state', states),
  kind: idIn(raw, 'kind'),
  from: dayIn(raw, 'from'),
  to: dayIn(raw, 'to'),
})

/** Nothing chosen: what takes the parts out of the address again. */
export const nothing = { state: undefined, kind: undefined, from: undefined, to: undefined }
