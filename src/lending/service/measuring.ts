// A child is measured; an adult is briefed, and agrees to sign on the screen.
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { homesOfChildren } from '#families/service/doors.ts'
import { endAgreement, keepAgreement } from '#papers/service/signing.ts'
import { knownStaff } from '#services/service/known.ts'
import { agreeToSign, brief } from '../contract.ts'
import { measure } from '../contract/request.ts'
import { kindsById } from '../store/kinds.ts'
import * as store from '../store/measurements.ts'
import { changed, reachedChild } from './reach.ts'

export const measuring = permitted(measure, async (act, input) => {
  const { childId, day } = input
  const child = await reachedChild(act, childId)
  if (!child) return refuse('child-unknown', { field: 'childId' })
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  if (day < child.birthDate) return refuse('measured-before-birth', { field: 'day' })
  const sizes = {
    height_cm: input.height_cm ?? null,
    weight_kg: input.weight_kg ?? null,
    hip_cm: input.hip_cm ?? null,
  }
  if (Object.values(sizes).every((size) => size === null)) return refuse('nothing-measured')
  const row = { id: act.newId(), child_id: childId, day, ...sizes }
  await store.addMeasurement(act.sql, row, act.actor.accountId)
  changed(act, measure, { kind: 'child', id: childId, childId })
  return ok({})
})

export const briefing = permitted(brief, async (act, input) => {
  const { childId, adultId, kindId, staffId, day } = input
  if (!(await reachedChild(act, childId))) return refuse('child-unknown', { field: 'childId' })
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const [home] = await homesOfChildren(act, [{ childId, day, adultId }])
  if (!home!.isAdultTheirs) return refuse('adult-unknown', { field: 'adultId' })
  if ((await kindsById(act.sql, [kindId])).length === 0) return refuse('kind-unknown', { field: 'kindId' })
  if (!(await knownStaff(act, [staffId])).has(staffId)) return refuse('staff-unknown', { field: 'staffId' })
  const briefingId = act.newId()
  const row = {
    id: briefingId,
    child_id: childId,
    adult_id: adultId,
    kind_id: kindId,
    day,
    staff_id: staffId,
    length_minutes: input.length_minutes ?? null,
    is_shown: input.isShown,
  }
  await store.addBriefing(act.sql, row, act.actor.accountId)
  changed(act, brief, { kind: 'child', id: childId, childId }, { kindId, isShown: input.isShown })
  return ok({ briefingId })
})

export const agreeing = permitted(agreeToSign, async (act, { childId, adultId, day, isAgreed }) => {
  if (!(await reachedChild(act, childId))) return refuse('child-unknown', { field: 'childId' })
  if (day > act.today) return refuse('date-in-future', { field: 'day' })
  const [home] = await homesOfChildren(act, [{ childId, day, adultId }])
  if (!home!.isAdultTheirs) return refuse('adult-unknown', { field: 'adultId' })
  await (isAgreed ? keepAgreement : endAgreement)(act, adultId, day)
  changed(act, agreeToSign, { kind: 'child', id: childId, childId }, { adultId, isAgreed })
  return ok({})
})
