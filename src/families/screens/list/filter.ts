import type { ArgsOf } from '#client/caller.ts'
import type { children } from '../../contract.ts'
import { statusWords, type StatusKind } from '../../words/kinds.ts'

/** The part of the list's filter that its address keeps: codes and places, never a name. */
export interface ListFilter {
  readonly status: StatusKind | undefined
  readonly early: true | undefined
  readonly enrolment: 'enrolled' | 'discharged' | undefined
  readonly settlement: string | undefined
  readonly mine: true | undefined
}

export const noFilter: ListFilter = {
  status: undefined,
  early: undefined,
  enrolment: undefined,
  settlement: undefined,
  mine: undefined,
}

type Raw = Readonly<Record<string, unknown>>

const isStatus = (value: unknown): value is StatusKind => typeof value === 'string' && value in statusWords
const flag = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined)

/** The filter of an address; what it does not know it leaves out. */
export const readFilter = (raw: Raw): ListFilter => ({
  status: isStatus(raw['status']) ? raw['status'] : undefined,
  early: flag(raw['early']),
  enrolment:
    raw['enrolment'] === 'enrolled' || raw['enrolment'] === 'discharged' ? raw['enrolment'] : undefined,
  settlement: typeof raw['settlement'] === 'string' ? raw['settlement'].slice(0, 200) : undefined,
  mine: flag(raw['mine']),
})

/** How many of its parts narrow the list. */
export const countOf = (filter: ListFilter): number =>
  Object.values(filter).filter((value) => value !== undefined).length

/** The same filter as the query takes it; `staffId` is the person's own, for «мои». */
export const queryOf = (
  filter: ListFilter,
  text: string,
  staffId: string | null,
): ArgsOf<typeof children> => ({
  text,
  status: filter.status ?? null,
  isEarlyAge: filter.early ?? null,
  enrolment: filter.enrolment ?? 'any',
  settlement: filter.settlement ?? null,
  staffId: filter.mine ? staffId : null,
})
