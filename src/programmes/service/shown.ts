// Programmes as people see them: rows and summaries in the shapes of the contract.
import type { Act } from '#access/act.ts'
import { namesOfStaff } from '#team/service.ts'
import type { OutputOf } from '#base/act.ts'
import type { PersonName } from '#base/person-name.ts'
import { shortName } from '#team/rules.ts'
import type { ofChild, programmes, ShownSession } from '../contract.ts'
import type { ShownGoal } from '../contract/goal.ts'
import { spokenOf } from '../rules/dues.ts'
import { isFrozen } from '../rules/goals.ts'
import * as conferenceStore from '../store/conferences.ts'
import { type GoalLoanRow, loansOfGoals } from '../store/goal-loans.ts'
import * as goalStore from '../store/goals.ts'
import type { ProgrammeRow } from '../store/programmes.ts'
import type { StatedSession, Summary } from './episodes.ts'
import { goalBody, openerOf, type Opener } from './sealed-texts.ts'

type Short = Omit<OutputOf<typeof ofChild>['programmes'][number], 'goals'>
type Conference = OutputOf<typeof ofChild>['conferences'][number]
export type ListRow = OutputOf<typeof programmes>['rows'][number]

/** What a programme is called and how it stands. */
export const shortOf = (act: Act, row: ProgrammeRow, summary: Summary, name: string): Short => ({
  id: row.id,
  childId: row.child_id,
  template: row.template,
  version: row.version,
  name,
  area: row.area as Short['area'],
  from: row.from_day,
  plannedTo: row.planned_to,
  endedOn: row.ended_on,
  ending: row.ending as Short['ending'],
  balance: summary.balance,
  outcome: summary.outcome,
  nextSession: summary.nextSession,
  dues: spokenOf(summary.dues, act.today).map(({ kind, day, isOverdue }) => ({ kind, day, isOverdue })),
})

/** Names of staff, the empty text for one who is not there any more. */
export async function staffCaller(
  act: Act,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const names = await namesOfStaff(act, [...new Set(ids.filter((id) => id !== null))])
  return (id) => {
    const name: PersonName | undefined = id === null ? undefined : names.get(id)
    return name ? shortName(name) : ''
  }
}

export const sessionShown = (
  session: StatedSession,
  tell: {
    readonly staff: (id: string | null) => string
    readonly mood: string | null
    readonly used: ShownSession['used']
    readonly open: (
      place: 'programme_session.video_link' | 'service_record.note',
      sealed: Buffer | null,
    ) => string
  },
): ShownSession => ({
  sessionId: session.id,
  templateSession: session.template_session,
  title: session.title,
  minutes: session.minutes,
  isCounted: session.is_counted,
  day: session.planned_day,
  startMinute: session.start_minute,
  staffId: session.staff_id,
  secondStaffId: session.second_staff_id,
  serviceId: session.service_id,
  place: session.place as ShownSession['place'],
  videoLink: tell.open('programme_session.video_link', session.video_link) || null,
  makeUpOf: session.make_up_of,
  state: session.state,
  placeInPlan: session.place_in_plan,
  deliveredOn: session.delivered_on,
  deliveredMinutes: session.delivered_minutes,
  cancelReason: session.cancel_reason as ShownSession['cancelReason'],
  dropReason: session.drop_reason,
  recordIds: session.record_ids,
  staffName: tell.staff(session.staff_id),
  secondStaffName: tell.staff(session.second_staff_id),
  mood: tell.mood as ShownSession['mood'],
  note: tell.open('service_record.note', session.note),
  used: tell.used,
})

const ratingShown = (row: goalStore.RatingRow): ShownGoal['ratings'][number] => ({
  id: row.id,
  day: row.day,
  phase: row.phase as ShownGoal['ratings'][number]['phase'],
  rater: row.rater as ShownGoal['ratings'][number]['rater'],
  level: row.level,
})

function goalShown(
  row: goalStore.GoalRow,
  known: {
    readonly ratings: readonly goalStore.RatingRow[]
    readonly loans: readonly GoalLoanRow[]
    readonly open: Opener
    readonly deliveredSessions: number
  },
): ShownGoal {
  const { title, levels } = goalBody(known.open(row.child_id, 'goal.body', row.body))
  return {
    id: row.id,
    domain: row.domain as ShownGoal['domain'],
    title,
    levels: [...levels],
    isMaintain: row.is_maintain,
    baseline: row.baseline,
    importance: row.importance,
    difficulty: row.difficulty,
    icf: row.icf,
    setOn: row.set_on,
    isFrozen: isFrozen(known.deliveredSessions),
    replacedBy: row.replaced_by,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    ratings: known.ratings.map(ratingShown),
    loans: known.loans.map((loan) => ({
      loanId: loan.loan_id,
      units: loan.units,
      issuedOn: loan.issued_on,
      returnedOn: loan.returned_on,
    })),
  }
}

/** The goals of some programmes with their ratings, by programme. */
export async function goalsShown(
  act: Act,
  rows: readonly ProgrammeRow[],
  summaries: ReadonlyMap<string, Summary>,
): Promise<(programmeId: string) => ShownGoal[]> {
  const goals = await goalStore.goalsOf(
    act.sql,
    rows.map((row) => row.id),
  )
  const ratings = Map.groupBy(
    await goalStore.ratingsOf(
      act.sql,
      goals.map((goal) => goal.id),
    ),
    (rating) => rating.goal_id,
  )
  const loans = Map.groupBy(
    await loansOfGoals(
      act.sql,
      goals.map((goal) => goal.id),
    ),
    (row) => row.goal_id,
  )
  const open = await openerOf(
    act,
    goals.map((goal) => goal.child_id),
  )
  const shown = goals.map((goal) => {
    const { deliveredSessions } = summaries.get(goal.programme_id)!.balance
    const known = {
      ratings: ratings.get(goal.id) ?? [],
      loans: loans.get(goal.id) ?? [],
      open,
      deliveredSessions,
    }
    return { programmeId: goal.programme_id, goal: goalShown(goal, known) }
  })
  return (programmeId) => shown.filter((one) => one.programmeId === programmeId).map(({ goal }) => goal)
}

/** Conferences of a child, or of one of the programmes, with what was decided. */
export async function conferencesShown(
  act: Act,
  childId: string,
  programmeId: string | null,
): Promise<Conference[]> {
  const rows = await conferenceStore.conferencesOf(act.sql, childId, programmeId)
  const decisions = await conferenceStore.decisionsOf(
    act.sql,
    rows.map((row) => row.id),
  )
  const open = await openerOf(act, [childId])
  const staff = await staffCaller(act, [
    ...rows.flatMap((row) => row.staff_ids),
    ...decisions.map((decision) => decision.staff_id),
  ])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Conference['kind'],
    day: row.day,
    staffNames: row.staff_ids.map(staff).filter((name) => name !== ''),
    isFamilyPresent: row.is_family_present,
    minutes: open(childId, 'case_conference.minutes_text', row.minutes_text),
    decisions: decisions
      .filter((decision) => decision.conference_id === row.id)
      .map((decision) => ({
        id: decision.id,
        text: open(childId, 'conference_decision.body', decision.body),
        staffName: staff(decision.staff_id),
        due: decision.due,
        doneOn: decision.done_on,
      })),
  }))
}
