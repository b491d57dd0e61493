/** A decision that came out well, or the known reason why it did not. Refusals are data: they cross the wire and survive an outbox. */
export type Result<T, C extends string = string> = Ok<T> | Refusal<C>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** `code` is one of a closed list of the act's contract; `field` names the input it belongs to; `details` hold no personal data. */
export interface Refusal<C extends string = string> {
  readonly ok: false
  readonly code: C
  readonly field?: string
  readonly details?: RefusalDetails
}

export type RefusalDetails = Readonly<Record<string, string | number | null>>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const refuse = <C extends string>(
  code: C,
  at: { field?: string; details?: RefusalDetails } = {},
): Refusal<C> => ({ ok: false, code, ...at })
