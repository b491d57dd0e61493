// Examinations come in: one by one from a screen, many at once from an import; and are taken back.
import { isDeepStrictEqual } from 'node:util'
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { reachedChildren } from '#families/service/doors.ts'
import type { SubjectKey } from '#platform/sealed.ts'
import {
  correctAssessment,
  type NewAssessment,
  recordAssessment,
  recordAssessments,
  reverseAssessments,
} from '../contract.ts'
import type { AssessmentRefusal } from '../rules/record.ts'
import { isAlarming, scoresOf } from '../rules/scoring.ts'
import * as store from '../store/assessments.ts'
import { type Checked, checked } from './check.ts'
import { openAnswers, sealAnswers } from './sealed-answers.ts'

/** What became of one examination. */
type Outcome = Result<{ isNew: boolean; callId: string | null }, AssessmentRefusal>

function rowOf(act: Act, key: SubjectKey, { filled, definition, familyId }: Checked): store.NewRow {
  const scores = scoresOf(definition!, filled)
  return {
    scores,
    callId: isAlarming(definition!, scores) ? act.newId() : null,
    row: {
      id: filled.assessmentId,
      child_id: filled.childId,
      adult_id: filled.adultId ?? null,
      family_id: definition!.subject === 'family' ? familyId : null,
      instrument: filled.instrument,
      version: filled.version,
      form: filled.form ?? null,
      phase: filled.phase,
      day: filled.day,
      staff_id: filled.staffId ?? null,
      origin: filled.origin,
      answers: sealAnswers(act, key, filled.answers),
    },
  }
}

/** Keys of children, made for those that have none. */
async function keysFor(act: Act, childIds: readonly string[]): Promise<Map<string, SubjectKey>> {
  const keys = await keysOfSubjects(act, childIds)
  for (const childId of childIds) if (!keys.has(childId)) keys.set(childId, await keyOfSubject(act, childId))
  return keys
}

const compared = [
  'child_id',
  'adult_id',
  'instrument',
  'version',
  'form',
  'phase',
  'day',
  'staff_id',
  'origin',
] as const

/** The same examination sent again: the same columns and the same answers, in whatever order. */
function isRepeated(
  act: Act,
  key: SubjectKey,
  stored: store.AssessmentRow,
  sent: store.AssessmentRow,
): boolean {
  if (!compared.every((column) => stored[column] === sent[column])) return false
  return isDeepStrictEqual(openAnswers(act, key, stored.answers), openAnswers(act, key, sent.answers))
}

/** Takes what can be taken, and tells of each why not; in their order. */
async function addAll(act: Act, all: readonly NewAssessment[]): Promise<Outcome[]> {
  const known = await checked(act, all)
  const good = known.filter(({ verdict }) => verdict.ok)
  if (good.length === 0) return known.map(({ verdict }) => verdict as Outcome)
  const keys = await keysFor(act, [...new Set(good.map(({ filled }) => filled.childId))])
  const rows = new Map(good.map((one) => [one, rowOf(act, keys.get(one.filled.childId)!, one)]))
  // An id that comes twice goes in once; the others of it are compared with what went in.
  const first = new Map([...rows.values()].toReversed().map((one) => [one.row.id, one]))
  const added = await store.addAssessments(act.sql, [...first.values()], act.actor.accountId)
  const isNew = (one: store.NewRow): boolean => added.has(one.row.id) && first.get(one.row.id) === one
  const old = [...rows.values()].filter((one) => !isNew(one)).map((one) => one.row.id)
  const stored = new Map(
    (old.length > 0 ? await store.assessmentsById(act.sql, old) : []).map((row) => [row.id, row]),
  )
  return known.map((one): Outcome => {
    const row = rows.get(one)
    if (!row) return one.verdict as Outcome
    if (isNew(row)) return ok({ isNew: true, callId: added.get(row.row.id) ?? null })
    const before = stored.get(row.row.id)
    const isSame = before && isRepeated(act, keys.get(one.filled.childId)!, before, row.row)
    return isSame ? ok({ isNew: false, callId: before.call_id }) : refuse('assessment-reused')
  })
}

export const record = permitted(recordAssessment, async (act, input) => {
  const [outcome] = await addAll(act, [input])
  return outcome!.ok ? ok({ assessmentId: input.assessmentId, ...outcome!.value }) : outcome!
})

export const many = permitted(recordAssessments, async (act, input) => {
  const outcomes = await addAll(act, input.assessments)
  const refused = outcomes.flatMap((outcome, at) =>
    outcome.ok
      ? []
      : [
          {
            assessmentId: input.assessments[at]!.assessmentId,
            code: outcome.code,
            field: outcome.field ?? null,
          },
        ],
  )
  const taken = outcomes.filter((outcome) => outcome.ok && outcome.value.isNew).length
  return ok({ taken, known: outcomes.length - taken - refused.length, refused })
})

type CorrectCode = (typeof correctAssessment.refusals)[number] | 'not-found'

/** Whether this person may correct this examination: their own work, or anybody's where the policy reaches all. */
const mayCorrect = (act: Act, row: store.StandingRow): boolean =>
  act.reach === 'all' ||
  row.recorded_by === act.actor.accountId ||
  (row.staff_id !== null && row.staff_id === act.actor.staffId)

/** Puts the right examination in place of the wrong one, if one is given. */
async function replace(
  act: Act,
  replacement: NewAssessment | null | undefined,
): Promise<Result<string | null, AssessmentRefusal>> {
  if (!replacement) return ok(null)
  const [outcome] = await addAll(act, [replacement])
  return outcome!.ok ? ok(replacement.assessmentId) : outcome!
}

export const correction = permitted(
  correctAssessment,
  async (act, input): Promise<Result<Record<string, never>, CorrectCode>> => {
    const { assessmentId, reason } = input
    const row = await store.standingOf(act.sql, assessmentId)
    if (!row || (await reachedChildren(act, [row.child_id])).size === 0) return refuse('not-found')
    if (!mayCorrect(act, row)) return refuse('not-your-assessment')
    if (row.is_reversed) return refuse('already-reversed')
    // An examination cannot stand in its own place.
    if (input.replacement?.assessmentId === assessmentId) return refuse('assessment-reused')
    const replaced = await replace(act, input.replacement)
    if (!replaced.ok) return replaced
    const reversal = { assessmentId, reason, replacedBy: replaced.value, accountId: act.actor.accountId }
    if (!(await store.addReversal(act.sql, reversal))) return refuse('already-reversed')
    act.note({
      kind: 'change',
      act: correctAssessment.name,
      subjectKind: 'assessment',
      subjectId: assessmentId,
      childId: row.child_id,
    })
    return ok({})
  },
)

export const reverse = permitted(reverseAssessments, async (act, input) =>
  ok({
    reversed: await store.addReversals(act.sql, input.assessmentIds, {
      reason: input.reason,
      accountId: act.actor.accountId,
    }),
  }),
)
