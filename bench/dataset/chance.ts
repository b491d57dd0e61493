/** A small seedable generator (Marsaglia's xorshift on 32 bits): the same seed gives the same numbers in [0, 1) on any machine. */
export type Chance = () => number

export function chance(seed: number): Chance {
  let state = seed >>> 0 || 0x9e3779b9
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

export const pick = <T>(next: Chance, list: readonly T[]): T => list[Math.floor(next() * list.length)]!

/** The head of the list is much commoner, as with real surnames. */
export const skewed = <T>(next: Chance, list: readonly T[]): T =>
  list[Math.floor(list.length * next() * next())]!
