// Reading examinations: all of a child, one with its answers, the child's profile.
import { permitted } from '#access/act.ts'
import { keyOfSubject } from '#access/subject-keys.ts'
import { ok, refuse } from '#base/result.ts'
import { isInReach } from '#families/service/card.ts'
import { assessment, ofChild, profile } from '../contract.ts'
import { latestMovement, moodOf, spheresOf, strataOf } from '../rules/profile.ts'
import * as store from '../store/shown.ts'
import { openAnswers } from './sealed-answers.ts'
import { seen } from './shown.ts'

export const listOfChild = permitted(ofChild, async (act, { childId }) => {
  if (!(await isInReach(act, childId))) return refuse('not-found')
  const all = await seen(act, await store.assessmentsOfChild(act.sql, childId))
  act.note({ kind: 'read', act: ofChild.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({ assessments: all.map(({ shown }) => shown) })
})

export const open = permitted(assessment, async (act, { assessmentId }) => {
  const row = await store.shownById(act.sql, assessmentId)
  if (!row || !(await isInReach(act, row.child_id))) return refuse('not-found')
  const [one] = await seen(act, [row])
  const childId = row.child_id
  act.note({
    kind: 'read',
    act: assessment.name,
    subjectKind: 'assessment',
    subjectId: assessmentId,
    childId,
  })
  return ok({
    assessment: { ...one!.shown, childId, form: row.form, adultId: row.adult_id },
    answers: openAnswers(act, await keyOfSubject(act, childId), row.answers),
    definition: one!.definition,
  })
})

export const profileOf = permitted(profile, async (act, { childId }) => {
  if (!(await isInReach(act, childId))) return refuse('not-found')
  const rows = await store.assessmentsOfChild(act.sql, childId)
  const standing = (await seen(act, rows.toReversed())).filter(({ shown }) => !shown.isReversed)
  const filled = standing.map(({ shown, definition }) => ({ ...shown, kind: definition.kind }))
  act.note({ kind: 'read', act: profile.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({
    spheres: spheresOf(filled),
    development: latestMovement(await store.developmentChanges(act.sql, [childId])),
    mood: moodOf(filled),
    strata: strataOf(filled),
  })
})
