// The kinds of journals that centres keep.

export const kinds = [
  'children',
  'services',
  'equipment',
  'loans',
  'assessments',
  'trainings',
  'surveys',
] as const
export type Kind = (typeof kinds)[number]

/** Kinds whose rows come in, in the order in which they must: children before what happened to them. */
export const builtKinds = ['children', 'services', 'equipment', 'loans', 'assessments', 'surveys'] as const
export type BuiltKind = (typeof builtKinds)[number]

export const isBuilt = (kind: Kind | null): kind is BuiltKind =>
  kind !== null && (builtKinds as readonly Kind[]).includes(kind)
