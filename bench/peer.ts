// What is measured: the floor and the program, each asked the same in its own words.
import type { Term } from './dataset/people.ts'
import type { Visit } from './dataset/services.ts'
import type { Server } from './drive/server.ts'
import type { Call, Wire } from './drive/wire.ts'

export interface Report {
  readonly services: number
  readonly cells: number
}

export interface Peer {
  start(): Promise<Server>
  /** Signs in; the calls below carry what it gave. */
  signIn(wire: Wire): Promise<void>
  search(term: Term): Call
  record(visit: Visit): Call
  timeline(child: number): Call
  journal(): Call
  /** What stands above the journal: how many records, children, minutes. The floor counts nothing. */
  readonly totals?: () => Call
  /** Rows in the answer of search, timeline or journal. */
  rowsIn(answer: unknown): number
  /** Visits recorded without a network, in as few calls as the server allows. */
  push(visits: readonly Visit[]): Call[]
  /** `before` is the first day that no longer counts. */
  report(from: string, before: string): Call
  /** Closes these days in every centre, so that from then on the report is what was handed in. */
  readonly close?: (wire: Wire, from: string, before: string) => Promise<void>
  /** The report that counts everything of one centre. */
  readonly practice?: (from: string, before: string) => Call
  /** What the report says, to see that both say the same. */
  reportIn(answer: unknown): Report
}
