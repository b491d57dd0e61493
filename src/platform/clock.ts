import { randomBytes } from 'node:crypto'
import { type Instant, instantOf } from '#base/instant.ts'
import { uuidv7 } from '#base/id.ts'

/** The only sources of time and chance on the server; tests hand in their own. */
export interface Clock {
  now(): Instant
  id(): string
}

export const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  id: () => uuidv7(Date.now(), randomBytes(10)),
}
