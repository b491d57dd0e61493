import { randomUUID } from 'node:crypto'
import { type Instant, instantOf } from '#base/instant.ts'

/** The only sources of time and chance on the server; tests hand in their own. */
export interface Clock {
  now(): Instant
  id(): string
}

export const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  id: () => timed(Date.now(), randomUUID()),
}

/** A UUIDv7 out of the random half of a UUIDv4, for which Node draws randomness in advance: every act asks for one. */
function timed(milliseconds: number, random: string): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
