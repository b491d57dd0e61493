// The form of documents: flat, as it is filled in, and what of it was changed.
import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { documents, saveDocuments } from '../../contract/papers.ts'

export type Documents = OutputOf<typeof documents>
type Changes = Omit<ArgsOf<typeof saveDocuments>, 'childId'>

/** Fields by place: `child.document`, `status.<id>.until`, `adult.<id>.authority`. */
export type DocumentValues = Readonly<Record<string, string | LocalDate | null>>

export const statusField = (statusId: string, field: 'document' | 'issuedOn' | 'until'): string =>
  `status-${statusId}-${field}`
export const adultField = (adultId: string, field: 'document' | 'authority' | 'address'): string =>
  `adult-${adultId}-${field}`

export const valuesOf = ({ child, statuses, adults }: Documents): DocumentValues => ({
  ...child,
  ...Object.fromEntries(
    statuses.flatMap(({ statusId, document, issuedOn, until }) => [
      [statusField(statusId, 'document'), document],
      [statusField(statusId, 'issuedOn'), issuedOn],
      [statusField(statusId, 'until'), until],
    ]),
  ),
  ...Object.fromEntries(
    adults.flatMap(({ adultId, document, authority, address }) => [
      [adultField(adultId, 'document'), document],
      ...(authority === null ? [] : [[adultField(adultId, 'authority'), authority]]),
      [adultField(adultId, 'address'), address],
    ]),
  ),
})

/** Only what was changed is sent, so that two people may fill in different documents at once. */
export function changesOf(before: Documents, values: DocumentValues): Changes {
  const was = valuesOf(before)
  const changed = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, at]) => at in was && was[at] !== values[at])
        .map(([field, at]) => [field, values[at]]),
    )
  const isSaid = (one: object): boolean => Object.keys(one).length > 1
  const statuses = before.statuses.map(({ statusId }) => ({
    statusId,
    ...changed({
      document: statusField(statusId, 'document'),
      issuedOn: statusField(statusId, 'issuedOn'),
      until: statusField(statusId, 'until'),
    }),
  }))
  const adults = before.adults.map(({ adultId }) => ({
    adultId,
    ...changed({
      document: adultField(adultId, 'document'),
      authority: adultField(adultId, 'authority'),
      address: adultField(adultId, 'address'),
    }),
  }))
  return {
    child: changed({
      document: 'document',
      ipra: 'ipra',
      ipraIssuedOn: 'ipraIssuedOn',
      ipraUntil: 'ipraUntil',
    }),
    statuses: statuses.filter(isSaid),
    adults: adults.filter(isSaid),
  }
}
