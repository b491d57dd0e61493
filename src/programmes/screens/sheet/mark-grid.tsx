import { Button } from '@mantine/core'
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { dayOfWeek } from '#base/local-date.ts'
import { useSend } from '#client/use-ask.ts'
import { dateText, dayText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { say } from '#ui/toasts.tsx'
import type { markTasks } from '../../contract.ts'
import { markWords } from '../../words/terms.ts'
import { explain } from '../parts/explain.ts'
import { stale } from '../parts/stale.ts'
import { TaskPicture } from '../parts/task-picture.tsx'
import {
  cellsOf,
  changesOf,
  isOpen,
  markOfKey,
  moved,
  nextMark,
  withMark,
  type Mark,
  type Sheet,
} from './marks.ts'
import classes from './sheet.module.css'

const icons: Readonly<Record<Mark, ReactNode>> = {
  done: <IconCheck aria-hidden />,
  partly: <IconMinus aria-hidden />,
  notDone: <IconX aria-hidden />,
}

/** Tasks by days: taps or keys, and one «Сохранить» for the whole sheet. */
export function MarkGrid({ programmeId, sheet }: { programmeId: string; sheet: Sheet }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const table = useRef<HTMLTableElement>(null)
  const [cells, setCells] = useState(() => cellsOf(sheet))
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const send = useSend<typeof markTasks>('programmes.markTasks', stale)
  const changes = changesOf(sheet, cells)
  const save = async (): Promise<void> => {
    setSending(true)
    const outcome = await send({ programmeId, source: 'sheet', marks: changes })
    setSending(false)
    setRefused(outcome.ok ? null : explain(language)(outcome))
    if (outcome.ok) say({ text: i18n._('The sheet is saved') })
  }
  const onKeyDown = (event: KeyboardEvent, place: readonly [number, number]): void => {
    const mark = markOfKey(event.key)
    const to = moved(place, event.key, [sheet.tasks.length, sheet.days.length])
    if (mark === undefined && !to) return
    event.preventDefault()
    if (mark !== undefined && isOpen(sheet.tasks[place[0]]!, sheet.days[place[1]]!, today))
      setCells(withMark(cells, place, mark))
    if (!to) return
    setAt(to)
    table.current?.querySelector<HTMLElement>(`[data-at="${to.join(':')}"]`)?.focus()
  }
  return (
    <>
      <div className={classes['scroll']}>
        <table ref={table} className={classes['grid']}>
          <Days days={sheet.days} />
          <tbody>
            {sheet.tasks.map((task, row) => (
              <tr key={task.id}>
                <th scope="row">
                  <TaskPicture picture={task.picture} />
                  <span>{task.title}</span>
                </th>
                {sheet.days.map((day, column) => {
                  const mark = cells[row]?.[column] ?? null
                  return (
                    <td key={day}>
                      <button
                        type="button"
                        data-at={`${row}:${column}`}
                        data-mark={mark ?? undefined}
                        tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                        disabled={!isOpen(task, day, today)}
                        aria-label={`${task.title}, ${dateText(day)}: ${mark ? markWords[mark][language] : i18n._('empty')}`}
                        onFocus={() => setAt([row, column])}
                        onKeyDown={(event) => onKeyDown(event, [row, column])}
                        onClick={() => setCells(withMark(cells, [row, column], nextMark(mark)))}
                      >
                        {mark && icons[mark]}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
      {refused && (
        <p role="alert" className={classes['error']}>
          {refused}
        </p>
      )}
      <div className={classes['acts']}>
        <Button loading={isSending} disabled={changes.length === 0} onClick={() => void save()}>
          {i18n._('Save')}
        </Button>
        <span className={classes['hint']} role="status">
          {changes.length > 0 &&
            i18n._('{count, plural, one {# mark is not saved yet} other {# marks are not saved yet}}', {
              count: changes.length,
            })}
        </span>
      </div>
    </>
  )
}

function Legend() {
  const language = useLanguage()
  return (
    <ul className={classes['legend']}>
      {(Object.keys(icons) as Mark[]).map((mark) => (
        <li key={mark}>
          <span data-mark={mark}>{icons[mark]}</span>
          {markWords[mark][language]}
        </li>
      ))}
    </ul>
  )
}

function Days({ days }: Pick<Sheet, 'days'>) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col">{i18n._('Task')}</th>
        {days.map((day) => (
          <th key={day} scope="col" data-rest={dayOfWeek(day) > 5 || undefined}>
            <span aria-hidden>{dayText(day, language).split(', ')[1]}</span>
            {Number(day.slice(8))}
            <span className="unseen">{dateText(day)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
