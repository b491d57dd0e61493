// Reading the journal of services: pages, totals, a child's timeline, «как в прошлый раз».
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { keysOfSubjects } from '#access/subject-keys.ts'
import type { OutputOf } from '#base/act.ts'
import { ok, refuse } from '#base/result.ts'
import { initialsOf } from '#families/rules/card.ts'
import { fullName } from '#base/person-name.ts'
import { isInReach } from '#families/service/card.ts'
import { caseloadOf } from '#families/service/lists.ts'
import { shortName } from '#team/rules.ts'
import { journal, journalTotals, lastLike, timeline } from '../contract.ts'
import * as store from '../store/records.ts'

type Shown = OutputOf<typeof timeline>['records'][number]

/** Rows as people see them, with the notes that may be opened. Masked eyes see nothing that was written freely. */
async function shownRows(act: Act, rows: readonly store.ShownRow[]): Promise<Shown[]> {
  const withNote =
    act.reach === 'masked' ? [] : rows.filter((row) => row.note !== null).map((row) => row.child_id)
  const keys = await keysOfSubjects(act, [...new Set(withNote)])
  return rows.map((row) => {
    const key = row.note ? keys.get(row.child_id) : undefined
    return {
      id: row.id,
      day: row.day,
      startMinute: row.start_minute,
      minutes: row.minutes,
      childId: row.child_id,
      serviceId: row.service_id,
      serviceName: row.service_name,
      type: row.type as Shown['type'],
      staffId: row.staff_id,
      staffName: shortName({
        lastName: row.staff_last_name,
        firstName: row.staff_first_name,
        middleName: row.staff_middle_name,
      }),
      recipient: row.recipient as Shown['recipient'],
      form: row.form as Shown['form'],
      place: row.place as Shown['place'],
      technology: row.technology as Shown['technology'],
      grouping: row.grouping as Shown['grouping'],
      state: row.state as Shown['state'],
      cancelReason: row.cancel_reason as Shown['cancelReason'],
      isReversed: row.reversal_reason !== null,
      reversalReason: act.reach === 'masked' ? null : row.reversal_reason,
      note: key && row.note ? act.seal.open(key, 'service_record.note', row.note) : '',
    }
  })
}

const placeAfter = (rows: readonly store.ShownRow[], limit: number) => {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return last ? { day: last.day, id: last.id } : null
}

const confinedTo = (act: Act) => {
  const staffId = caseloadOf(act)
  return staffId === null ? null : { staffId, today: act.today }
}

export const childTimeline = permitted(timeline, async (act, input) => {
  const page = { before: input.before ?? null, limit: input.limit + 1, caseload: confinedTo(act) }
  const rows = await store.timelinePage(act.sql, input.childId, page)
  if (rows.length === 0 && !(await isInReach(act, input.childId))) return refuse('not-found')
  act.note({
    kind: 'read',
    act: timeline.name,
    subjectKind: 'child',
    subjectId: input.childId,
    childId: input.childId,
  })
  return ok({
    records: await shownRows(act, rows.slice(0, input.limit)),
    next: placeAfter(rows, input.limit),
  })
})

export const journalRows = permitted(journal, async (act, input) => {
  const page = {
    before: input.before ?? null,
    skip: input.skip,
    limit: input.limit,
    caseload: confinedTo(act),
  }
  const rows = await store.journalPage(act.sql, input, page)
  const shown = rows.slice(0, input.limit)
  const records = await shownRows(act, shown)
  act.note({
    kind: 'read',
    act: journal.name,
    subjectKind: 'journal',
    subjectId: null,
    facts: { shown: shown.length },
  })
  return ok({
    rows: shown.map((row, at) => {
      const name = {
        lastName: row.child_last_name,
        firstName: row.child_first_name,
        middleName: row.child_middle_name,
      }
      return { ...records[at]!, childName: act.reach === 'masked' ? initialsOf(name) : fullName(name) }
    }),
    next: placeAfter(rows, input.limit),
  })
})

export const totals = permitted(journalTotals, async (act, input) =>
  ok(await store.journalTotals(act.sql, input, confinedTo(act))),
)

export const last = permitted(lastLike, async (act, input) => {
  const staffId = act.reach === 'own' ? act.actor.staffId : (input.staffId ?? act.actor.staffId)
  if (!staffId) return ok({ record: null, dayCount: 0, dayMinutes: 0 })
  const isChildSeen = !input.childId || (await isInReach(act, input.childId))
  if (!isChildSeen) return refuse('not-found')
  const row = await store.latestOf(act.sql, staffId, input.childId ?? null)
  const day = await store.dayOf(act.sql, staffId, input.day ?? act.today)
  const record = row && {
    serviceId: row.service_id,
    staffId: row.staff_id,
    childId: row.child_id,
    minutes: row.minutes,
    recipient: row.recipient as Shown['recipient'],
    form: row.form as Shown['form'],
    place: row.place as Shown['place'],
    technology: row.technology as Shown['technology'],
    grouping: row.grouping as Shown['grouping'],
  }
  return ok({ record: record ?? null, dayCount: day.count, dayMinutes: day.minutes })
})
