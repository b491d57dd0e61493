// What the examinations of the practice's children say. They give its figures exactly: 206 of 216 children better (95 %), as many
// families that live better, 205 parents who know and can more.
import { addDays, type LocalDate } from '#base/local-date.ts'
import {
  closing,
  type DemoExamination,
  development,
  familyProfile,
  knowledge,
  skills,
  type When,
} from './answers.ts'
import { between, chanceFrom, pick } from './chance.ts'
import { type DemoChild, practicePeriod } from './children.ts'

/** Every twenty-first child of the practice has not become better: 10 of 216. */
const isExcepted = (at: number): boolean => at % 21 === 20
/** One more parent than that has not passed the test. */
const isParentExcepted = (at: number): boolean => isExcepted(at) || at === 7

/** What became of a child who has not become better. */
type Exception = 'notExamined' | 'noChange' | 'worse'
const exceptions: readonly Exception[] = ['notExamined', 'noChange', 'worse']

/** In the order of the instrument: which spheres most children gain in. The second, cognition, all of them. */
const gains: readonly (readonly number[])[] = [
  [0, 1, 1, 1, 0, 0],
  [1, 1, 1, 0, 1, 0],
  [0, 1, 2, 1, 0, 1],
  [1, 2, 0, 1, 1, 1],
  [0, 1, 1, 0, 1, 1],
]
const unchanged = [0, 0, 0, 0, 0, 0]
const mixed = [1, 0, 0, -1, 0, 0]

/** The examinations of all children of the practice, in the order of the list. */
export function practiceExaminations(children: readonly DemoChild[]): DemoExamination[] {
  const chance = chanceFrom(20_220_930)
  return children.flatMap((child, at) =>
    child.dischargedOn !== null && child.dischargedOn <= practicePeriod.to ? ofChild(chance, child, at) : [],
  )
}

function ofChild(chance: () => number, child: DemoChild, at: number): DemoExamination[] {
  const [firstDay, lastDay] = [child.days[0]!, child.days.at(-1)!]
  const before: When = { child: at, phase: 'baseline', day: firstDay }
  const after: When = { child: at, phase: 'final', day: dayOfFinal(chance, lastDay, child.dischargedOn!) }
  const exception = isExcepted(at) ? exceptions[Math.floor(at / 21) % exceptions.length]! : null
  return [
    ...developments(chance, {
      before,
      after,
      exception,
      isSevere: child.statuses.includes('severeMultiple'),
    }),
    ...ofParent(chance, { before, after }, isParentExcepted(at)),
    ...ofFamily(chance, { before, after }, exception),
  ]
}

const dayOfFinal = (chance: () => number, last: LocalDate, end: LocalDate): LocalDate => {
  const day = addDays(last, between(chance, 0, 3))
  return day <= end ? day : end
}

interface Episode {
  readonly before: When
  readonly after: When
}

function developments(
  chance: () => number,
  { before, after, exception, isSevere }: Episode & { exception: Exception | null; isSevere: boolean },
): DemoExamination[] {
  const first = Array.from({ length: 6 }, () => (isSevere ? between(chance, 3, 4) : between(chance, 2, 3)))
  const mood = chance() < 0.8 ? -1 : 0
  const gain = pick(chance, gains)
  const examined = [development(before, first, mood)]
  if (exception === 'notExamined') return examined
  const change = exception === 'noChange' ? unchanged : exception === 'worse' ? mixed : gain
  const last = first.map((level, sphere) => Math.min(4, level - change[sphere]!))
  return [...examined, development(after, last, exception ? 0 : 1)]
}

function ofParent(chance: () => number, { before, after }: Episode, isExcepted: boolean): DemoExamination[] {
  const right = between(chance, 3, 6)
  const alone = between(chance, 2, 5)
  return [
    knowledge(before, right),
    skills(before, [alone, 4]),
    knowledge(after, isExcepted ? right : Math.min(10, right + between(chance, 2, 4))),
    skills(after, isExcepted ? [alone, 4] : [alone + between(chance, 2, 4), 4]),
  ]
}

function ofFamily(
  chance: () => number,
  { before, after }: Episode,
  exception: Exception | null,
): DemoExamination[] {
  const level = between(chance, 1, 2)
  const raised = exception ? level : level + 1
  const answer = exception ? 3 : between(chance, 4, 5)
  return [
    familyProfile(before, [level, level, level + 1]),
    familyProfile(after, [raised, chance() < 0.5 ? raised : level, level + 1]),
    ...(exception === 'notExamined' ? [] : [closing(after, answer)]),
  ]
}
