// Waiting for what another process does.
import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 20

/** Asks again and again until there is an answer; throws when there is none within the patience. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  patience_ms = 240_000,
): Promise<T> {
  const begun = performance.now()
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (performance.now() - begun > patience_ms) throw new Error(`in vain: ${what}`)
    await pause(pollMs)
  }
}
