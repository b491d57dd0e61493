// Addresses of the lending point. They hold ids and codes, never a name.

export const unitHref = (unitId: string): string => `/lending/units/${unitId}`
export const loanHref = (loanId: string): string => `/lending/loans/${loanId}`
export const kindHref = (kindId: string): string => `/lending/kinds/${kindId}`
export const queueHref = (kindId?: string): string => `/lending/queue${kindId ? `?kind=${kindId}` : ''}`
export const returnHref = (unitIds: readonly string[]): string => `/lending/return?units=${unitIds.join('.')}`
export const pointHref = (pointId: string): string => `/settings/lending/${pointId}`
export const sendHref = (unitIds: readonly string[]): string =>
  `/lending/transfers/new${unitIds.length > 0 ? `?units=${unitIds.join('.')}` : ''}`
export const arriveHref = (unitIds: readonly string[]): string =>
  `/lending/transfers/arrive?units=${unitIds.join('.')}`
export const counterHref = (childId: string): string => `/lending?child=${childId}`

export function issueHref(childId: string, unitIds: readonly string[]): string {
  return `/lending/issue?child=${childId}${unitIds.length > 0 ? `&units=${unitIds.join('.')}` : ''}`
}
/** The desk, where a scanned label says what can be done with its thing. */
export const scannedHref = (code: string): string => `/lending?code=${encodeURIComponent(code)}`
export const newUnitHref = (label: string): string => `/lending/units/new?label=${label}`
