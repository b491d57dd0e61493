// The draft of a conclusion: what was measured, and nothing else. A person reads and mends it.
import type { Domain } from '#assessments/contract/definition.ts'
import { domainWords } from '#assessments/words.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Outcome } from '../contract/outcome.ts'
import { conclusionSentences, type Sentences } from '../words/conclusion.ts'
import { type Language, outcomeSentence } from '../words/outcomes.ts'
import type { Balance } from './balance.ts'

export interface ConcludedGoal {
  readonly title: string
  /** Texts from −2 to +2. */
  readonly levels: readonly string[]
  readonly baseline: number
  /** The final rating that counts, and the parent's beside it; null where there is none. */
  readonly final: number | null
  readonly byParent: number | null
}

export interface ConcludedSphere {
  readonly domain: Domain
  readonly before: number
  readonly after: number
  readonly gain: number
}

export interface ConclusionFacts {
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly balance: Balance
  readonly goals: readonly ConcludedGoal[]
  readonly spheres: readonly ConcludedSphere[]
  readonly tasks: { readonly marked: number; readonly done: number; readonly partly: number }
  readonly outcome: Outcome
}

/** A text as the end of a sentence: its own full stop is left out. */
const bare = (text: string): string => text.trim().replace(/[.!…]+$/u, '')
const levelText = (goal: ConcludedGoal, level: number): string => bare(goal.levels[level + 2] ?? '')

function goalLine(goal: ConcludedGoal, say: Sentences): string {
  const title = bare(goal.title)
  const began = levelText(goal, goal.baseline)
  if (goal.final === null) return say.goalUnrated(title, began)
  const now = levelText(goal, goal.final)
  const line = goal.final === goal.baseline ? say.goalSame(title, now) : say.goal(title, began, now)
  const isOtherForParent = goal.byParent !== null && goal.byParent !== goal.final
  return isOtherForParent ? `${line} ${say.parentSees(levelText(goal, goal.byParent!))}` : line
}

const listed = (heading: string, lines: readonly string[], none: string): string[] =>
  lines.length === 0 ? [none] : [`${heading}:`, ...lines.map((line) => `— ${line}`)]

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function sphereLine({ domain, before, after, gain }: ConcludedSphere, language: Language): string {
  const name = capital(domainWords[domain][language])
  return conclusionSentences[language].sphere(name, before, after, gain)
}

/** What is not reached yet is to be gone on with; otherwise the next step is for whoever closes the programme to say. */
function nextLines(goals: readonly ConcludedGoal[], say: Sentences): string[] {
  const open = goals.filter(({ final }) => final !== null && final < 0).map(({ title }) => bare(title))
  return open.length === 0 ? [] : [say.next(open)]
}

/** The draft in one language, a paragraph a line. Where nothing was measured it says so. */
export function draftConclusion(facts: ConclusionFacts, language: Language): string {
  const say = conclusionSentences[language]
  const { balance, goals, spheres, tasks } = facts
  return [
    say.programme(facts.name, facts.from, facts.to),
    say.sessions(balance.deliveredSessions, balance.sessions, balance.delivered, balance.promised),
    ...(balance.missedSessions > 0 ? [say.missed(balance.missedSessions)] : []),
    ...listed(
      say.goals,
      goals.map((goal) => goalLine(goal, say)),
      say.noGoals,
    ),
    ...listed(
      say.spheres,
      spheres.map((sphere) => sphereLine(sphere, language)),
      say.noSpheres,
    ),
    tasks.marked === 0 ? say.noTasks : say.tasks(tasks.marked, tasks.done, tasks.partly),
    say.outcome(outcomeSentence(facts.outcome, language)),
    ...nextLines(goals, say),
  ].join('\n')
}
