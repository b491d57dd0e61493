import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { InlineAct } from '#families/screens/act/inline-act.tsx'
import { Card } from '#ui/card.tsx'
import { dateText } from '#ui/format.ts'
import { useI18n } from '#ui/i18n.ts'
import type { Programme, Task } from '../parts/data.ts'
import { TaskPicture } from '../parts/task-picture.tsx'
import { GiveTask } from './give-task.tsx'
import { sheetHref } from './hrefs.ts'
import classes from './one.module.css'
import tasks from './home-tasks.module.css'

/** What the family does at home between sessions, and how it went. */
export function HomeTasks({ programme }: { programme: Programme }) {
  const i18n = useI18n()
  const { id, may, endedOn } = programme
  const mayGive = may.record && !endedOn
  return (
    <Card
      title={i18n._('Home tasks')}
      aside={
        programme.tasks.length > 0 && (
          <Button variant="subtle" size="compact-sm" component="a" href={sheetHref(id)}>
            {i18n._('Enter the sheet')}
          </Button>
        )
      }
    >
      {programme.tasks.length === 0 && (
        <p>
          {i18n._('No task yet. One small thing a day is enough; it is offered when a session is recorded.')}
        </p>
      )}
      <ul className={classes['rows']}>
        {latestFirst(programme.tasks).map((task) => (
          <TaskRow key={task.id} task={task} programme={programme} mayGive={mayGive} />
        ))}
      </ul>
      {mayGive && (
        <div className={classes['foot']}>
          <InlineAct verb={i18n._('Give a task')} icon={<IconPlus aria-hidden />}>
            {(close) => <GiveTask programmeId={id} onClose={close} />}
          </InlineAct>
        </div>
      )}
    </Card>
  )
}

const latestFirst = (given: readonly Task[]): Task[] => given.toSorted((a, b) => (a.from < b.from ? 1 : -1))

interface TaskRowProps {
  readonly task: Task
  readonly programme: Programme
  readonly mayGive: boolean
}

function TaskRow({ task, programme, mayGive }: TaskRowProps) {
  const i18n = useI18n()
  const { title, text, timesAWeek, from, to } = task
  return (
    <li>
      <div className={tasks['task']}>
        <TaskPicture picture={task.picture} />
        <div>
          <p className={tasks['title']}>{title}</p>
          <p className={classes['quiet']}>
            {[
              i18n._('{count, plural, one {# time a week} other {# times a week}}', { count: timesAWeek }),
              to
                ? i18n._('{from} to {to}', { from: dateText(from), to: dateText(to) })
                : i18n._('from {from}', { from: dateText(from) }),
            ].join(' · ')}
          </p>
          <p className={tasks['count']}>{countText(i18n, task)}</p>
          {(text || mayGive) && (
            <details className={tasks['how']}>
              <summary>{i18n._('How to do it at home')}</summary>
              <p>{text}</p>
              {mayGive && (
                <InlineAct verb={i18n._('Change')}>
                  {(close) => <GiveTask programmeId={programme.id} task={task} onClose={close} />}
                </InlineAct>
              )}
            </details>
          )}
        </div>
      </div>
    </li>
  )
}

const countText = (i18n: ReturnType<typeof useI18n>, { done, partly, marked }: Task): string => {
  if (marked === 0) return i18n._('nothing is marked yet')
  return i18n._('done {done}, partly {partly} of {marked} marked days', { done, partly, marked })
}
