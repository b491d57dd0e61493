// Makes programmes, sessions and goals in a test's centre through the program's own acts.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { enrol, recordSession } from '#programmes/contract.ts'
import type { setGoal } from '#programmes/contract/goal.ts'
import { rating, setting } from '#programmes/service/goals.ts'
import { enrolment } from '#programmes/service/plan.ts'
import { recording } from '#programmes/service/sessions.ts'
import { command, good } from './centre.ts'
import type { Place } from './people.ts'

type Session = z.input<typeof enrol.input>['sessions'][number]
type GoalInput = z.input<typeof setGoal.input>

/** A session of a plan: an hour at home. */
export const aSession = (given: Partial<Session> = {}): Session => ({
  sessionId: randomUUID(),
  title: 'Занятие',
  minutes: 60,
  ...given,
})

interface Enrolled {
  readonly programmeId: string
  readonly sessionIds: readonly string[]
}

/** Takes a child into a programme of three sessions. What is not given is ordinary. */
export const enrolled = async (
  { program, head }: Place,
  given: Partial<z.input<typeof enrol.input>> & { readonly childId: string },
): Promise<Enrolled> => {
  const programmeId = given.programmeId ?? randomUUID()
  const sessions = given.sessions ?? [aSession(), aSession(), aSession()]
  const whole = {
    template: 'motor',
    version: 1,
    from: '2026-04-01',
    plannedTo: '2026-05-10',
    ...given,
    programmeId,
    sessions,
  }
  good(await command(program, head, enrolment, whole))
  return { programmeId, sessionIds: sessions.map(({ sessionId }) => sessionId) }
}

export const levels = ['не держит', 'держит с помощью', 'держит сам', 'ест сам дома', 'ест сам везде']

/** Sets a goal; answers its id. */
export const aGoal = async (
  { program, head }: Place,
  given: Partial<GoalInput> & { readonly programmeId: string },
): Promise<string> => {
  const goalId = given.goalId ?? randomUUID()
  const whole = {
    domain: 'selfCare' as const,
    title: 'Ест ложкой',
    levels,
    baseline: -1,
    setOn: '2026-04-01',
    ...given,
    goalId,
  }
  good(await command(program, head, setting, whole))
  return goalId
}

/** Rates a goal at the end of its programme. */
export const rated = async (
  { program, head }: Place,
  goalId: string,
  level: number,
  given: { day?: string; phase?: 'interim' | 'final' | 'followUp'; rater?: 'specialist' | 'parent' } = {},
): Promise<string> => {
  const whole = { goalId, level, day: '2026-05-10', phase: 'final' as const, rater: 'specialist' as const }
  return good(await command(program, head, rating, { ...whole, ...given })).ratingId
}

type Recorded = z.input<typeof recordSession.input>

/** What records a session by some specialists. */
export const aRecord = (
  sessionId: string,
  serviceId: string,
  staffIds: readonly string[],
  given: Partial<Recorded> = {},
): Recorded => ({
  sessionId,
  serviceId,
  records: staffIds.map((staffId) => ({ recordId: randomUUID(), staffId })),
  day: '2026-04-10',
  minutes: 60,
  form: 'home',
  place: 'home',
  technology: 'homeCentre',
  ...given,
})

/** Records a session; answers the ids of its service records. */
export const held = async ({ program, head }: Place, record: Recorded): Promise<string[]> => {
  good(await command(program, head, recording, record))
  return record.records.map(({ recordId }) => recordId)
}
