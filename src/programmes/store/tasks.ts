// Home tasks and what families did with them.
import type { LocalDate } from '#base/local-date.ts'
import type { Sql } from '#platform/db.ts'

export interface TaskRow {
  id: string
  child_id: string
  programme_id: string
  session_id: string | null
  body: Buffer
  picture: string
  times_a_week: number
  from_day: LocalDate
  to_day: LocalDate | null
}

const columns = 'id, child_id, programme_id, session_id, body, picture, times_a_week, from_day, to_day'

/** Adds a task or changes it where it stands; false when the id is another programme's task. */
export const putTask = async (sql: Sql, task: TaskRow, accountId: string): Promise<boolean> =>
  (
    await sql.rows(
      `insert into home_task (${columns}, given_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (centre_id, id) do update set session_id = excluded.session_id, body = excluded.body, picture = excluded.picture,
         times_a_week = excluded.times_a_week, from_day = excluded.from_day, to_day = excluded.to_day
       where home_task.programme_id = excluded.programme_id
       returning id`,
      [
        task.id,
        task.child_id,
        task.programme_id,
        task.session_id,
        task.body,
        task.picture,
        task.times_a_week,
        task.from_day,
        task.to_day,
        accountId,
      ],
    )
  ).length === 1

export interface CountedTask extends TaskRow {
  done: number
  partly: number
  marked: number
}

/** The tasks of a programme with how often each was marked, in the order in which they were given. */
export const tasksOf = (sql: Sql, programmeId: string): Promise<CountedTask[]> =>
  sql.rows(
    `select ${columns}, m.done, m.partly, m.marked
     from home_task t
     left join lateral (
       select count(*) filter (where x.mark = 'done') as done, count(*) filter (where x.mark = 'partly') as partly,
         count(*) as marked
       from home_task_mark x where x.centre_id = t.centre_id and x.task_id = t.id) m on true
     where t.programme_id = $1 order by t.from_day, t.given_at, t.id`,
    [programmeId],
  )

export interface MarkRow {
  task_id: string
  day: LocalDate
  mark: string | null
}

export const marksBetween = (
  sql: Sql,
  taskIds: readonly string[],
  from: LocalDate,
  to: LocalDate,
): Promise<MarkRow[]> =>
  sql.rows(
    'select task_id, day, mark from home_task_mark where task_id = any ($1::uuid[]) and day between $2 and $3',
    [taskIds, from, to],
  )

/** Puts marks, each day of a task once; those that are null are taken back. */
export async function putMarks(
  sql: Sql,
  marks: readonly MarkRow[],
  by: { source: string; accountId: string },
): Promise<void> {
  const kept = marks.filter(({ mark }) => mark !== null)
  const gone = marks.filter(({ mark }) => mark === null)
  if (gone.length > 0)
    await sql.rows(
      `delete from home_task_mark m using unnest($1::uuid[], $2::date[]) as g(task_id, day)
       where m.task_id = g.task_id and m.day = g.day`,
      [gone.map((mark) => mark.task_id), gone.map((mark) => mark.day)],
    )
  if (kept.length > 0)
    await sql.rows(
      `insert into home_task_mark (task_id, day, mark, source, marked_by)
       select g.task_id, g.day, g.mark, $4, $5 from unnest($1::uuid[], $2::date[], $3::text[]) as g(task_id, day, mark)
       on conflict (centre_id, task_id, day) do update set mark = excluded.mark, source = excluded.source,
         marked_by = excluded.marked_by, marked_at = now()`,
      [
        kept.map((mark) => mark.task_id),
        kept.map((mark) => mark.day),
        kept.map((mark) => mark.mark),
        by.source,
        by.accountId,
      ],
    )
}

/** Ends the tasks that go on beyond the day; one that would begin later ends on the day it begins. */
export const endTasks = (sql: Sql, programmeId: string, on: LocalDate): Promise<unknown> =>
  sql.rows(
    `update home_task set to_day = greatest($2::date, from_day)
     where programme_id = $1 and (to_day is null or to_day > greatest($2::date, from_day))`,
    [programmeId, on],
  )
