import type { OutputOf } from '#base/act.ts'
import type { OutcomeClass } from '../../contract/outcome.ts'
import type { templateResults } from '../../contract/template.ts'

export type VersionResults = OutputOf<typeof templateResults>['versions'][number]

/** Outcome classes from the best, as a stack of a bar. */
export const classesDown: readonly OutcomeClass[] = [
  'significant',
  'improved',
  'maintained',
  'noChange',
  'worse',
  'notAssessed',
]

const sum = (versions: readonly VersionResults[], of: (one: VersionResults) => number): number =>
  versions.reduce((all, one) => all + of(one), 0)

/** Of the children whose programmes have ended, how many came out better; `null` while none has ended. */
export function betterOf(versions: readonly VersionResults[]): { better: number; ended: number } | null {
  const ended = sum(versions, (one) => classesDown.reduce((all, name) => all + one[name], 0))
  const better = sum(versions, (one) => one.significant + one.improved)
  return ended === 0 ? null : { better, ended }
}

/** How much of the planned minutes was delivered, of all versions. */
export const minutesOf = (versions: readonly VersionResults[]): { planned: number; delivered: number } => ({
  planned: sum(versions, (one) => one.plannedMinutes),
  delivered: sum(versions, (one) => one.deliveredMinutes),
})
