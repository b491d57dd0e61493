import type { z } from 'zod'
import type { AnyContract, CommandContract, OutputOf, QueryContract, RefusalOf } from '#base/act.ts'
import { uuidv7 } from '#base/id.ts'
import { refuse, type Refusal, type Result } from '#base/result.ts'
import { readAnswer, type WireCode } from './answer.ts'
import type { Ports } from './ports.ts'
import { createQuestions } from './questions.ts'
import { headersOfCall, isUnreachable, pauses_ms } from './tries.ts'

/** What an act takes, as a caller writes it: defaults may be left out. */
export type ArgsOf<A extends AnyContract> = z.input<A['input']>

/** What came of an act: its answer, one of its own refusals, or one that any call may meet. */
export type Outcome<A extends AnyContract> = Result<OutputOf<A>, RefusalOf<A> | WireCode>

/** A refused query, thrown because a query's user expects an answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export interface Caller {
  /** Does a named command. The same id goes with every attempt, so an answer lost on the way repeats nothing. */
  readonly send: <A extends CommandContract>(name: A['name'], args: ArgsOf<A>) => Promise<Outcome<A>>
  /** Asks a named query. Throws `Refused` where there is no answer. */
  readonly ask: <A extends QueryContract>(
    name: A['name'],
    args: ArgsOf<A>,
    signal?: AbortSignal,
  ) => Promise<OutputOf<A>>
}

export function createCaller(ports: Ports): Caller {
  async function reach(path: string, request: RequestInit): Promise<Response | null> {
    for (const pause of [0, ...pauses_ms]) {
      if (pause > 0) await ports.wait(pause)
      request.signal?.throwIfAborted()
      const response = await ports.fetch(path, request).catch(() => null)
      if (response && !isUnreachable(response.status)) return response
    }
    return null
  }

  async function call(path: string, body: unknown, signal?: AbortSignal): Promise<Result<unknown>> {
    const request: RequestInit = {
      method: 'POST',
      headers: headersOfCall,
      body: JSON.stringify(body),
      ...(signal && { signal }),
    }
    const response = await reach(path, request)
    return response ? readAnswer(response) : refuse('no-connection')
  }

  async function callSignedIn(path: string, body: unknown, signal?: AbortSignal): Promise<Result<unknown>> {
    const first = await call(path, body, signal)
    const ended = !first.ok && first.code === 'sign-in-required'
    return ended && (await ports.signInAgain()) ? call(path, body, signal) : first
  }

  const question = createQuestions(ports, (name, args, signal) =>
    callSignedIn(`/api/queries/${name}`, args, signal),
  )

  return {
    async send<A extends CommandContract>(name: A['name'], args: ArgsOf<A>) {
      const id = uuidv7(ports.now(), ports.random(new Uint8Array(10)))
      return (await callSignedIn(`/api/commands/${name}`, { id, args })) as Outcome<A>
    },
    async ask<A extends QueryContract>(name: A['name'], args: ArgsOf<A>, signal?: AbortSignal) {
      const outcome = await question(name, args, signal)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome.value as OutputOf<A>
    },
  }
}
