// How large a change must be to be more than chance.

/** Two decimals, as scores are kept. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

const confidence = 1.96
/** A threshold of nothing would call every wobble reliable, and the database holds none. */
const least = 0.01

/**
 * The smallest raw change of a scale, in its points, at which |RCI| reaches 1.96: 1.96·√2·SD·√(1−r).
 * Source: Jacobson & Truax, domain.md §4.4.
 */
export const reliableChange = ({ sd, r }: { readonly sd: number; readonly r: number }): number =>
  Math.max(least, rounded(confidence * Math.SQRT2 * sd * Math.sqrt(1 - r)))
