// How a module says which acts it offers to the outside. The server mounts what stands in these lists and nothing else.
import type { CommandContract, QueryContract } from '#base/act.ts'
import type { Callable } from './act.ts'

export type Route =
  | { readonly kind: 'command'; readonly call: Callable<CommandContract>; readonly isOwnTransaction: boolean }
  | { readonly kind: 'query'; readonly call: Callable<QueryContract> }

// The lists hold acts of different shapes; what goes in is parsed by the act's own schema before it is called.
export const commandRoute = <A extends CommandContract>(call: Callable<A>): Route => ({
  kind: 'command',
  call: call as unknown as Callable<CommandContract>,
  isOwnTransaction: false,
})

/** A command that is one statement with its journal; its record's id is its key of repetition. */
export const ownCommandRoute = <A extends CommandContract>(call: Callable<A>): Route => ({
  kind: 'command',
  call: call as unknown as Callable<CommandContract>,
  isOwnTransaction: true,
})

export const queryRoute = <A extends QueryContract>(call: Callable<A>): Route => ({
  kind: 'query',
  call: call as unknown as Callable<QueryContract>,
})
