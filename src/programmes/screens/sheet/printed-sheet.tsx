import { createPortal } from 'react-dom'
import { useMe } from '#access/screens/use-me.ts'
import { dayText } from '#ui/format.ts'
import { TaskPicture } from '../parts/task-picture.tsx'
import type { Sheet } from './marks.ts'
import classes from './printed-sheet.module.css'

// A paper for the family: in Russian whatever the language of the screen.
const title = (name: string): string => (name ? `${name}: домашние задания` : 'Домашние задания')

/** The sheet on A4 across: large pictures, few words, a box for each day. It carries the child's first name alone. */
export function PrintedSheet({ sheet }: { sheet: Sheet }) {
  const { centre } = useMe()
  const [first, last] = [sheet.days[0], sheet.days.at(-1)]
  return createPortal(
    <section className={classes['paper']} lang="ru" aria-hidden>
      <h1>{title(sheet.firstName)}</h1>
      <p>
        {first && last && `${dayText(first, 'ru')} – ${dayText(last, 'ru')}. `}
        Получилось — поставьте ✓, немного — черту, не вышло — оставьте пустым. Не получилось сегодня — ничего
        страшного.
      </p>
      <table>
        <thead>
          <tr>
            <th />
            <th>Что делаем</th>
            {sheet.days.map((day) => (
              <th key={day}>
                {dayText(day, 'ru').split(', ')[1]}
                <br />
                {Number(day.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.tasks.map((task) => (
            <tr key={task.id}>
              <td>
                <TaskPicture picture={task.picture} size="large" />
              </td>
              <td>
                <strong>{task.title}</strong>
                <br />
                {task.text}
              </td>
              {sheet.days.map((day) => (
                <td
                  key={day}
                  data-closed={day < task.from || (task.to !== null && day > task.to) || undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{centre.name}. Принесите лист на следующее занятие.</p>
    </section>,
    document.body,
  )
}
