import type { OutputOf } from '#base/act.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { taskSheet } from '../../contract.ts'

export type Sheet = OutputOf<typeof taskSheet>
export type Mark = NonNullable<Sheet['tasks'][number]['marks'][number]>
export type Cells = readonly (readonly (Mark | null)[])[]

/** A tap goes round: nothing, done, partly, not this time, nothing. */
const round: readonly (Mark | null)[] = [null, 'done', 'partly', 'notDone']
export const nextMark = (mark: Mark | null): Mark | null =>
  round[(round.indexOf(mark) + 1) % round.length] ?? null

/** What a key means: 1 done, 2 partly, 3 not this time, 0 nothing. `undefined`: another key. */
export const markOfKey = (key: string): Mark | null | undefined =>
  key === 'Delete' || key === 'Backspace'
    ? null
    : ({ '0': null, '1': 'done', '2': 'partly', '3': 'notDone' }[key] as Mark | null | undefined)

/** May a day of a task be marked: the task was given for it, and it has come. */
export const isOpen = (
  task: Pick<Sheet['tasks'][number], 'from' | 'to'>,
  day: LocalDate,
  today: LocalDate,
): boolean => day >= task.from && (task.to === null || day <= task.to) && day <= today

export const cellsOf = (sheet: Sheet): Cells => sheet.tasks.map(({ marks }) => marks)

/** The cells with one changed. */
export const withMark = (cells: Cells, [row, column]: readonly [number, number], mark: Mark | null): Cells =>
  cells.map((marks, at) => (at === row ? marks.map((old, day) => (day === column ? mark : old)) : marks))

/** The marks that differ from what is kept. */
export const changesOf = (
  sheet: Sheet,
  cells: Cells,
): { taskId: string; day: LocalDate; mark: Mark | null }[] =>
  sheet.tasks.flatMap((task, row) =>
    sheet.days.flatMap((day, column) => {
      const mark = cells[row]?.[column] ?? null
      return mark === (task.marks[column] ?? null) ? [] : [{ taskId: task.id, day, mark }]
    }),
  )

/** Where an arrow leads in the grid; `null` at its edge. */
export function moved(
  [row, column]: readonly [number, number],
  key: string,
  [rows, columns]: readonly [number, number],
): readonly [number, number] | null {
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[
    key
  ] ?? [0, 0]
  const to = [row + (down ?? 0), column + (right ?? 0)] as const
  const isInside = to[0] >= 0 && to[0] < rows && to[1] >= 0 && to[1] < columns
  return isInside && (down || right) ? to : null
}
