/** What calls need from the outside: handed over, so that a test or a simulator may be the outside. */
export interface Ports {
  readonly fetch: (path: string, request: RequestInit) => Promise<Response>
  readonly now: () => number
  /** Fills with bytes of a cryptographic source. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array
  readonly wait: (milliseconds: number) => Promise<void>
  /** The session has ended: settles with `true` when the person has signed in anew, and the call is made again. */
  readonly signInAgain: () => Promise<boolean>
}
