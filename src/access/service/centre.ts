// What belongs to the centre as a whole: its calendar, its settings, who works with whom.
import { calendarOfYear, type CalendarDay, workingDaysOf } from '#base/production-calendar.ts'
import { ok, refuse } from '#base/result.ts'
import { permitted } from '../act.ts'
import * as contract from '../contract.ts'
import { knownSettings, settingValue } from '../settings.ts'
import * as store from '../store/own.ts'

export const calendar = permitted(contract.calendar, async (act, input) => {
  const own = await store.calendarRows(act.sql, input.year)
  const shipped = calendarOfYear(input.year)
  const ownDays = new Set(own.map((row) => row.day))
  const days: (CalendarDay & { isOwn: boolean })[] = [
    ...shipped.days.filter((one) => !ownDays.has(one.day)).map((one) => ({ ...one, isOwn: false })),
    ...own.map((one) => ({ ...one, isOwn: true })),
  ]
  days.sort((a, b) => (a.day < b.day ? -1 : 1))
  return ok({ isPreliminary: shipped.isPreliminary, workingDays: workingDaysOf(input.year, days), days })
})

export const editCalendar = permitted(contract.editCalendar, async (act, input) => {
  if (input.kind === null) await store.dropCalendarDay(act.sql, input.day)
  else await store.putCalendarDay(act.sql, { day: input.day, kind: input.kind, note: input.note })
  act.note({
    kind: 'change',
    act: contract.editCalendar.name,
    subjectKind: 'calendarDay',
    subjectId: null,
    facts: { day: input.day, kind: input.kind },
  })
  return ok({})
})

export const settings = permitted(contract.settings, async (act) => {
  const rows = await store.settingRows(act.sql)
  return ok({
    values: Object.fromEntries(Object.keys(knownSettings).map((key) => [key, settingValue(rows, key)])),
  })
})

export const changeSetting = permitted(contract.changeSetting, async (act, input) => {
  const known = Object.hasOwn(knownSettings, input.key) ? knownSettings[input.key] : undefined
  if (!known) return refuse('setting-unknown', { field: 'key' })
  if (!known.fits(input.value)) return refuse('setting-value', { field: 'value' })
  await store.putSetting(act.sql, input.key, input.value)
  act.note({
    kind: 'change',
    act: contract.changeSetting.name,
    subjectKind: 'setting',
    subjectId: null,
    facts: { key: input.key, value: input.value },
  })
  return ok({})
})

export const caseload = permitted(contract.caseload, async (act, input) => {
  const staffId = act.reach === 'own' ? act.actor.staffId : (input.staffId ?? null)
  if (act.reach === 'own' && staffId === null) return ok({ rows: [] })
  const rows = await store.caseloadRows(act.sql, staffId, input.childId ?? null)
  return ok({
    rows: rows.map((row) => ({
      staffId: row.staff_id,
      childId: row.child_id,
      from: row.from_day,
      to: row.to_day,
    })),
  })
})

export const assignCaseload = permitted(contract.assignCaseload, async (act, input) => {
  const added = await store.addCaseload(act.sql, input.staffId, input.childIds, input.from)
  for (const childId of input.childIds) {
    act.note({
      kind: 'change',
      act: contract.assignCaseload.name,
      subjectKind: 'staff',
      subjectId: input.staffId,
      childId,
    })
  }
  return ok({ added })
})

export const endCaseload = permitted(contract.endCaseload, async (act, input) => {
  if (!(await store.endCaseload(act.sql, input))) return refuse('ends-before-start', { field: 'to' })
  act.note({
    kind: 'change',
    act: contract.endCaseload.name,
    subjectKind: 'staff',
    subjectId: input.staffId,
    childId: input.childId,
  })
  return ok({})
})
