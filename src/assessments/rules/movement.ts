// How a child's spheres moved between two examinations.

interface Change {
  readonly before: number
  readonly after: number
  /** 1 where more is better, -1 where less is, 0 where neither. */
  readonly better: number
}

export interface Moved {
  /** Scales that have a better and a worse side. */
  readonly scales: number
  readonly better: number
  readonly worse: number
  /** The largest gain, in levels; 0 when nothing is better. */
  readonly largest: number
}

/** Counts what got better and what got worse; a scale that only parts children is left out. */
export function movementOf(changes: readonly Change[]): Moved {
  const gains = changes
    .filter(({ better }) => better !== 0)
    .map(({ before, after, better }) => (after - before) * better)
  return {
    scales: gains.length,
    better: gains.filter((gain) => gain > 0).length,
    worse: gains.filter((gain) => gain < 0).length,
    largest: Math.max(0, ...gains),
  }
}
