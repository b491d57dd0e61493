// Programmes of the centre, and what they wait for.
import type { Act, Input } from '#access/act.ts'
import { namesOfChildren } from '#families/service/doors.ts'
import { permitted } from '#access/act.ts'
import type { OutputOf } from '#base/act.ts'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { fullName, type PersonName } from '#base/person-name.ts'
import { ok } from '#base/result.ts'
import { initialsOf } from '#families/rules/card.ts'
import { dues, programmes } from '../contract.ts'
import { remindedUntil_days, spokenOf } from '../rules/dues.ts'
import { openDecisions } from '../store/conferences.ts'
import * as store from '../store/programmes.ts'
import { summariesOf, type Summary } from './episodes.ts'
import { confinedTo } from './reach.ts'
import { openerOf } from './sealed-texts.ts'
import { type ListRow, shortOf, staffCaller } from './shown.ts'
import { namesOf } from './versions.ts'

const countedTo = 1000

type Summaries = ReadonlyMap<string, Summary>

/** Who leads a programme: the specialist of its first session that has one. */
const leadOf = (summary: Summary): string | null =>
  summary.sessions.find((session) => session.staff_id !== null && session.state !== 'dropped')?.staff_id ??
  null

/** Names of children as far as the act sees them. */
async function childCaller(act: Act, ids: readonly string[]): Promise<(id: string) => string> {
  const names = await namesOfChildren(act, [...new Set(ids)])
  const say = (name: PersonName): string => (act.reach === 'masked' ? initialsOf(name) : fullName(name))
  return (id) => {
    const name = names.get(id)
    return name ? say(name) : ''
  }
}

async function shownRows(
  act: Act,
  rows: readonly store.ProgrammeRow[],
  summaries: Summaries,
): Promise<ListRow[]> {
  const nameOf = await namesOf(
    act,
    rows.map((row) => row.template),
  )
  const child = await childCaller(
    act,
    rows.map((row) => row.child_id),
  )
  const staff = await staffCaller(
    act,
    rows.map((row) => leadOf(summaries.get(row.id)!)),
  )
  return rows.map((row) => {
    const summary = summaries.get(row.id)!
    const short = shortOf(act, row, summary, nameOf(row.template, row.version))
    const outcome = row.ended_on === null ? null : short.outcome
    return { ...short, childName: child(row.child_id), leadName: staff(leadOf(summary)), outcome }
  })
}

interface Page {
  readonly rows: readonly store.ProgrammeRow[]
  readonly summaries: Summaries
  readonly hasMore: boolean
  readonly total: number
}

async function plainPage(act: Act, listed: store.Listed, input: Input<typeof programmes>): Promise<Page> {
  const page = { after: input.after ?? null, limit: input.limit + 1 }
  const found = await store.programmePage(act.sql, listed, page)
  const rows = found.slice(0, input.limit)
  const total = await store.countProgrammes(act.sql, listed, countedTo)
  return { rows, summaries: await summariesOf(act, rows), hasMore: found.length > rows.length, total }
}

/** Lateness is computed, so that all who may be late are looked at; of more than a thousand, the latest begun. */
async function latePage(act: Act, listed: store.Listed, input: Input<typeof programmes>): Promise<Page> {
  const all = await store.programmePage(act.sql, listed, { after: null, limit: countedTo })
  const summaries = await summariesOf(act, all)
  const late = all.filter((row) => summaries.get(row.id)!.dues.some((due) => due.isOverdue))
  const { after } = input
  const isAfter = (row: store.ProgrammeRow): boolean =>
    !after || row.from_day < after.day || (row.from_day === after.day && row.id < after.id)
  const left = late.filter(isAfter)
  const rows = left.slice(0, input.limit)
  return { rows, summaries, hasMore: left.length > rows.length, total: late.length }
}

export const list = permitted(programmes, async (act, input) => {
  const caseload = confinedTo(act)
  const listed = { state: input.state, template: input.template ?? null, caseload }
  const page = await (input.onlyLate ? latePage : plainPage)(act, listed, input)
  const last = page.hasMore ? page.rows.at(-1) : undefined
  act.note({
    kind: 'read',
    act: programmes.name,
    subjectKind: 'programmes',
    subjectId: null,
    facts: { shown: page.rows.length },
  })
  return ok({
    rows: await shownRows(act, page.rows, page.summaries),
    next: last ? { day: last.from_day, id: last.id } : null,
    total: page.total,
  })
})

type DueRow = OutputOf<typeof dues>['rows'][number]
type Unnamed = Omit<DueRow, 'childName'>

async function programmeDues(act: Act, until: LocalDate | null): Promise<Unnamed[]> {
  const endedFrom = addDays(act.today, -remindedUntil_days)
  const rows = await store.waitingProgrammes(act.sql, confinedTo(act), endedFrom)
  const summaries = await summariesOf(act, rows)
  const nameOf = await namesOf(
    act,
    rows.map((row) => row.template),
  )
  return rows.flatMap((row) => {
    const { dues: waiting, sessions } = summaries.get(row.id)!
    const name = nameOf(row.template, row.version)
    return spokenOf(waiting, act.today, until)
      .filter(({ kind }) => kind !== 'decision')
      .map(({ kind, day, isOverdue, subjectId }) => ({
        kind,
        day,
        isOverdue,
        programmeId: row.id,
        childId: row.child_id,
        what: sessions.find(({ id }) => id === subjectId)?.title ?? name,
        subjectId,
      }))
  })
}

/** Decisions of all conferences, those about no programme too. */
async function decisionDues(act: Act, until: LocalDate | null): Promise<Unnamed[]> {
  const rows = (await openDecisions(act.sql, confinedTo(act))).filter(
    ({ due }) => due <= (until ?? addDays(act.today, 14)),
  )
  const open = await openerOf(
    act,
    rows.map((row) => row.child_id),
  )
  return rows.map((row) => ({
    kind: 'decision',
    day: row.due,
    isOverdue: row.due < act.today,
    programmeId: row.programme_id,
    childId: row.child_id,
    what: open(row.child_id, 'conference_decision.body', row.body),
    subjectId: row.id,
  }))
}

export const waiting = permitted(dues, async (act, input) => {
  const until = input.until ?? null
  const all = [...(await programmeDues(act, until)), ...(await decisionDues(act, until))].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
  const shown = all.slice(0, input.limit)
  const child = await childCaller(
    act,
    shown.map((row) => row.childId),
  )
  act.note({
    kind: 'read',
    act: dues.name,
    subjectKind: 'programmes',
    subjectId: null,
    facts: { shown: shown.length },
  })
  return ok({
    rows: shown.map((row) => ({ ...row, childName: child(row.childId) })),
    total: all.length,
    overdue: all.filter((row) => row.isOverdue).length,
  })
})
