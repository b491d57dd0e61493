// Home tasks: given, shown as a sheet, marked.
import type { Input } from '#access/act.ts'
import { namesOfChildren } from '#families/service/doors.ts'
import { permitted } from '#access/act.ts'
import { addDays, type LocalDate } from '#base/local-date.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { giveTask, markTasks, taskSheet } from '../contract.ts'
import { programmeOfSession } from '../store/sessions.ts'
import * as store from '../store/tasks.ts'
import { changed, lockReached, reachedProgramme, read } from './reach.ts'
import { openerOf, sealerOf, taskBody } from './sealed-texts.ts'

export const giving = permitted(giveTask, async (act, input) => {
  const programme = await lockReached(act, input.programmeId)
  if (!programme) return refuse('not-found')
  if (programme.ended_on) return refuse('programme-ended')
  if (input.to && input.to < input.from) return refuse('ends-before-start', { field: 'to' })
  const { sessionId } = input
  if (sessionId && (await programmeOfSession(act.sql, sessionId)) !== programme.id)
    return refuse('session-unknown', { field: 'sessionId' })
  const seal = await sealerOf(act, programme.child_id)
  const row = {
    id: input.taskId,
    child_id: programme.child_id,
    programme_id: programme.id,
    session_id: sessionId ?? null,
    body: seal('home_task.body', JSON.stringify({ title: input.title, text: input.text })),
    picture: input.picture,
    times_a_week: input.timesAWeek,
    from_day: input.from,
    to_day: input.to ?? null,
  }
  if (!(await store.putTask(act.sql, row, act.actor.accountId))) return refuse('not-found')
  changed(act, giveTask, { kind: 'homeTask', id: input.taskId, childId: programme.child_id })
  return ok({})
})

const isFor = (task: store.TaskRow, day: LocalDate): boolean =>
  task.from_day <= day && (task.to_day === null || task.to_day >= day)

type Marks = Input<typeof markTasks>['marks']

function checkMarks(
  marks: Marks,
  tasks: ReadonlyMap<string, store.TaskRow>,
  today: LocalDate,
): Result<null, (typeof markTasks.refusals)[number]> {
  for (const [at, { taskId, day }] of marks.entries()) {
    const task = tasks.get(taskId)
    const field = `marks.${at}`
    if (!task) return refuse('task-unknown', { field })
    if (day > today) return refuse('date-in-future', { field })
    if (!isFor(task, day)) return refuse('mark-outside-task', { field })
  }
  return ok(null)
}

/** A day of a task is marked once: the last word holds. */
const lastWords = (marks: Marks): store.MarkRow[] => [
  ...new Map(
    marks.map(({ taskId, day, mark }) => [`${taskId} ${day}`, { task_id: taskId, day, mark }]),
  ).values(),
]

export const marking = permitted(markTasks, async (act, input) => {
  const programme = await lockReached(act, input.programmeId)
  if (!programme) return refuse('not-found')
  const tasks = new Map((await store.tasksOf(act.sql, programme.id)).map((task) => [task.id, task]))
  const checked = checkMarks(input.marks, tasks, act.today)
  if (!checked.ok) return checked
  const marks = lastWords(input.marks)
  await store.putMarks(act.sql, marks, { source: input.source, accountId: act.actor.accountId })
  const subject = { kind: 'programme' as const, id: programme.id, childId: programme.child_id }
  changed(act, markTasks, subject, { marks: marks.length, source: input.source })
  return ok({ marked: marks.length })
})

export const sheet = permitted(taskSheet, async (act, input) => {
  const programme = await reachedProgramme(act, input.programmeId)
  if (!programme) return refuse('not-found')
  const { id, child_id: childId } = programme
  const days = Array.from({ length: input.days }, (_, at) => addDays(input.from, at))
  const last = days.at(-1)!
  const tasks = (await store.tasksOf(act.sql, id)).filter(
    (task) => task.from_day <= last && (task.to_day === null || task.to_day >= input.from),
  )
  const taskIds = tasks.map((task) => task.id)
  const rows = await store.marksBetween(act.sql, taskIds, input.from, last)
  const marks = new Map(rows.map((row) => [`${row.task_id} ${row.day}`, row.mark]))
  const open = await openerOf(act, [childId])
  const name = (await namesOfChildren(act, [childId])).get(childId)
  read(act, taskSheet, { kind: 'programme', id, childId })
  return ok({
    childId,
    firstName: name?.firstName ?? '',
    days,
    tasks: tasks.map((task) => ({
      id: task.id,
      ...taskBody(open(childId, 'home_task.body', task.body)),
      picture: task.picture,
      timesAWeek: task.times_a_week,
      from: task.from_day,
      to: task.to_day,
      marks: days.map((day) => (marks.get(`${task.id} ${day}`) ?? null) as never),
    })),
  })
})
