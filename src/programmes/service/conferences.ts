// Minutes of reviews and conferences, and their decisions.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { knownStaff } from '#services/service/known.ts'
import { closeDecision, holdConference } from '../contract.ts'
import * as store from '../store/conferences.ts'
import { changed, isReached, reachedProgramme } from './reach.ts'
import { sealerOf } from './sealed-texts.ts'

export const holding = permitted(holdConference, async (act, input) => {
  const { conferenceId: id, childId, programmeId } = input
  if (!(await isReached(act, childId))) return refuse('not-found')
  if (input.day > act.today) return refuse('date-in-future', { field: 'day' })
  const named = [...input.staffIds, ...input.decisions.flatMap(({ staffId }) => staffId ?? [])]
  const known = await knownStaff(act, named)
  if (named.some((staffId) => !known.has(staffId))) return refuse('staff-unknown', { field: 'staffIds' })
  if (programmeId && (await reachedProgramme(act, programmeId))?.child_id !== childId)
    return refuse('programme-of-another-child', { field: 'programmeId' })
  const seal = await sealerOf(act, childId)
  const row = {
    id,
    child_id: childId,
    programme_id: programmeId ?? null,
    kind: input.kind,
    day: input.day,
    staff_ids: [...new Set(input.staffIds)],
    is_family_present: input.isFamilyPresent,
    minutes_text: seal('case_conference.minutes_text', input.minutes),
  }
  if (!(await store.addConference(act.sql, row, act.actor.accountId))) return refuse('conference-reused')
  const decisions = input.decisions.map(({ text, staffId, due }) => ({
    id: act.newId(),
    conference_id: id,
    body: seal('conference_decision.body', text),
    staff_id: staffId ?? null,
    due: due ?? null,
    done_on: null,
  }))
  if (decisions.length > 0) await store.addDecisions(act.sql, decisions)
  changed(act, holdConference, { kind: 'conference', id, childId }, { kind: input.kind })
  return ok({})
})

export const closing = permitted(closeDecision, async (act, { decisionId, on }) => {
  const decision = await store.lockDecision(act.sql, decisionId)
  if (!decision || !(await isReached(act, decision.child_id))) return refuse('not-found')
  if (decision.done_on) return refuse('already-closed')
  if (on > act.today) return refuse('date-in-future', { field: 'on' })
  await store.closeDecision(act.sql, decisionId, on)
  changed(act, closeDecision, { kind: 'conference', id: decisionId, childId: decision.child_id })
  return ok({})
})
