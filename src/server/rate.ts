/** Counts calls in windows of time; each copy of the program counts its own. */
export class RateLimiter {
  readonly #window_ms: number
  #counts = new Map<string, number>()
  #until = 0

  constructor(window_ms: number) {
    this.#window_ms = window_ms
  }

  /** Whether this call is still within `most` of the present window. */
  allows(who: string, most: number, now: number = Date.now()): boolean {
    if (now >= this.#until) {
      this.#counts = new Map()
      this.#until = now + this.#window_ms
    }
    const count = (this.#counts.get(who) ?? 0) + 1
    this.#counts.set(who, count)
    return count <= most
  }
}
