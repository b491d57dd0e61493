// Texts of a child's programme, sealed by the child's key. A child who was erased has no key any more: the texts are then empty.
import type { Act } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'

type Place =
  | 'goal.body'
  | 'home_task.body'
  | 'case_conference.minutes_text'
  | 'conference_decision.body'
  | 'programme.conclusion'
  | 'programme.next_step'
  | 'programme_session.video_link'
  | 'service_record.note'

/** Seals texts of one child. */
export async function sealerOf(act: Act, childId: string): Promise<(place: Place, text: string) => Buffer> {
  const key = await keyOfSubject(act, childId)
  return (place, text) => act.seal.seal(key, place, text)
}

export type Opener = (childId: string, place: Place, sealed: Buffer | null) => string

/** Opens texts of some children; one round trip. */
export async function openerOf(act: Act, childIds: readonly string[]): Promise<Opener> {
  const keys = await keysOfSubjects(act, [...new Set(childIds)])
  return (childId, place, sealed) => {
    const key = keys.get(childId)
    return key && sealed ? act.seal.open(key, place, sealed) : ''
  }
}

interface GoalBody {
  readonly title: string
  readonly levels: readonly string[]
}
interface TitledText {
  readonly title: string
  readonly text: string
}
interface NextStep {
  readonly text: string
  readonly who: string
}

const parsed = <Body>(text: string, empty: Body): Body => (text === '' ? empty : (JSON.parse(text) as Body))

/** Bodies of several texts travel as one. */
export const goalBody = (text: string): GoalBody => parsed(text, { title: '', levels: ['', '', '', '', ''] })
export const taskBody = (text: string): TitledText => parsed(text, { title: '', text: '' })
export const nextBody = (text: string): NextStep => parsed(text, { text: '', who: '' })
