import type { Definition } from '../contract/definition.ts'

/** The order in which instruments are shown: about the child first. */
export const subjects: readonly Definition['subject'][] = ['child', 'adult', 'family']
