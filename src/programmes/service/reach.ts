// A programme and what belongs to it, as far as the act reaches; and the journal that a change leaves.
import type { Act } from '#access/act.ts'
import { reachedChildren } from '#families/service/doors.ts'
import { caseloadOf } from '#families/service/lists.ts'
import type { Listed, ProgrammeRow } from '../store/programmes.ts'
import * as programmes from '../store/programmes.ts'
import { programmeOfSession } from '../store/sessions.ts'

/** Whether the child is within the reach of the act. */
export const isReached = async (act: Act, childId: string): Promise<boolean> =>
  (await reachedChildren(act, [childId])).size === 1

const within = async (act: Act, row: ProgrammeRow | undefined): Promise<ProgrammeRow | null> =>
  row && (await isReached(act, row.child_id)) ? row : null

/** The programme; null when it is struck out, out of reach or not there, which look alike. */
export const reachedProgramme = async (act: Act, id: string): Promise<ProgrammeRow | null> =>
  within(act, (await programmes.programmesById(act.sql, [id]))[0])

/** The same, locked until the change is done. */
export const lockReached = async (act: Act, id: string): Promise<ProgrammeRow | null> =>
  within(act, await programmes.lockProgramme(act.sql, id))

/** The locked programme of a session; null as above, and when there is no such session. */
export async function lockSessionReached(act: Act, sessionId: string): Promise<ProgrammeRow | null> {
  const id = await programmeOfSession(act.sql, sessionId)
  return id === null ? null : lockReached(act, id)
}

/** The caseload that lists of the act are confined to. */
export function confinedTo(act: Act): Listed['caseload'] {
  const staffId = caseloadOf(act)
  return staffId === null ? null : { staffId, today: act.today }
}

interface Subject {
  readonly kind: 'programme' | 'programmeSession' | 'goal' | 'homeTask' | 'conference' | 'template'
  readonly id: string | null
  readonly childId?: string
}

/** Leaves a change in the journal: codes and ids, never what somebody typed. */
export const changed = (
  act: Act,
  contract: { readonly name: string },
  subject: Subject,
  facts?: Readonly<Record<string, unknown>>,
): void =>
  act.note({
    kind: 'change',
    act: contract.name,
    subjectKind: subject.kind,
    subjectId: subject.id,
    childId: subject.childId ?? null,
    ...(facts && { facts }),
  })

/** Leaves in the journal that a child's programmes were read. */
export const read = (act: Act, contract: { readonly name: string }, subject: Subject): void =>
  act.note({
    kind: 'read',
    act: contract.name,
    subjectKind: subject.kind,
    subjectId: subject.id,
    childId: subject.childId ?? null,
  })
